import { earliestOf, latestOf } from '../../../../src/domain/claimed-time.ts';
import type { DecisionRecord } from '../../api/records.ts';
import { formatTimeLeft } from '../../ui/format-time-left.ts';
import type { Reason } from '../../ui/status.ts';

type Due = Pick<DecisionRecord, 'status'> & {
  readonly terms: {
    readonly neededBy: Pick<DecisionRecord['terms']['neededBy'], 'value'>;
    readonly default: Pick<DecisionRecord['terms']['default'], 'value'>;
  };
};

/** Milliseconds: what is due sooner is serious. */
const soon = 24 * 60 * 60 * 1000;

/**
 * How long it is until an open decision is needed, as the board has it; undefined where nothing says until when, or it
 * waits no longer.
 * @param now milliseconds since 1970
 */
export function dueReason({ status, terms }: Due, now: number): Reason | undefined {
  const needed = terms.neededBy.value;
  const words = needed === null || status !== 'open' ? undefined : formatTimeLeft(needed, now);
  if (needed === null || words === undefined) return undefined;
  const left = latestOf(needed) - now;
  if (left >= 0) {
    return { status: left < soon ? 'serious' : 'standby', words: words.startsWith('in ') ? `needed ${words}` : words };
  }
  const from = earliestOf(terms.default.value?.from ?? 'unknown');
  return from <= now && Number.isFinite(from)
    ? { status: 'serious', words: `${words}, its default is in force` }
    : { status: 'critical', words: `${words}, no default in force` };
}
