import type { Duty } from '../../api/records.ts';
import { StatusWord } from '../../ui/status-word.tsx';

/** How far the handover has come: of how much of the brief whoever took over has said nothing yet. */
export function DutyStatus({ duty: { unanswered } }: { readonly duty: Duty }) {
  if (unanswered === null) return <span className="muted">no brief was named</span>;
  if (unanswered > 0) return <StatusWord status="caution">{unanswered} not answered for</StatusWord>;
  return <StatusWord status="normal">all answered for</StatusWord>;
}
