import type { Reason } from '../../ui/status.ts';
import { worstOf } from '../../ui/status.ts';
import { decisionReasons, type Urgency } from './decision-status.ts';

const decisions = (count: number): string => `${count} ${count === 1 ? 'decision' : 'decisions'}`;

/** The one question, answered in a sentence that is read from across the room: does anything need a decision now? */
export function boardHeadline(pending: readonly Urgency[]): Reason {
  if (pending.length === 0) return { status: 'normal', words: 'Nothing waits for a decision' };
  const worst = pending.map((decision) => decisionReasons(decision)[0]?.status ?? 'off');
  const overdue = pending.filter(({ overdue }) => overdue).length;
  const urgent = worst.filter((status) => status === 'serious' || status === 'critical').length;
  const others = pending.length - (overdue > 0 ? overdue : urgent);
  const rest = others === 0 ? '' : `, ${others} more ${others === 1 ? 'waits' : 'wait'}`;
  if (overdue > 0) return { status: worstOf(worst), words: `${decisions(overdue)} overdue${rest}` };
  if (urgent > 0)
    return { status: 'serious', words: `${decisions(urgent)} ${urgent === 1 ? 'needs' : 'need'} someone now${rest}` };
  return {
    status: worstOf(worst),
    words: `${decisions(pending.length)} ${pending.length === 1 ? 'waits' : 'wait'}, none within 24 h`,
  };
}
