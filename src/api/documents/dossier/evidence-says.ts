import type { Effect } from '../../../domain/assessment/effect.ts';
import type { AssessmentEvent } from '../../../domain/assessment/events.ts';
import type { FactsIn } from '../../../domain/event.ts';
import type { ObservationEvent } from '../../../domain/observation/events.ts';
import { spaced } from '../../../domain/spaced.ts';
import type { Statement } from '../../../projections/records/statement.ts';
import { type Block, heading, type ListItem, list, quiet, warning } from '../document.ts';
import { kindInWords, quantityInWords, timeInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import { entriesPieces, joined, saidPieces, textOr } from './pieces.ts';

type Observed = FactsIn<ObservationEvent, 'ObservationRecorded'>;
type Assessed = FactsIn<AssessmentEvent, 'AssessmentRecorded'>;
type Called = (reference: string) => string;

/** What the observations and assessments say that were cited or put before them: a title alone tells nobody what was known. */
export function evidenceSaysBlocks({ evidenceSays: { items, leftOut } }: Dossier): readonly Block[] {
  return [
    heading(2, 'What the evidence says'),
    items.length === 0
      ? quiet('No observation or assessment that counts was cited or put before them.')
      : list(items.map(statementItem)),
    ...(leftOut === 0 ? [] : [warning(`These are not all: ${leftOut} more were cited or put before them.`)]),
  ];
}

/** As an assessment may stand. */
const holdsNoLonger: ReadonlySet<string> = new Set(['retracted', 'superseded']);

function statementItem({ type, thing, facts, names, said, asItStands }: Statement): ListItem {
  const titles = new Map<string, string | null>(names.map((each) => [each.reference, each.asItStands.title]));
  const called: Called = (reference) => textOr(titles.get(reference), reference);
  const corrected =
    asItStands.corrections.length === 0 ? [] : [', as corrected by', ...entriesPieces(asItStands.corrections)];
  const withdrawn = holdsNoLonger.has(asItStands.state)
    ? [', ', { strong: `${spaced(asItStands.state)} since` }, ...entriesPieces(asItStands.because)]
    : [];
  return {
    text: joined({ strong: textOr(asItStands.title, thing) }, ' – ', saidPieces(said), ...corrected, ...withdrawn),
    // The type of an entry says what its facts are.
    under:
      type === 'ObservationRecorded'
        ? observedInWords(facts as Observed, called)
        : assessedInWords(facts as Assessed, called),
  };
}

const observedInWords = ({ title, text, quantities, contradicts, predictions }: Observed, called: Called) => [
  ...(text === title ? [] : [`“${text}”`]),
  ...quantities.map(quantityInWords),
  ...predictions.map(({ prediction, result }) => `predicted was: ${called(prediction)} – it ${result}`),
  ...contradicts.map((reference) => `contradicts: ${called(reference)}`),
];

const assessedInWords = (facts: Assessed, called: Called) => [
  ...(facts.text === null || facts.text === facts.title ? [] : [`“${facts.text}”`]),
  ...facts.findings.map(({ text, basis, confidence }) => {
    const how = [
      ...(basis === null ? [] : [kindInWords(basis)]),
      ...(confidence === null ? [] : [`confidence: ${kindInWords(confidence)}`]),
    ];
    return `found: “${text}”${how.length === 0 ? '' : ` (${how.join('; ')})`}`;
  }),
  ...facts.hypotheses.map(({ hypothesis, standing, likelihood }) =>
    withMore(
      `hypothesis “${called(hypothesis)}”: ${spaced(standing)}`,
      likelihood === null ? [] : [quantityInWords(likelihood)],
    ),
  ),
  ...facts.sharedCauses.map(({ anomalies, standing, likelihood }) =>
    withMore(
      `one cause of ${anomalies.map(called).join(' and ')}: ${spaced(standing)}`,
      likelihood === null ? [] : [quantityInWords(likelihood)],
    ),
  ),
  ...facts.effects.map((effect) => effectInWords(effect, called)),
  ...facts.predictions.map(({ text, quantities, due }) =>
    withMore(`predicted: “${text}”`, [
      ...quantities.map(quantityInWords),
      ...(due === null ? [] : [`due ${timeInWords(due)}`]),
    ]),
  ),
  ...facts.supersedes.map((reference) => `supersedes: ${called(reference)}`),
  ...facts.contradicts.map((reference) => `contradicts: ${called(reference)}`),
];

function effectInWords(effect: Effect, called: Called): string {
  const { confidence, since, until } = effect;
  const held = [
    ...(since === null ? [] : [`since ${timeInWords(since)}`]),
    ...(until === null ? [] : [`until ${timeInWords(until)}`]),
    ...(confidence === null ? [] : [`confidence: ${kindInWords(confidence)}`]),
  ];
  switch (effect.on) {
    case 'health':
      return withMore(`${called(effect.vehicle)}, ${effect.subsystem}: ${effect.status}`, held);
    case 'crew-member':
      return withMore(`${called(effect.crewMember)}: ${effect.text}`, held);
    case 'fitness': {
      const limits = [...effect.limits, ...(effect.atMost === null ? [] : [`at most ${effect.atMost} aboard`])];
      const fit = `${called(effect.vehicle)}, for ${effect.return} return: ${spaced(effect.fitness)}`;
      return withMore(fit, [...limits, ...held]);
    }
  }
}

const withMore = (words: string, more: readonly string[]): string =>
  more.length === 0 ? words : `${words} (${more.join('; ')})`;
