import { lazy, Suspense } from 'react';
import { utcClock } from '../../app/clock/format-clock.ts';
import { MomentContext } from '../../app/moment/use-moment.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { Loading } from '../../ui/states/loading.tsx';

const Board = lazy(() => import('../board/board.tsx').then(({ Board }) => ({ default: Board })));

/** The board as it was at a moment, beside another one. */
export function BoardAt({ moment }: { readonly moment: { readonly sequence: number; readonly now: string } }) {
  return (
    <section className="board-at" aria-label={`The board at #${moment.sequence}`}>
      <p className="board-at-head">
        <Sequence of={moment.sequence} /> {utcClock(Date.parse(moment.now))} UTC
      </p>
      <MomentContext value={{ at: moment.sequence }}>
        <Suspense fallback={<Loading what="the board" />}>
          <Board />
        </Suspense>
      </MomentContext>
    </section>
  );
}
