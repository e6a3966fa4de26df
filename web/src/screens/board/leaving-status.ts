import type { Leaving } from '../../api/answers.ts';
import { bySeverity, type Reason } from '../../ui/status.ts';
import { fitnessWords } from './fitness-words.ts';
import { fitnessStatus } from './vehicle-status.ts';

/** How somebody would leave stands on the scale, the worst first; never empty. */
export function leavingReasons({ problem, vehicle }: Leaving, now: number): readonly Reason[] {
  if (problem === 'no-seat') return [{ status: 'critical', words: 'no seat' }];
  const reasons: (Reason | false)[] = [
    problem === 'vehicle-left' && { status: 'critical', words: 'it has left without them' },
    vehicle !== null && {
      status: fitnessStatus(vehicle.fitness, 1, now),
      words: fitnessWords[vehicle.fitness.fitness],
    },
    vehicle?.held.moreThanSeats === true && {
      status: 'critical',
      words: `${vehicle.held.by.length} people for ${vehicle.held.seats} seats`,
    },
    vehicle?.held.moreThanAtMost === true && {
      status: 'critical',
      words: `${vehicle.held.by.length} people where at most ${vehicle.held.atMost} are safe`,
    },
  ];
  return reasons.filter((reason) => reason !== false).sort((left, right) => bySeverity(left.status, right.status));
}
