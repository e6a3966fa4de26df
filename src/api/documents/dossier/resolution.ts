import {
  type Block,
  type Fact,
  facts,
  heading,
  list,
  type Piece,
  paragraph,
  quiet,
  type Text,
  warning,
} from '../document.ts';
import { timeInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import {
  becausePieces,
  citedPieces,
  entriesPieces,
  joined,
  optionTitle,
  saidPieces,
  textOr,
  timeOr,
  unended,
  wordsOf,
} from './pieces.ts';

type Taken = NonNullable<Dossier['taken']>;

const basisPieces = (basis: number | null): Text =>
  basis === null ? { strong: 'not said' } : joined('the record up to ', { entry: basis });

/** What somebody says to have seen beyond the basis. */
function acknowledgedPieces({ sequences, upTo }: Taken['acknowledges']): Text {
  if (sequences.length === 0 && upTo === null) return { quiet: 'nothing' };
  const to: readonly Piece[] = upTo === null ? [] : ['all up to ', { entry: upTo }];
  return joined(to, upTo !== null && sequences.length > 0 ? ', and' : '', entriesPieces(sequences));
}

export function decisionBlocks(dossier: Dossier): readonly Block[] {
  const { taken, lapsed } = dossier;
  if (taken === null) {
    if (lapsed === null) return [heading(2, 'The decision'), warning('It has not been taken.')];
    const { kind, into, reason, because, ...said } = lapsed;
    const merged = into === null ? [] : joined(' into ', citedPieces(into));
    return [
      heading(2, 'The decision'),
      paragraph(
        joined(
          { strong: `It lapsed: ${wordsOf(kind)}` },
          merged,
          becausePieces(reason, because),
          ' – ',
          saidPieces(said),
        ),
      ),
    ];
  }
  const { option, reason, because, conditions, expires, revisit, program, basis, acknowledges, ...said } = taken;
  const rows: readonly Fact[] = [
    ['Taken', joined({ strong: optionTitle(dossier.options, option) }, ' – ', saidPieces(said))],
    ['Reason', reason === null ? { quiet: 'none given' } : reason],
    ...because.map((cited): Fact => ['Because of', citedPieces(cited)]),
    ['Basis', basisPieces(basis)],
    ['Acknowledged', acknowledgedPieces(acknowledges)],
    ...conditions.map((condition): Fact => ['On condition', condition]),
    ['Expires', timeOr(expires, 'no expiry is stated')],
    ['Another look', textOr(revisit, 'no condition is stated')],
  ];
  return [
    heading(2, 'The decision'),
    facts(rows),
    ...(program.length === 0 ? [] : [heading(3, 'Program'), list(program.map(programItem))]),
  ];
}

function programItem({ subject, does, returnsIn, applicability, supersededBy }: Taken['program'][number]): Text {
  const ship = returnsIn === null ? null : (returnsIn.asItStands.title ?? returnsIn.reference);
  const details = [
    does === null || ship === null ? null : `in ${ship}`,
    applicability === null ? null : wordsOf(applicability),
  ].filter((part) => part !== null);
  return joined(
    { strong: subject.asItStands.title ?? subject.reference },
    `: ${does ?? `leaves in ${ship}`}`,
    { quiet: details.length === 0 ? '' : ` (${details.join(', ')})` },
    supersededBy === null ? [] : joined(', superseded by ', citedPieces(supersededBy)),
  );
}

/** What followed on it, in the order of the record. */
export function afterwardsBlocks(dossier: Dossier): readonly Block[] {
  const { reviews, reaffirmations, supersessions, rescinded, outcomes, completed } = dossier;
  const lines = [
    ...reviews.map(({ reason, because, ...said }) => ({
      sequence: said.sequence,
      text: joined({ strong: 'Review called' }, becausePieces(reason, because), ' – ', saidPieces(said)),
    })),
    ...reaffirmations.map(({ reason, because, acknowledges, expires, basis, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        { strong: 'Reaffirmed' },
        becausePieces(reason, because),
        expires === null ? '' : `, now until ${timeInWords(expires)}`,
        '; basis: ',
        basisPieces(basis),
        '; acknowledged: ',
        acknowledgedPieces(acknowledges),
        ' – ',
        saidPieces(said),
      ),
    })),
    ...supersessions.map(({ supersededBy, items, reason, because, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        {
          strong:
            items === null
              ? 'Superseded'
              : `Superseded in part (${items.map((item) => item.split('/').at(-1)).join(', ')})`,
        },
        ' by ',
        citedPieces(supersededBy),
        becausePieces(reason, because),
        ' – ',
        saidPieces(said),
      ),
    })),
    ...(rescinded === null
      ? []
      : [
          {
            sequence: rescinded.sequence,
            text: joined(
              { strong: 'Rescinded' },
              becausePieces(rescinded.reason, rescinded.because),
              ' – ',
              saidPieces(rescinded),
            ),
          },
        ]),
    ...outcomes.map(({ text, about, because, completes, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        { strong: completes ? 'Outcome, which completes it' : 'Outcome' },
        `: ${about.length + because.length === 0 ? text : unended(text)}`,
        ...about.map((each) => joined('; predicted was: ', citedPieces(each))),
        becausePieces(null, because),
        ' – ',
        saidPieces(said),
      ),
    })),
  ].sort((left, right) => left.sequence - right.sequence);
  return [
    heading(2, 'What followed'),
    ...(lines.length === 0 ? [quiet('Nothing is on record.')] : [list(lines.map(({ text }) => text))]),
    ...(completed === null && dossier.carriedOut === 'all-that-was-ordered'
      ? [paragraph('All that was ordered by it has ended.')]
      : []),
    heading(3, 'What was ordered by it, or changed because of it'),
    dossier.activities.items.length === 0
      ? quiet('Nothing is on record.')
      : list(
          dossier.activities.items.map(({ asItStands, thing, said }) =>
            joined(asItStands.title ?? thing, ': ', { strong: wordsOf(asItStands.state) }, ' – ', saidPieces(said)),
          ),
        ),
  ];
}

