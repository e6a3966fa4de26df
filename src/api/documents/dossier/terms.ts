import type { Author } from '../../../domain/author.ts';
import type { ClaimedTime } from '../../../domain/claimed-time.ts';
import type { Terms } from '../../../domain/decision/state.ts';
import { isDisputed, type TermName } from '../../../domain/decision/terms.ts';
import { spaced } from '../../../domain/spaced.ts';
import type { TermSaid } from '../../../projections/records/term-history.ts';
import { type Block, type Fact, facts, heading, list, type Piece, quiet, type Text, warning } from '../document.ts';
import { authorInWords, timeInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import { becausePieces, citedPieces, joined, optionTitle, saidPieces, textOr } from './pieces.ts';

const names: Readonly<Record<TermName, string>> = {
  scope: 'Scope',
  authority: 'Authority',
  default: 'Default',
  burdenOfProof: 'Burden of proof',
  applicability: 'Applicability',
  neededBy: 'Needed by',
  awaits: 'Awaits',
  polled: 'Polled',
};

type Called = Pick<Dossier, 'options'> & { readonly names?: TermSaid['names'] };
type Default = { readonly text: string | null; readonly option: string | null; readonly from: ClaimedTime | null };
type Polled = NonNullable<Terms['polled']['value']>;

/** A term as an event says it; `names`: what people call the things in it. */
function valueInWords(term: TermName, is: unknown, { options, names = [] }: Called): string {
  if (isDisputed(is)) {
    return `disputed: ${is.disputed.map(({ claim, by }) => `“${claim}” (${authorInWords(by)})`).join('; ')}`;
  }
  switch (term) {
    case 'scope':
    case 'awaits':
      return names.map(({ title, reference }) => textOr(title, reference)).join('; ');
    case 'authority':
      return authorInWords(is as Author);
    case 'default': {
      const { text, option, from } = is as Default;
      const what = [text, option === null ? null : `option “${optionTitle(options, option)}”`]
        .filter((part) => part !== null)
        .join(' – ');
      return from === null ? what : `${what} (from ${timeInWords(from)})`;
    }
    case 'burdenOfProof':
    case 'applicability':
      return spaced(is as string);
    case 'neededBy':
      return timeInWords(is as ClaimedTime);
    case 'polled':
      return (is as Polled)
        .map(({ forum, members }) => `${forum}: ${members.map((member) => authorInWords(member)).join('; ')}`)
        .join(' – ');
  }
}

function termFact({ terms, options }: Dossier, term: TermName): Fact {
  const { value, disputed, said } = terms[term];
  const saying: readonly Piece[] = said === null ? [] : [' ', { entry: said.sequence }];
  if (disputed.length > 0)
    return [names[term], joined({ strong: valueInWords(term, { disputed }, { options }) }, saying)];
  if (value === null) return [names[term], joined({ quiet: 'not stated' }, saying)];
  if (term === 'scope' || term === 'awaits') {
    const things = (terms[term].value ?? []).flatMap((thing, index): Piece[] => [
      ...(index === 0 ? [] : ['; ']),
      ...(term === 'scope' ? [thing.asItStands.title ?? thing.reference] : citedPieces(thing)),
    ]);
    return [names[term], joined(things, saying)];
  }
  return [names[term], joined(valueInWords(term, value, { options }), saying)];
}

const shown: readonly TermName[] = [
  'scope',
  'authority',
  'default',
  'burdenOfProof',
  'applicability',
  'neededBy',
  'awaits',
  'polled',
];

const hows = {
  opened: 'at the opening',
  named: 'named',
  changed: 'changed',
  disputed: 'disputed',
  withdrawn: 'withdrawn',
  transfer: 'transferred',
  escalation: 'escalated',
  deferred: 'deferred',
};

function historyLine(
  { is, how, term, said, reason, because, names: called }: TermSaid,
  { options }: Pick<Dossier, 'options'>,
): Text {
  const value = is === null ? null : valueInWords(term, is, { options, names: called });
  // What is in dispute says so itself.
  const what = value === null ? hows[how] : how === 'disputed' ? value : `${hows[how]}: ${value}`;
  return joined(what, becausePieces(reason, because), ' – ', saidPieces(said));
}

export function termsBlocks(dossier: Dossier): readonly Block[] {
  const { gaps, termHistory, slips } = dossier;
  const byTerm = Map.groupBy(termHistory, ({ term }) => term);
  const changed = shown.filter((term) => (byTerm.get(term)?.length ?? 0) > 1 && term !== 'authority');
  const missing = gaps.filter(({ gap }) => gap === 'not-stated').map(({ term }) => names[term].toLowerCase());
  return [
    heading(2, 'Terms'),
    facts(shown.map((term) => termFact(dossier, term))),
    ...(missing.length === 0 ? [] : [warning(`Never stated, or no longer: ${missing.join(', ')}.`)]),
    ...changed.flatMap((term) => [
      heading(3, `How the term changed: ${names[term].toLowerCase()}`),
      list((byTerm.get(term) ?? []).map((said) => historyLine(said, dossier))),
    ]),
    heading(3, 'Slips'),
    slips.length === 0
      ? quiet('The needed-by never moved to later.')
      : list(
          slips.map(({ from, to, reason, because, named, ...said }) =>
            joined(
              { strong: `${timeInWords(from)} → ${to === null ? 'no date' : timeInWords(to)}` },
              becausePieces(reason, because),
              ' – ',
              saidPieces(said),
              named === null ? '' : joined('; the later one was named by ', saidPieces(named)),
            ),
          ),
        ),
  ];
}

export function authorityBlocks(dossier: Dossier): readonly Block[] {
  const { terms, termHistory } = dossier;
  const history = termHistory.filter(({ term }) => term === 'authority');
  const { value } = terms.authority;
  return [
    heading(2, 'Who had the authority, and how they got it'),
    facts([['Authority', value === null ? { quiet: 'not stated' } : { strong: authorInWords(value) }]]),
    history.length === 0 ? quiet('Nobody ever stated one.') : list(history.map((said) => historyLine(said, dossier))),
  ];
}
