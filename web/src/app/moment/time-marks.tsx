import { useQueries } from '@tanstack/react-query';
import { read } from '../../api/client.ts';
import { marksUpTo, markText } from './marks.ts';

const most = 10;

/** There is no room for words before it: they stand behind it. */
const nearStart = 0.08;

/** When the log was at a few of its sequences: what was recorded when never changes. */
export function TimeMarks({ head }: { readonly head: number }) {
  const marks = marksUpTo(head, most);
  const entries = useQueries({
    queries: marks.map((sequence) => ({
      queryKey: ['past', 'recorded-at', sequence],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        read('/v1/entries/{sequence}', { path: { sequence: String(sequence) } } as never, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <div className="time-marks" aria-hidden="true">
      {marks.map((sequence, index) => {
        const recordedAt = recordedIn(entries[index]?.data);
        const place = (sequence - 1) / (head - 1);
        return (
          <span
            key={sequence}
            className={place < nearStart ? 'time-mark first' : 'time-mark'}
            style={{ left: `${place * 100}%` }}
          >
            {recordedAt !== undefined && markText(recordedAt, recordedIn(entries[index - 1]?.data))}
          </span>
        );
      })}
    </div>
  );
}

function recordedIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const entry = 'entry' in answer ? answer.entry : answer;
  if (typeof entry !== 'object' || entry === null || !('recordedAt' in entry)) return undefined;
  return typeof entry.recordedAt === 'string' ? entry.recordedAt : undefined;
}
