import type { States } from '../../domain/aggregate.ts';
import { doneBy } from '../../domain/decision/knowledge-breaches.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { categoryOf, type StreamName, thingOf } from '../../domain/stream.ts';
import type { Past, Rows, StreamStates } from '../engine/view.ts';
import { judgementRows } from '../standing/judgement-rows.ts';

/** What is on record at one sequence, as far as staleness asks: the same whether it is folded or read. */
export interface Known {
  state<Kind extends keyof States>(category: Kind, stream: StreamName): States[Kind];
  /** The stream that an entry is in; undefined for what is no entry yet. */
  streamAt(sequence: number): StreamName | undefined;
  /** The largest sequence up to there, or up to one before, whose log time is not past an instant in milliseconds. */
  sequenceAt(time: number, upTo?: number): number;
  /** The rows of the judgements, among which those of staleness are. */
  readonly rows: Pick<Rows, 'get' | 'withPrefix'>;
}

export const knownInFold = (rows: Rows, states: StreamStates): Known => ({
  state: (category, stream) => states.get(category, stream),
  streamAt: (sequence) => states.streamAt(sequence),
  sequenceAt: (time, upTo) => states.sequenceAt(time, upTo),
  rows,
});

export const knownIn = (past: Past): Known => ({
  state: (category, stream) => past.state(category, stream),
  streamAt: (sequence) => past.entry(sequence)?.stream,
  sequenceAt: (time, upTo) => past.sequenceAt(time, upTo),
  rows: past.rows(judgementRows),
});

/**
 * Up to where the author of an act may have read the record: its basis; where none is stated, what was on record by the
 * act's own time. What came on record between that and the entry that tells of it was not seen by them.
 */
export const seenUpTo = (
  said: Said & { readonly basis?: number | null },
  { sequenceAt }: Pick<Known, 'sequenceAt'>,
): number => said.basis ?? sequenceAt(doneBy(said), said.sequence);

/**
 * An entry stands for the thing that it is on the record of; of a vehicle and a crew member, whose entries are voided
 * one by one, for itself.
 */
export function whatIsNamed(reference: Reference, known: Pick<Known, 'streamAt'>): Reference {
  const parsed = parseReference(reference);
  if (parsed?.kind !== 'entry') return reference;
  const stream = known.streamAt(parsed.sequence);
  const category = stream === undefined ? undefined : categoryOf(stream);
  if (stream === undefined || category === 'vehicle' || category === 'crewmember') return reference;
  return thingOf(stream) ?? reference;
}
