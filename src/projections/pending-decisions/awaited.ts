import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import type { Rows, StreamStates } from '../engine/view.ts';

/** What a decision awaits, and how it stands. */
export type Awaited = {
  readonly reference: Reference;
  readonly title: string | null;
  /** `open`, `planned`, `unanswered` … */
  readonly state: string;
  /** Nothing more is to be expected of it: closed, ended or cancelled, answered or declined, taken or lapsed. */
  readonly settled: boolean;
};

/** What has no states of its own is there, or was struck through. */
const recorded = (title: string | undefined): Omit<Awaited, 'reference'> =>
  title === undefined ? { title: null, state: 'voided', settled: false } : { title, state: 'on-record', settled: true };

/** As it stands at the entry that is being folded. */
export function awaitedAs(reference: Reference, states: StreamStates): Awaited {
  return { reference, ...standingOf(reference, states) };
}

function standingOf(reference: Reference, states: StreamStates): Omit<Awaited, 'reference'> {
  const parsed = parseReference(reference);
  if (parsed === undefined || parsed.kind === 'entry') return { title: null, state: 'on-record', settled: true };
  const stream = streamFor(parsed.kind, parsed.id);
  switch (parsed.kind) {
    case 'anomaly': {
      const state = states.get('anomaly', stream);
      return { title: state?.title ?? null, state: state?.status ?? 'unknown', settled: state?.status === 'closed' };
    }
    case 'activity': {
      const state = states.get('activity', stream);
      return {
        title: state?.title ?? null,
        state: state?.status ?? 'unknown',
        settled: state !== null && state.status !== 'planned',
      };
    }
    case 'information-request': {
      const state = states.get('informationrequest', stream);
      const settled = state !== null && state.status !== 'unanswered';
      return { title: state?.title ?? null, state: state?.status ?? 'unknown', settled };
    }
    case 'decision': {
      const state = states.get('decision', stream);
      const settled = state !== null && state.status !== 'open';
      return { title: state?.title ?? null, state: state?.status ?? 'unknown', settled };
    }
    case 'assessment': {
      const state = states.get('assessment', stream);
      if (state?.retracted != null) return { title: state.title, state: 'retracted', settled: false };
      return { title: state?.title ?? null, state: 'on-record', settled: true };
    }
    case 'criterion': {
      const state = states.get('criterion', stream);
      return { title: state?.title ?? null, state: state?.status ?? 'unknown', settled: state?.status === 'withdrawn' };
    }
    case 'suggestion':
      return { title: states.get('suggestion', stream)?.title ?? null, state: 'dismissed', settled: true };
    case 'observation':
      return recorded(states.get('observation', stream)?.facts.title);
    case 'vehicle':
      return recorded(states.get('vehicle', stream)?.name);
    case 'desk':
      return recorded(states.get('desk', stream)?.title);
    case 'crew-member':
      return recorded(states.get('crewmember', stream)?.name);
  }
}

const prefixOf = (awaited: Reference): string => `awaited/${awaited}/`;

/** Keeps who awaits what. */
export function foldAwaits(
  decision: Reference,
  before: readonly Reference[],
  after: readonly Reference[],
  rows: Rows,
): void {
  for (const reference of before) if (!after.includes(reference)) rows.remove(`${prefixOf(reference)}${decision}`);
  for (const reference of after)
    if (!before.includes(reference)) rows.put(`${prefixOf(reference)}${decision}`, decision);
}

/** The decisions that await a thing. */
export const awaiting = (thing: Reference, rows: Rows): readonly Reference[] =>
  rows.withPrefix(prefixOf(thing)).map(({ value }) => value as Reference);
