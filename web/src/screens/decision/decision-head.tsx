import type { DecisionRecord } from '../../api/records.ts';
import { useToday } from '../../app/clock/use-today.ts';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { DossierLinks } from './dossier-links.tsx';
import { dueReason } from './due-reason.ts';
import { standingReasons } from './standing-reasons.ts';

/** The question, how it stands, who opened it, and the dossier of what is shown. */
export function DecisionHead({ record }: { readonly record: DecisionRecord }) {
  const { decision, title, question, opened, suggested } = record;
  const due = dueReason(record, useToday());
  const [standing, ...others] = standingReasons(record);
  return (
    <ThingHead
      kind="Decision"
      title={title}
      reference={decision}
      state={{ status: record.status }}
      status={[standing, due, ...others].map(
        (reason) =>
          reason !== undefined && (
            <StatusWord key={reason.words} status={reason.status}>
              {reason.words}
            </StatusWord>
          ),
      )}
    >
      {question !== title && <p className="question">{question}</p>}
      <p className="muted">
        opened by <SaidBy said={opened} />
      </p>
      {suggested !== null && (
        <p className="muted" title={suggested.rule?.reason}>
          suggested by a watch rule{suggested.rule !== null && ` (${suggested.rule.watches})`}, raised by{' '}
          <SaidBy said={suggested.raised} />
        </p>
      )}
      <DossierLinks record={record} />
    </ThingHead>
  );
}
