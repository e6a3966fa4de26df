import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useLive } from '../../app/live/live-context.ts';
import { MomentContext, useMoment } from '../../app/moment/use-moment.ts';
import { readQuery } from '../../app/moment/use-read.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { SinceContext, sinceOf } from './since.ts';

const ComparisonTables = lazy(() =>
  import('../compare/comparison-tables.tsx').then(({ ComparisonTables }) => ({ default: ComparisonTables })),
);

/** The board of the past, on request with what has changed since: marked where it is, and listed below. */
export function MarkedSince({ children }: { readonly children: ReactNode }) {
  const { isPast, sequence } = useMoment();
  const isBesideAnother = useContext(MomentContext) !== undefined;
  const offered = isPast && !isBesideAnother && sequence !== undefined;
  return offered ? <Markable sequence={sequence}>{children}</Markable> : children;
}

function Markable({ sequence, children }: { readonly sequence: number; readonly children: ReactNode }) {
  const [isMarked, setMarked] = useState(false);
  const { headNow } = useLive();
  const asked = { query: { from: String(sequence), limit: 200 } } as never;
  const query = useQuery({ ...readQuery('/v1/compare', asked, {}, headNow), enabled: isMarked });
  const since = useMemo(
    () => (isMarked && query.data !== undefined ? sinceOf(query.data) : undefined),
    [isMarked, query.data],
  );
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'mark since',
          title: 'Mark what has changed since',
          group: 'Time',
          keys: ['s'],
          run: () => setMarked((before) => !before),
        },
      ],
      [],
    ),
  );
  return (
    <SinceContext value={since}>
      <p className="since-choice">
        <Button className="button" aria-pressed={isMarked} onPress={() => setMarked(!isMarked)}>
          {isMarked ? 'Marked: what has changed since' : 'Mark what has changed since'} <KeyCaps keys="s" />
        </Button>
      </p>
      {children}
      {isMarked && (
        <section className="since-then" aria-label="What has changed since">
          <Shown what="what has changed since" query={query}>
            {(comparison) => (
              <Suspense>
                <ComparisonTables comparison={comparison} />
              </Suspense>
            )}
          </Shown>
        </section>
      )}
    </SinceContext>
  );
}
