import { createContext, useContext } from 'react';
import {
  type ComparedBoard,
  type Comparison,
  comparedBoards,
  type Difference,
  differencesOn,
} from '../compare/differences.ts';

/** What has changed since the moment that is shown, by board and thing. */
export type Since = ReadonlyMap<string, Difference>;

export const SinceContext = createContext<Since | undefined>(undefined);

const sinceKey = (board: ComparedBoard, reference: string): string => `${board} ${reference}`;

const boards = Object.keys(comparedBoards) as readonly ComparedBoard[];

/** Of several differences of one thing on one board the first that isn't what came: that is not there to be marked. */
export function sinceOf(comparison: Comparison): Since {
  const marked = boards.flatMap((board) =>
    differencesOn(comparison, board).flatMap((difference) =>
      difference.reference === undefined || difference.how === 'added'
        ? []
        : [[sinceKey(board, difference.reference), difference] as const],
    ),
  );
  return new Map(marked);
}

/** Undefined where nobody asked, or nothing changed. */
export const useSince = (board: ComparedBoard, reference: string): Difference | undefined =>
  useContext(SinceContext)?.get(sinceKey(board, reference));
