import { parseClaimedTime, timeTextOf } from '../../../../src/domain/claimed-time.ts';
import type { VehicleHealth } from '../../api/answers.ts';
import { elapsedClock, zoneClock } from './format-clock.ts';

export interface SecondClock {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly format: (time: number) => string;
}

const zones: readonly SecondClock[] = [
  { id: 'msk', label: 'MSK', name: 'Moscow', format: (time) => zoneClock(time, 'Europe/Moscow') },
  { id: 'est', label: 'EST', name: 'Eastern standard time', format: (time) => zoneClock(time, '-05:00') },
];

/** A launch that is known to the minute; what is claimed less exactly gives no elapsed time. */
function launchOf({ launched }: VehicleHealth): number | undefined {
  if (launched === null) return undefined;
  const span = parseClaimedTime(timeTextOf(launched.occurredAt ?? launched.recordedAt));
  return span !== undefined && !span.about && span.latest - span.earliest < 60_000 ? span.earliest : undefined;
}

/** Which second clocks there are: two zones, and the mission elapsed time of whatever is in flight. */
export const secondClocks = (vehicles: readonly VehicleHealth[]): readonly SecondClock[] => [
  ...zones,
  ...vehicles.flatMap((vehicle) => {
    const launch = launchOf(vehicle);
    if (launch === undefined || vehicle.ended !== null) return [];
    const format = (time: number) => elapsedClock(time, launch);
    return { id: vehicle.vehicle, label: 'MET', name: `Mission elapsed time of ${vehicle.name}`, format };
  }),
];
