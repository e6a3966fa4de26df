import type { Author } from '../../../domain/author.ts';
import { sameText } from '../../../domain/author.ts';
import { spaced } from '../../../domain/spaced.ts';
import { type Block, heading, type ListItem, list, type Piece, paragraph, quiet, type Text } from '../document.ts';
import { authorInWords, unended, whenInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import { basisPieces, becausePieces, citedPieces, entriesPieces, joined, optionTitle, saidPieces } from './pieces.ts';
import { flagPieces } from './staleness.ts';

const none = (items: readonly unknown[], otherwise: string, block: () => Block): Block =>
  items.length === 0 ? quiet(otherwise) : block();

const after = (said: { readonly after: boolean }): readonly Piece[] =>
  said.after ? [' – ', { strong: 'when it was open no longer' }] : [];

export function optionsBlocks({ options, taken }: Dossier): readonly Block[] {
  const item = ({ id, title, text, hypotheses, rejected, ...said }: Dossier['options'][number]): ListItem => {
    const fate: Text =
      rejected === null
        ? taken?.option === id
          ? { strong: 'taken' }
          : 'stands'
        : joined({ strong: 'rejected' }, becausePieces(rejected.reason, rejected.because), ' – ', saidPieces(rejected));
    return {
      text: joined({ strong: title }, ' – ', saidPieces(said)),
      under: [
        ...(text === title ? [] : [text]),
        ...hypotheses.map((hypothesis) => joined('counts on ', citedPieces(hypothesis))),
        fate,
      ],
    };
  };
  return [heading(2, 'Options'), none(options, 'No option is on record.', () => list(options.map(item)))];
}

export function evidenceBlocks({ evidence, taken }: Dossier): readonly Block[] {
  const item = ({ cited, text, again, ...said }: Dossier['evidence'][number]): ListItem => ({
    text: citedPieces(cited),
    under: [
      joined(
        'cited by ',
        saidPieces(said),
        after(said),
        ...(again.length === 0 ? [] : [', again', entriesPieces(again.map(({ sequence }) => sequence))]),
      ),
      ...(text === null ? [] : [`“${text}”`]),
    ],
  });
  return [
    heading(2, 'Evidence'),
    ...(taken?.onObservationsAlone === true
      ? [paragraph({ strong: 'It was taken on observations alone: no assessment was cited.' })]
      : []),
    none(evidence, 'Nothing was cited.', () => list(evidence.map(item))),
  ];
}

export function recommendationsBlocks({ recommendations, options }: Dossier): readonly Block[] {
  const item = ({
    option,
    text,
    conditions,
    because,
    basis,
    staleness,
    ...said
  }: Dossier['recommendations'][number]): ListItem => ({
    text: joined(
      ...(option === null ? [] : [{ strong: `Option “${optionTitle(options, option)}”` }]),
      option !== null && text !== null ? ': ' : '',
      because.length === 0 ? (text ?? '') : unended(text ?? ''),
      becausePieces(null, because),
      after(said),
      ' – ',
      saidPieces(said),
    ),
    under: [
      ...conditions.map((condition) => `On condition: ${condition}`),
      ...(basis === null ? [] : [joined('on ', basisPieces(basis))]),
      ...(staleness?.flags ?? []).map((flag) => joined('it rests on what stands no longer – ', flagPieces(flag))),
    ],
  });
  return [
    heading(2, 'Recommendations'),
    none(recommendations, 'Nobody recommended anything.', () => list(recommendations.map(item))),
  ];
}

type Poll = Dossier['polls'][number];
type Answer = NonNullable<Poll['members'][number]['answer']>;

const answerWords = { go: 'go', 'no-go': 'no-go', 'go-with-conditions': 'go with conditions', abstain: 'abstain' };

/** "no-go → go at 2023-01-11 04:10 UTC, because …": each answer after the one that it changed. */
function answerItem({ member, answer, earlier }: Poll['members'][number], polled: number | null): ListItem {
  if (answer === null) {
    const by: readonly Piece[] = polled === null ? [] : [', polled by ', { entry: polled }];
    return { text: joined(authorInWords(member), ': ', { strong: 'absent' }, by) };
  }
  const answers = [...earlier, answer];
  const wasAbsent = answers.every((given) => given.after);
  const way = answers.flatMap(({ answer: word, sequence }, index): Piece[] => [
    ...(index > 0 ? [' → '] : wasAbsent ? [{ strong: 'absent' }, ' → '] : []),
    { strong: answerWords[word] },
    ' ',
    { entry: sequence },
  ]);
  return {
    text: joined(`${authorInWords(member)}: `, way, ` at ${whenInWords(answer)}`, whyAnswered(answer), after(answer)),
    under: [
      ...givenBy(answer, member),
      ...answer.conditions.map((condition) => `On condition: ${condition}`),
      ...earlier.flatMap((past) => {
        const why = whyAnswered(past);
        return why.length === 0 ? [] : [joined(`${answerWords[past.answer]} at ${whenInWords(past)}`, why)];
      }),
    ],
  };
}

const whyAnswered = ({ text, because }: Answer): readonly Piece[] => becausePieces(text, because);

const givenBy = (answer: Answer, member: Author): readonly Text[] =>
  sameText(answer.by.name, member.name) || sameText(answer.by.role, member.role)
    ? []
    : [`given by ${authorInWords(answer.by, answer.onBehalfOf)}`];

interface Tally {
  readonly counts: Poll['counts'];
  readonly absent: number;
}

const tallyInWords = ({ counts, absent }: Tally): string =>
  `${counts.go} go, ${counts['no-go']} no-go, ${counts['go-with-conditions']} go with conditions, ${counts.abstain} abstaining, ${absent} absent`;

/** How the poll stood while it was open, where more was answered after that. */
function tallyBlocks(now: Tally, members: Poll['members']): readonly Block[] {
  const given = members.map(({ answer, earlier }) => [...earlier, ...(answer === null ? [] : [answer])]);
  const inTime = given.map((answers) => answers.findLast(({ after }) => !after)?.answer ?? null);
  if (given.every((answers) => answers.every(({ after }) => !after))) return [paragraph(tallyInWords(now))];
  const count = (word: Answer['answer'] | null) => inTime.filter((answer) => answer === word).length;
  const counts = {
    go: count('go'),
    'no-go': count('no-go'),
    'go-with-conditions': count('go-with-conditions'),
    abstain: count('abstain'),
  };
  return [
    paragraph(`While it was open: ${tallyInWords({ counts, absent: count(null) })}`),
    paragraph(`With what was answered after that: ${tallyInWords(now)}`),
  ];
}

export function pollsBlocks({ polls, terms }: Dossier): readonly Block[] {
  if (polls.length === 0) return [heading(2, 'Polls'), quiet('Nobody was polled.')];
  const polled = terms.polled.said?.sequence ?? null;
  return [
    heading(2, 'Polls'),
    ...polls.flatMap(({ forum, counts, absent, members, notPolled }): Block[] => [
      heading(3, forum),
      ...(members.length === 0
        ? [quiet('Nobody was polled in it.')]
        : [
            ...tallyBlocks({ counts, absent: absent.length }, members),
            list(members.map((member) => answerItem(member, polled))),
          ]),
      ...(notPolled.length === 0
        ? []
        : [
            paragraph('Answered without being polled, and counted in nothing:'),
            list(notPolled.map((member) => answerItem(member, null))),
          ]),
    ]),
  ];
}

export function dissentsBlocks({ dissents, options }: Dossier): readonly Block[] {
  const item = (dissent: Dossier['dissents'][number]): ListItem => {
    const { text, option, because, open, answered, withdrawn, ...said } = dissent;
    return {
      text: joined(
        { strong: `“${text}”` },
        option === null ? '' : ` against option “${optionTitle(options, option)}”`,
        becausePieces(null, because),
        after(said),
        ' – ',
        saidPieces(said),
      ),
      under: [
        ...(answered === null
          ? []
          : [
              joined(
                'answered: ',
                {
                  strong:
                    answered.answer === 'not-stated' ? 'not stated whether addressed or overruled' : answered.answer,
                },
                becausePieces(answered.text, answered.because),
                ' – ',
                saidPieces(answered),
              ),
            ]),
        ...(withdrawn === null
          ? []
          : [
              joined(
                { strong: 'withdrawn' },
                becausePieces(withdrawn.reason, withdrawn.because),
                ' – ',
                saidPieces(withdrawn),
              ),
            ]),
        ...(open ? [{ strong: 'never answered' } as const] : []),
      ],
    };
  };
  return [heading(2, 'Dissents'), none(dissents, 'Nobody dissented.', () => list(dissents.map(item)))];
}

export function concurrencesBlocks({ concurrences, options }: Dossier): readonly Block[] {
  const item = (each: Dossier['concurrences'][number]): ListItem => {
    const { partner, concurrence, option, conditions, text, because, ...said } = each;
    return {
      text: joined(
        `${authorInWords(partner ?? said.by)} `,
        { strong: spaced(concurrence) },
        option === null ? '' : ` with option “${optionTitle(options, option)}”`,
        becausePieces(text, because),
        after(said),
        ' – ',
        saidPieces(said),
      ),
      under: conditions.map((condition) => `On condition: ${condition}`),
    };
  };
  return [
    heading(2, 'Concurrences'),
    none(concurrences, 'No partner is on record with one.', () => list(concurrences.map(item))),
  ];
}