/** What was expected beside what was seen. */
export function predictionsBlocks({ predictions, outcomes }: Dossier): readonly Block[] {
  const seen = ({ prediction, asItStands }: Dossier['predictions'][number]): readonly Piece[] => {
    const named = outcomes.filter(({ about }) => about.some(({ reference }) => reference === prediction));
    const told = named.flatMap(({ text, sequence }): Piece[] => ['“', text, '” ', { entry: sequence }]);
    if (asItStands.state === 'stands') return told.length > 0 ? told : [{ strong: 'nothing is on record' }];
    const found = [{ strong: wordsOf(asItStands.state) }, ...entriesPieces(asItStands.because)];
    return told.length > 0 ? [...found, ': ', ...told] : found;
  };
  return [
    heading(2, 'What was predicted, and what was seen'),
    predictions.length === 0
      ? quiet('Nothing that was put before them predicts anything.')
      : {
          kind: 'table',
          columns: ['Predicted', 'Due', 'Seen'],
          rows: predictions.map((each) => [
            joined(each.text, ' ', { entry: each.sequence }),
            timeOr(each.due, 'not stated'),
            seen(each),
          ]),
        },
  ];
}

export function deviationsBlocks({ deviations }: Dossier): readonly Block[] {
  const lines = deviations.flatMap(({ sequences, deviations: all }) =>
    all.map(({ rules, ground }) =>
      joined({ strong: rules.map(wordsOf).join(', ') }, `: ${ground}`, entriesPieces(sequences)),
    ),
  );
  return [
    heading(2, 'Rules of procedure that were not kept'),
    lines.length === 0 ? quiet('All were kept.') : list(lines),
  ];
}
