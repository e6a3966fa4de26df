import type { Closing, ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import type { Said } from '../../domain/said.ts';
import type { Plain } from '../plain.ts';
import { endsAt, occurredAt } from '../standing/begun.ts';

/** An anomaly that a board lists: open, or accepted for some time. */
export type ListedAnomaly = Plain<
  Pick<ReportedAnomaly, 'anomaly' | 'title' | 'kind' | 'severity' | 'system' | 'medium'>
> & {
  readonly status: 'open' | 'accepted';
  /** Corrections changed something on its record; its words are shown as last corrected. */
  readonly corrected: boolean;
  readonly reported: Plain<Said>;
  /** Accepted by whom, explained or not, until when; null while it is open. */
  readonly acceptance:
    | (Plain<Pick<Closing, 'reason' | 'because' | 'closed'>> & { readonly disposition: Acceptance })
    | null;
};

type Acceptance = Plain<Extract<Closing['disposition'], { readonly type: 'accepted' }>>;

/** Undefined where a closing disposed of it otherwise: resolved, merged, entered in error. */
export function listedAnomaly(
  anomaly: ReportedAnomaly,
  closing: Closing | null,
  corrected: boolean,
): ListedAnomaly | undefined {
  const { anomaly: reference, title, kind, severity, system, medium, reported } = anomaly;
  const shown = { anomaly: reference, title, kind, severity, system, medium, corrected };
  if (closing === null) return { ...shown, status: 'open', reported, acceptance: null };
  const { disposition, reason, because, closed } = closing;
  if (disposition.type !== 'accepted') return undefined;
  return { ...shown, status: 'accepted', reported, acceptance: { disposition, reason, because, closed } };
}

/** The closing that has not been undone at a time (milliseconds since 1970); undefined where the anomaly was not yet there. */
export function closingAt({ reported, closings }: ReportedAnomaly, time: number): Closing | null | undefined {
  if (occurredAt(reported) > time) return undefined;
  const last = closings.findLast(({ closed }) => occurredAt(closed) <= time);
  if (last === undefined) return null;
  return last.reopened !== null && occurredAt(last.reopened.said) <= time ? null : last;
}

/** Whether an acceptance that names a time has run out. */
export function isAcceptedNoLonger({ acceptance }: ListedAnomaly, time: number): boolean {
  const ends = endsAt(acceptance?.disposition.until ?? null);
  return ends !== null && time > ends;
}
