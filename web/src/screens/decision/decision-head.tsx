import type { DecisionRecord } from '../../api/records.ts';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { DossierLinks } from './dossier-links.tsx';
import { standingReasons } from './standing-reasons.ts';

/** The question, how it stands, who opened it, and the dossier of what is shown. */
export function DecisionHead({ record }: { readonly record: DecisionRecord }) {
  const { decision, title, question, opened } = record;
  return (
    <ThingHead
      kind="Decision"
      title={title}
      reference={decision}
      state={{ status: record.status }}
      status={standingReasons(record).map(({ status, words }) => (
        <StatusWord key={words} status={status}>
          {words}
        </StatusWord>
      ))}
    >
      {question !== title && <p className="question">{question}</p>}
      <p className="muted">
        opened by <SaidBy said={opened} />
      </p>
      <DossierLinks record={record} />
    </ThingHead>
  );
}
