import type { Entry } from '../event.ts';
import type { Grounds } from '../grounds.ts';
import type { Slug } from '../id.ts';
import type { Reference } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { Disposition } from './disposition.ts';
import type { AnomalyEvent, AnomalyReport } from './events.ts';

export interface Hypothesis {
  readonly id: Slug;
  readonly text: string;
  readonly declared: Said;
}

/** One closing of an anomaly, with the reopening that undid it, if one did. */
export interface Closing extends Grounds {
  readonly disposition: Disposition;
  readonly closed: Said;
  /** The sequence up to which the record was available; null: not said. */
  readonly basis: number | null;
  readonly reopened: (Grounds & { readonly said: Said }) | null;
}

export interface ReportedAnomaly extends Readonly<AnomalyReport> {
  readonly anomaly: Reference;
  readonly reported: Said;
  /** In the order in which they were declared. Their standings are in assessments. */
  readonly hypotheses: readonly Hypothesis[];
  readonly status: 'open' | 'closed';
  /** All closings, oldest first; where the anomaly is closed, the last one says what became of it. */
  readonly closings: readonly Closing[];
}

/** Null before it is reported. */
export type AnomalyState = ReportedAnomaly | null;

/** The closing that has not been undone, by all that is on record; null while it is open. */
export const closingOf = (state: AnomalyState): Closing | null =>
  state?.status === 'closed' ? (state.closings.at(-1) ?? null) : null;

export function evolveAnomaly(state: AnomalyState, entry: Entry<AnomalyEvent>): AnomalyState {
  const said = saidIn(entry);
  if (entry.type === 'LeakReported' || entry.type === 'AnomalyReported') {
    return {
      ...entry.facts,
      anomaly: thingRecordedIn(entry),
      reported: said,
      hypotheses: [],
      status: 'open',
      closings: [],
    };
  }
  if (state === null) return state;
  switch (entry.type) {
    case 'HypothesisDeclared':
      return { ...state, hypotheses: [...state.hypotheses, { ...entry.facts, declared: said }] };
    case 'AnomalyClosed':
      return {
        ...state,
        status: 'closed',
        closings: [...state.closings, { ...entry.facts, closed: said, basis: entry.metadata.basis, reopened: null }],
      };
    case 'AnomalyReopened': {
      const closing = state.closings.at(-1);
      if (closing === undefined) return state;
      const reopened = { ...entry.facts, said };
      return { ...state, status: 'open', closings: [...state.closings.slice(0, -1), { ...closing, reopened }] };
    }
  }
}
