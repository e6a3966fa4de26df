import type { VehicleRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Assessed } from '../board/assessed.tsx';
import '../board/board.css';
import { fitnessWords, healthWords } from '../board/fitness-words.ts';
import { fitnessStatus, type SeatsHeld, subsystemStatus } from '../board/vehicle-status.ts';

interface Props {
  readonly record: VehicleRecord;
  readonly held: SeatsHeld;
  readonly now: number;
}

/** How it is, as assessed: fitness for both returns and each subsystem that anybody judged. */
export function HealthPanel({ record: { health }, held, now }: Props) {
  const { fitness, subsystems } = health;
  return (
    <Panel title="As assessed now">
      <ul className="judged side-padded">
        {(['nominal', 'contingency'] as const).map((kind) => {
          const { limits, atMost, disputed, claims } = fitness[kind];
          return (
            <Assessed
              key={kind}
              subject={`${kind} return`}
              status={fitnessStatus(fitness[kind], held[kind], now)}
              word={fitnessWords[fitness[kind].fitness]}
              limits={[...limits, ...(atMost === null ? [] : [`at most ${atMost} aboard`])]}
              disputed={disputed}
              claims={claims.map((claim) => ({ ...claim, word: fitnessWords[claim.verdict.fitness] }))}
            />
          );
        })}
        {subsystems.map((subsystem) => (
          <Assessed
            key={subsystem.subsystem}
            subject={subsystem.subsystem}
            status={subsystemStatus(subsystem, now)}
            word={healthWords[subsystem.status]}
            limits={[]}
            disputed={subsystem.disputed}
            claims={subsystem.claims.map((claim) => ({ ...claim, word: healthWords[claim.verdict.status] }))}
            none="unknown, as no judgement of it holds"
          />
        ))}
      </ul>
      {subsystems.length === 0 && <p className="state">No subsystem of it was assessed.</p>}
    </Panel>
  );
}
