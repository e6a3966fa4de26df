import { spaced } from '../../ui/record/words.ts';
import { Sequences } from '../../ui/sequences.tsx';
import { type Change, type ComparedBoard, type Difference, fieldText } from '../compare/differences.ts';
import { useSince } from './since.ts';

/** How what is gone is called, where it went from. */
const goneWords: Readonly<Record<ComparedBoard, string>> = {
  pendingDecisions: 'waits no longer',
  decisionsInForce: 'in force no longer',
  vehicleHealth: 'gone',
  crewReturn: 'gone',
  hypotheses: 'gone',
  sharedCauses: 'gone',
  assessments: 'taken back',
  criteria: 'withdrawn',
};

/** How many of the entries that made a change are named: the last. */
const few = 4;

/** On a row of the past: what has changed of it since, and by which entries. */
export function SinceMark({ board, of }: { readonly board: ComparedBoard; readonly of: string }) {
  const difference = useSince(board, of);
  if (difference === undefined) return null;
  return (
    <span className="since-mark">
      {wordsOf(board, difference)}
      <Sequences of={difference.changedBy.slice(-few)} />
      {difference.changedBy.length > few && (
        <span className="muted"> and {difference.changedBy.length - few} before</span>
      )}
    </span>
  );
}

function wordsOf(board: ComparedBoard, { how, changes }: Difference): string {
  if (how === 'gone') return goneWords[board];
  const came = board === 'assessments' ? cameOf(changes) : [];
  if (came.length > 0) return `${came.join(', ')} since`;
  return `changed since: ${[...new Set(changes.map(({ field }) => fieldText(field)))].join(', ')}`;
}

/** Of an assessment: that it stands no longer, or again, and what speaks against it. */
function cameOf(changes: readonly Change[]): readonly string[] {
  const state = changes.find(({ field }) => field === 'state')?.to;
  const seen = changes.flatMap(({ field, changes: inner = [] }) => (field === 'predictions' ? inner : []));
  return [
    ...(typeof state === 'string' ? [spaced(state)] : []),
    ...(changes.some(({ field, added = [] }) => field === 'contradictedBy' && added.length > 0)
      ? ['contradicted']
      : []),
    ...seen.flatMap(({ to }) => (typeof to === 'string' ? [`prediction ${to}`] : [])),
  ];
}
