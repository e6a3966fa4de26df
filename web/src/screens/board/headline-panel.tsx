import type { UseQueryResult } from '@tanstack/react-query';
import type { Page, PendingDecision } from '../../api/answers.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { boardHeadline } from './board-headline.ts';

/** The answer to the board's question, and nothing before it is known. */
export function HeadlinePanel({ pending }: { readonly pending: UseQueryResult<Page<PendingDecision>, Error> }) {
  const headline = pending.data === undefined ? undefined : boardHeadline(pending.data.items);
  return (
    <h1 className={`board-headline ${headline?.status ?? ''}`} aria-live="polite">
      {headline === undefined ? (
        'Board'
      ) : (
        <>
          <StatusMark status={headline.status} label={headline.status} /> {headline.words}
        </>
      )}
    </h1>
  );
}
