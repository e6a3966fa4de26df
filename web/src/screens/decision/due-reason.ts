import { earliestOf, latestOf } from '../../../../src/domain/claimed-time.ts';
import type { DecisionRecord } from '../../api/records.ts';
import { defaultWords, dueStatus } from '../../ui/due.ts';
import { formatTimeLeft } from '../../ui/format-time-left.ts';
import type { Reason } from '../../ui/status.ts';

type Due = Pick<DecisionRecord, 'status'> & {
  readonly terms: {
    readonly neededBy: Pick<DecisionRecord['terms']['neededBy'], 'value'>;
    readonly default: Pick<DecisionRecord['terms']['default'], 'value'>;
  };
};

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
  const from = earliestOf(terms.default.value?.from ?? 'unknown');
  const due = { overdue: left < 0, secondsLeft: left / 1000, defaultInForce: from <= now && Number.isFinite(from) };
  const untilThen = words.startsWith('in ') ? `needed ${words}` : words;
  return {
    status: dueStatus(due) ?? 'standby',
    words: due.overdue ? `${words}, ${defaultWords(due)}` : untilThen,
  };
}
