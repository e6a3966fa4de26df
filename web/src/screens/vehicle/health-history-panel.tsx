import { earliestOf } from '../../../../src/domain/claimed-time.ts';
import type { VehicleRecord } from '../../api/records.ts';
import { firstOf } from '../../ui/bands/bands-of.ts';
import { JudgementList } from '../../ui/bands/judgement-list.tsx';
import { type Lane, TimeBands } from '../../ui/bands/time-bands.tsx';
import { Panel } from '../../ui/panel.tsx';
import { counted } from '../../ui/record/words.ts';

type Occurred = { readonly occurredAt: Parameters<typeof earliestOf>[0] | null; readonly recordedAt: string };

const timeOf = ({ occurredAt, recordedAt }: Occurred): number => {
  const time = occurredAt === null ? Number.NaN : earliestOf(occurredAt);
  return Number.isFinite(time) ? time : Date.parse(recordedAt);
};

/** How health and fitness moved, as each agency saw it, and what the vehicle did meanwhile. */
export function HealthHistoryPanel({ record }: { readonly record: VehicleRecord }) {
  const { history, flight, registration } = record;
  const lanes: readonly Lane[] = [
    { name: 'nominal return', parties: history.fitness.nominal },
    { name: 'contingency return', parties: history.fitness.contingency },
    ...history.subsystems.map(({ subsystem, parties }) => ({ name: subsystem, parties })),
  ].filter(({ parties }) => parties.length > 0);
  if (lanes.length === 0) {
    return (
      <Panel title="Health over time" className="thing-wide">
        <p className="state">Nobody has assessed it: there is nothing to draw.</p>
      </Panel>
    );
  }
  const happenings = [
    ...(flight.launched === null ? [] : [{ at: timeOf(flight.launched), name: 'launched' }]),
    ...flight.dockings.flatMap(({ at, docked, undocked }) => [
      { at: timeOf(docked), name: `docked at ${at.asItStands.title ?? at.reference}` },
      ...(undocked === null ? [] : [{ at: timeOf(undocked), name: 'undocked' }]),
    ]),
    ...(flight.ended === null ? [] : [{ at: timeOf(flight.ended), name: flight.ended.manner }]),
  ];
  const judgements = lanes.flatMap(({ parties }) => parties.flatMap((party) => party.judgements));
  const end = flight.ended === null ? Date.parse(record.now) : timeOf(flight.ended);
  const first = Math.min(
    firstOf(judgements) ?? end,
    flight.launched === null ? timeOf(registration.said) : timeOf(flight.launched),
  );
  return (
    <Panel
      title="Health over time"
      className="thing-wide"
      aside="the thicker, the worse; nothing where nobody had judged"
    >
      <TimeBands lanes={lanes} from={first} to={Math.max(end, first + 1)} happenings={happenings} />
      <details>
        <summary>As a list: {counted(judgements.length, 'judgement')}</summary>
        <JudgementList lanes={lanes} />
      </details>
      {history.more.length > 0 && <p className="state">These are the newest; the timeline has all of them.</p>}
    </Panel>
  );
}
