import type { ActivityRecord } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CitedList } from '../../ui/record/cited.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';

/** The plan as it stands: when, with whom, of what, to what end, on whose order. */
export function PlanPanel({ record: { plan, planned, orderedBy } }: { readonly record: ActivityRecord }) {
  const { objectives, people, vehicles } = planned;
  return (
    <Panel title="The plan as it stands">
      {plan.text !== null && <p className="side-padded">{plan.text}</p>}
      <FactList>
        <Fact name="planned for">
          {planned.planned === null ? <span className="gap">no time</span> : <ClaimedTime time={planned.planned} />}
        </Fact>
        <Fact name="people">
          {people.length === 0 ? (
            <span className="muted">none named</span>
          ) : (
            <CitedList cited={people} withKind={false} />
          )}
        </Fact>
        <Fact name="vehicles">
          {vehicles.length === 0 ? (
            <span className="muted">none named</span>
          ) : (
            <CitedList cited={vehicles} withKind={false} />
          )}
        </Fact>
        <Fact name="objectives">
          {objectives.length === 0 ? (
            <span className="muted">none stated</span>
          ) : (
            objectives.map((objective) => <p key={objective}>{objective}</p>)
          )}
        </Fact>
        <Fact name="ordered by">
          {orderedBy.length === 0 ? <span className="gap">nothing on record</span> : <CitedList cited={orderedBy} />}
        </Fact>
      </FactList>
    </Panel>
  );
}
