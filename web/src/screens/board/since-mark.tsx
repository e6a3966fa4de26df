import { Sequence } from '../../ui/sequence.tsx';
import { type ComparedBoard, fieldText } from '../compare/differences.ts';
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
};

/** How many of the entries that made a change are named: the last. */
const few = 4;

/** On a row of the past: what has changed of it since, and by which entries. */
export function SinceMark({ board, of }: { readonly board: ComparedBoard; readonly of: string }) {
  const difference = useSince(board, of);
  if (difference === undefined) return null;
  const fields = [...new Set(difference.changes.map(({ field }) => fieldText(field)))];
  const words = difference.how === 'gone' ? goneWords[board] : `changed since: ${fields.join(', ')}`;
  return (
    <p className="since-mark">
      {words}{' '}
      {difference.changedBy.slice(-few).map((sequence) => (
        <span key={sequence}>
          <Sequence of={sequence} />{' '}
        </span>
      ))}
      {difference.changedBy.length > few && (
        <span className="muted">and {difference.changedBy.length - few} before</span>
      )}
    </p>
  );
}
