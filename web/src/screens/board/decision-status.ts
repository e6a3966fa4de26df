import type { PendingDecision } from '../../api/answers.ts';
import { defaultWords, dueStatus } from '../../ui/due.ts';
import { bySeverity, type Reason } from '../../ui/status.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What of a decision that waits says how urgent it is. */
export type Urgency = Pick<PendingDecision, 'status' | 'overdue' | 'defaultInForce' | 'expired' | 'secondsLeft'> & {
  readonly awaits: readonly { readonly settled: boolean }[];
  /** Why one that was taken is back. */
  readonly reasons: readonly { readonly why: string }[];
} & { readonly [Name in 'dissents' | 'reviews' | 'deferrals']: readonly unknown[] };

/** Why a decision that waits stands where it does on the scale, the worst first; never empty. */
export function decisionReasons(decision: Urgency): readonly Reason[] {
  const { overdue, expired, status, dissents, reviews, deferrals, awaits, reasons: back } = decision;
  const due = dueStatus(decision);
  const stale = back.some(({ why }) => why === 'stale');
  const unsettled = awaits.filter(({ settled }) => !settled).length;
  const reasons: (Reason | false)[] = [
    due !== undefined && overdue && { status: due, words: `overdue, ${defaultWords(decision)}` },
    expired && { status: 'serious', words: 'expired' },
    stale && { status: 'serious', words: 'stale' },
    reviews.length > 0 && { status: 'serious', words: 'under review' },
    due !== undefined && !overdue && { status: due, words: 'due within 24 h' },
    status === 'open' &&
      dissents.length > 0 && { status: 'serious', words: counted(dissents.length, 'open dissent', 'open dissents') },
    deferrals.length > 1 && { status: 'caution', words: `deferred ${deferrals.length} times` },
    status === 'suggested' && { status: 'standby', words: 'suggested by a watch rule' },
    unsettled > 0 && { status: 'standby', words: `awaits ${unsettled} of ${awaits.length}` },
  ];
  const found = reasons.filter((reason) => reason !== false);
  return found.length === 0
    ? [{ status: 'standby', words: 'waits for a decision' }]
    : found.sort((left, right) => bySeverity(left.status, right.status));
}
