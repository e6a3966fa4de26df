import { entryCorrected } from '../../../../src/domain/correction/events.ts';
import type { EntryRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { textOfValue } from '../../ui/record/text-of-value.ts';

/** What was corrected in an entry, as it was and as it is, or that it was voided, and why. */
export function EntryChanges({ record: { corrections, voided } }: { readonly record: EntryRecord }) {
  if (corrections.length === 0 && voided === null) return null;
  return (
    <Panel title="Corrected since" aside={corrections.length || undefined}>
      <ol className="acts">
        {corrections.map((correction) => {
          const facts = entryCorrected.facts.safeParse(correction.facts).data;
          return (
            <Act key={correction.sequence} said={correction} what="corrected">
              {facts?.changes.map(({ pointer, was, is }) => (
                <p key={pointer}>
                  <code>{pointer}</code> <s>{textOfValue(was)}</s> → {textOfValue(is)}
                </p>
              ))}
              <p className="muted">{facts?.reason ?? 'no reason given'}</p>
            </Act>
          );
        })}
        {voided !== null && (
          <Act said={voided} what="voided">
            <p>{textOfValue(Object(voided.facts).reason)}</p>
          </Act>
        )}
      </ol>
    </Panel>
  );
}
