import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

/** Something that is asked of the server, as TanStack Query tells of it. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface Props<Data> {
  /** In a sentence: "the pending decisions". */
  readonly what: string;
  readonly query: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/**
 * What was read, or that it is being read, or why it could not be. What was read before stays on the screen while it is
 * read anew, and when that fails, with the failure beside it.
 */
export function Shown<Data>({ what, query, children }: Props<Data>) {
  const { data, error, isPlaceholderData, refetch } = query;
  const failure = error !== null && <Failed what={what} error={error} again={() => void refetch()} />;
  if (data === undefined) return failure || <Loading what={what} />;
  return (
    <>
      {failure}
      <div className={isPlaceholderData ? 'being-read' : undefined} aria-busy={isPlaceholderData}>
        {isPlaceholderData && <span className="being-read-note">still of another moment</span>}
        {children(data)}
      </div>
    </>
  );
}
