import type { Author } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { InformationRequestState } from '../../domain/information-request/evolve.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Change, Rows } from '../engine/view.ts';
import { type Plain, rowOf } from '../plain.ts';
import { sortableSequence } from '../standing/begun.ts';

/** What is asked about a decision, and nobody has answered. */
export type OpenRequest = Plain<{
  readonly request: Reference;
  readonly title: string;
  readonly of: readonly Author[];
  readonly due: ClaimedTime | null;
  readonly by: Author;
  readonly sequence: number;
}>;

const prefixOf = (decision: Reference): string => `request/${decision}/`;

const decisionsIn = (state: InformationRequestState): readonly Reference[] => [
  ...new Set((state?.about ?? []).filter((thing) => parseReference(thing)?.kind === 'decision').map(wholeOf)),
];

/** Keeps the open requests about each decision; the decisions that this change is about. */
export function foldRequests(
  { before, after }: Extract<Change, { category: 'informationrequest' }>,
  rows: Rows,
): readonly Reference[] {
  const state = after ?? before;
  if (state === null) return [];
  const decisions = [...new Set([...decisionsIn(before), ...decisionsIn(after)])];
  const { request, title, of, due, asked } = state;
  const open: OpenRequest = { request, title, of, due, by: asked.by, sequence: asked.sequence };
  for (const decision of decisions) {
    const key = `${prefixOf(decision)}${sortableSequence(asked.sequence)}`;
    if (after?.status === 'unanswered') rows.put(key, open);
    else rows.remove(key);
  }
  return decisions;
}

export const openRequestsAbout = (decision: Reference, rows: Pick<Rows, 'withPrefix'>): readonly OpenRequest[] =>
  rows.withPrefix(prefixOf(decision)).map(({ value }) => rowOf<OpenRequest>(value));
