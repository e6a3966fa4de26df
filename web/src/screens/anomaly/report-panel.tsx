import type { AnomalyRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { CitedList } from '../../ui/record/cited.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { quantityText } from '../../ui/record/quantity-text.ts';

/** What was reported, in the words as last corrected. */
export function ReportPanel({ record: { report } }: { readonly record: AnomalyRecord }) {
  const { text, severity, system, medium, quantities, about, evidence, sharesCauseWith } = report;
  return (
    <Panel title="Report">
      <p className="side-padded">{text}</p>
      <FactList>
        <Fact name="about">
          <CitedList cited={about} withKind={false} />
        </Fact>
        {system !== null && <Fact name="system">{system}</Fact>}
        {medium !== null && <Fact name="medium">{medium}</Fact>}
        {severity !== null && <Fact name="severity">{severity}</Fact>}
        {quantities.length > 0 && (
          <Fact name="quantities">
            {quantities.map((quantity) => (
              <p key={quantityText(quantity)}>{quantityText(quantity)}</p>
            ))}
          </Fact>
        )}
        <Fact name="evidence">
          {evidence.length === 0 ? (
            <span className="gap">none cited</span>
          ) : (
            <CitedList cited={evidence} withKind={false} />
          )}
        </Fact>
        {sharesCauseWith.length > 0 && (
          <Fact name="cause feared shared">
            <CitedList cited={sharesCauseWith} withKind={false} />
          </Fact>
        )}
      </FactList>
    </Panel>
  );
}
