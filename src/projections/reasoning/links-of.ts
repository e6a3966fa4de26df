import type { Activity } from '../../domain/activity/evolve.ts';
import { closingOf } from '../../domain/anomaly/evolve.ts';
import type { Assessment } from '../../domain/assessment/decider.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Grounds } from '../../domain/grounds.ts';
import { parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamFor, streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { type Known, whatIsNamed } from '../staleness/known.ts';
import { anomaliesOf, type GroundKind, restsOn } from '../staleness/rests-on.ts';
import { raisingOf } from '../suggestions/opened-from.ts';
import { inputsOf } from './computed-from.ts';

/** How one thing leads to another: from what was said later to what it names. */
export type LinkKind =
  | GroundKind
  | 'about'
  | 'attached-to'
  | 'awaits'
  | 'computed-from'
  | 'contradicts'
  | 'merged-into'
  | 'ordered-by'
  | 'outcome-of'
  | 'raised-by'
  | 'shares-cause'
  | 'speaks-against'
  | 'superseded-by'
  | 'supersedes';

export type Link = { readonly link: LinkKind; readonly to: Reference };

/** Everything that a thing, or a part of one, leads to directly: what it rests on first; each link once. */
export function linksOf(node: Reference, past: Past, known: Known): readonly Link[] {
  const links = [
    ...restsOn(node, known),
    ...othersOf(node, known),
    ...all('computed-from', inputsOf(past, node)),
    ...all('raised-by', node.startsWith('decision/') && wholeOf(node) === node ? raisingOf(past, node) : []),
    ...aboutOf(node, known),
  ].map(({ link, to }) => ({ link, to: whatIsNamed(to, known) }));
  return links.filter(
    ({ link, to }, index) => to !== node && links.findIndex((each) => each.link === link && each.to === to) === index,
  );
}

const all = (link: LinkKind, references: readonly Reference[]): readonly Link[] =>
  references.map((to) => ({ link, to }));

const aboutOf = (node: Reference, known: Known): readonly Link[] =>
  all(
    'about',
    anomaliesOf(node, known).filter((anomaly) => anomaly !== wholeOf(node)),
  );

/** What else it names, that it doesn't rest on. */
function othersOf(node: Reference, known: Known): readonly Link[] {
  const parsed = parseReference(node);
  if (parsed === undefined || parsed.kind === 'entry') return [];
  const { kind, id, part } = parsed;
  const stream = streamFor(kind, id);
  if (part?.kind === 'dissent') return ofDissent(wholeOf(node), part.id, known);
  if (part !== undefined) return isPartOf.has(part.kind) ? all('part-of', [wholeOf(node)]) : [];
  switch (kind) {
    case 'observation': {
      const facts = known.state('observation', stream)?.facts;
      return [
        ...all('contradicts', facts?.contradicts ?? []),
        ...all('outcome-of', facts?.predictions.map(({ prediction }) => prediction) ?? []),
      ];
    }
    case 'assessment': {
      const state = known.state('assessment', stream);
      return state === null ? [] : ofAssessment(state);
    }
    case 'anomaly': {
      const state = known.state('anomaly', stream);
      const closing = closingOf(state);
      return [
        ...becauseOf((state?.closings ?? []).flatMap((each) => [each, each.reopened])),
        ...all('shares-cause', state?.sharesCauseWith ?? []),
        ...(closing?.disposition.type === 'merged' ? all('merged-into', [closing.disposition.into]) : []),
      ];
    }
    case 'activity': {
      const state = known.state('activity', stream);
      return state === null ? [] : ofActivity(state);
    }
    case 'decision': {
      const state = known.state('decision', stream);
      return state === null ? [] : ofDecision(state);
    }
    // What is asked about a decision, an assessment or a part of one bears on it; about a vehicle it may be anything.
    case 'information-request': {
      const state = known.state('informationrequest', stream);
      if (state === null) return [];
      return [...becauseOf([...state.refusals, state.withdrawal]), ...all('about', state.about.filter(isReasoned))];
    }
    case 'crew-member': {
      const seats = known.state('crewmember', stream)?.seats;
      return becauseOf([seats?.nominal, seats?.contingency]);
    }
    case 'criterion': {
      const state = known.state('criterion', stream);
      if (state === null) return [];
      return [
        ...all('attached-to', [state.to]),
        ...all('speaks-against', state.against),
        ...becauseOf([state.withdrawal]),
      ];
    }
    case 'suggestion': {
      const state = known.state('suggestion', stream);
      return state === null ? [] : [...becauseOf([state]), ...all('raised-by', [state.raisedBy])];
    }
    default:
      return [];
  }
}

/** What acts name as what is behind them: so that *why?* is always a walk of links. */
const becauseOf = (acts: readonly (Pick<Grounds, 'because'> | null | undefined)[]): readonly Link[] =>
  all(
    'because',
    acts.flatMap((act) => act?.because ?? []),
  );

const isReasoned = (reference: Reference): boolean => {
  const kind = parseReference(reference)?.kind;
  return kind === 'decision' || kind === 'assessment' || kind === 'anomaly';
};

/** A part that stands or falls with its whole; a recommendation doesn't rest on the decision that it is made in. */
const isPartOf: ReadonlySet<string> = new Set(['finding', 'prediction', 'hypothesis', 'program']);

/** The parts of a thing that lead to it. */
export function partsOf(node: Reference, known: Known): readonly Reference[] {
  const parsed = parseReference(node);
  if (parsed === undefined || parsed.kind === 'entry' || parsed.part !== undefined) return [];
  const stream = streamFor(parsed.kind, parsed.id);
  switch (parsed.kind) {
    case 'assessment': {
      const state = known.state('assessment', stream);
      return [
        ...(state?.findings ?? []).map(({ slug }) => partOf(node, 'finding', slug)),
        ...(state?.predictions ?? []).map(({ slug }) => partOf(node, 'prediction', slug)),
      ];
    }
    case 'anomaly':
      return (known.state('anomaly', stream)?.hypotheses ?? []).map(({ id }) => partOf(node, 'hypothesis', id));
    case 'decision':
      return (known.state('decision', stream)?.taken?.program ?? []).map(({ id }) => partOf(node, 'program', id));
    default:
      return [];
  }
}

const ofAssessment = ({ supersedes, contradicts, sharedCauses, retracted }: Assessment): readonly Link[] => [
  ...becauseOf([retracted]),
  ...all('supersedes', supersedes),
  ...all('contradicts', contradicts),
  ...all(
    'shares-cause',
    sharedCauses.flatMap(({ anomalies }) => anomalies),
  ),
];

const ofActivity = ({ orderedBy, replannings, cancellations, end }: Activity): readonly Link[] => [
  ...all('ordered-by', orderedBy),
  ...becauseOf([...replannings, ...cancellations, ...cancellations.map(({ reinstated }) => reinstated), end]),
];

/** With what was cited and recommended since, or before it is taken at all, and with what its acts name. */
function ofDecision({ decision, ...state }: Decision): readonly Link[] {
  const { evidence, recommendations, supersessions, lapsed, outcomes, terms } = state;
  return [
    ...all(
      'evidence',
      evidence.map(({ reference }) => reference),
    ),
    ...all(
      'recommendation',
      recommendations.map(({ id }) => partOf(decision, 'recommendation', id)),
    ),
    ...becauseOf(actsIn(state)),
    ...all('awaits', terms.awaits.value ?? []),
    ...all(
      'superseded-by',
      supersessions.map(({ supersededBy }) => supersededBy),
    ),
    ...all('merged-into', lapsed?.into == null ? [] : [lapsed.into]),
    ...all(
      'outcome-of',
      outcomes.flatMap(({ about }) => about),
    ),
  ];
}

/** What the dissenter named. It doesn't rest on its decision, nor that on it. */
function ofDissent(decision: Reference, id: string, known: Known): readonly Link[] {
  const stream = streamOf(decision);
  const dissents = stream === undefined ? [] : (known.state('decision', stream)?.dissents ?? []);
  const dissent = dissents.find((each) => each.id === id);
  if (dissent === undefined) return [];
  const { option } = dissent;
  return [...becauseOf([dissent]), ...all('option', option === null ? [] : [partOf(decision, 'option', option)])];
}

/** Every act but those that rely on what they name: a decision rests on its taking's grounds, and not on a dissenter's. */
const actsIn = (state: Omit<Decision, 'decision'>): readonly (Pick<Grounds, 'because'> | null)[] => [
  ...state.slips,
  ...state.deferrals,
  ...state.transfers,
  ...state.options.map(({ rejected }) => rejected),
  ...state.pollAnswers,
  ...state.concurrences,
  ...state.dissents.flatMap((dissent) => [dissent, dissent.answered, dissent.withdrawn]),
  ...state.reviews,
  ...state.supersessions,
  state.rescinded,
  state.lapsed,
  ...state.outcomes,
];
