import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Statement, statementOf } from './statement.ts';

/** What observations and assessments say, in the order of the record. */
export interface EvidenceSays {
  readonly items: readonly Statement[];
  /** How many more there are. */
  readonly leftOut: number;
}

const mostItems = 200;
const evidenceTypes: ReadonlySet<string> = new Set(['ObservationRecorded', 'AssessmentRecorded']);

/** Of the observations and assessments that are named: themselves, a part of them, or their entry. */
export function* evidenceSays(past: Past, named: readonly Reference[], about: Reference): Steps<EvidenceSays> {
  const entries = new Map<number, Entry>();
  for (const reference of named) {
    const parsed = parseReference(reference);
    const sequence = parsed?.kind === 'entry' ? parsed.sequence : past.thing(wholeOf(reference))?.since;
    const entry = sequence === undefined ? undefined : past.entry(sequence);
    if (entry !== undefined && evidenceTypes.has(entry.type)) entries.set(entry.sequence, entry);
  }
  const inOrder = [...entries.values()].sort((left, right) => left.sequence - right.sequence);
  return {
    items: yield* eachInSteps(inOrder.slice(0, mostItems), (entry) => statementOf(past, entry, about) ?? []),
    leftOut: Math.max(0, inOrder.length - mostItems),
  };
}
