import type { Activity } from '../../domain/activity/evolve.ts';
import type { Assessment } from '../../domain/assessment/decider.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import { type Known, whatIsNamed } from '../staleness/known.ts';
import { anomaliesOf, type GroundKind, restsOn } from '../staleness/rests-on.ts';

/** How one thing leads to another: from what was said later to what it names. */
export type LinkKind =
  | GroundKind
  | 'about'
  | 'awaits'
  | 'contradicts'
  | 'merged-into'
  | 'ordered-by'
  | 'outcome-of'
  | 'shares-cause'
  | 'superseded-by'
  | 'supersedes';

export type Link = { readonly link: LinkKind; readonly to: Reference };

/** Everything that a thing, or a part of one, leads to directly: what it rests on first; each link once. */
export function linksOf(node: Reference, known: Known): readonly Link[] {
  const links = [...restsOn(node, known), ...othersOf(node, known), ...aboutOf(node, known)].map(({ link, to }) => ({
    link,
    to: whatIsNamed(to, known),
  }));
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
      const closing = state?.status === 'closed' ? state.closings.at(-1) : undefined;
      return [
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
    case 'information-request':
      return all('about', known.state('informationrequest', stream)?.about.filter(isReasoned) ?? []);
    default:
      return [];
  }
}

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

const ofAssessment = ({ supersedes, contradicts, sharedCauses }: Assessment): readonly Link[] => [
  ...all('supersedes', supersedes),
  ...all('contradicts', contradicts),
  ...all(
    'shares-cause',
    sharedCauses.flatMap(({ anomalies }) => anomalies),
  ),
];

const ofActivity = ({ orderedBy, replannings, cancellations, end }: Activity): readonly Link[] => [
  ...all('ordered-by', orderedBy),
  ...all(
    'because',
    [...replannings, ...cancellations, ...cancellations.flatMap(({ reinstated }) => reinstated ?? []), end].flatMap(
      (act) => act?.because ?? [],
    ),
  ),
];

/** With what was cited and recommended since, or before it is taken at all, and with what its acts name. */
function ofDecision({ decision, ...state }: Decision): readonly Link[] {
  const { evidence, recommendations, deferrals, reviews, supersessions, rescinded, lapsed, outcomes, terms } = state;
  return [
    ...all(
      'evidence',
      evidence.map(({ reference }) => reference),
    ),
    ...all(
      'recommendation',
      recommendations.map(({ id }) => partOf(decision, 'recommendation', id)),
    ),
    ...all(
      'because',
      [...deferrals, ...reviews, ...supersessions, rescinded, lapsed].flatMap((act) => act?.because ?? []),
    ),
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
