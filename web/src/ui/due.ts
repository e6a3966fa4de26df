import type { Status } from './status.ts';

/** What the clock says of a decision that waits. */
export interface Due {
  readonly overdue: boolean;
  /** Null where nothing says until when it is needed. */
  readonly secondsLeft: number | null;
  readonly defaultInForce: boolean;
}

/** Seconds: what is due sooner is serious. */
const soon = 24 * 60 * 60;

/** Where that stands on the scale; undefined for what has time. */
export function dueStatus({ overdue, secondsLeft, defaultInForce }: Due): Status | undefined {
  if (overdue) return defaultInForce ? 'serious' : 'critical';
  return secondsLeft !== null && secondsLeft < soon ? 'serious' : undefined;
}

/** What holds while nobody decides, once it is overdue. */
export const defaultWords = ({ defaultInForce }: Due): string =>
  defaultInForce ? 'its default is in force' : 'no default in force';
