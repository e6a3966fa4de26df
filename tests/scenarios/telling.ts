import { timeTextOf } from '../../src/domain/claimed-time.ts';
import type { readActivities } from '../../src/projections/activities/read.ts';
import type { readCrewReturn } from '../../src/projections/crew-return/read.ts';

// What views say, less the detail that their own tests compare: one line for each thing that a reader would look for.

type Leaving = ReturnType<typeof readCrewReturn>['items'][number]['nominal'];

function leaves({ vehicle, problem, decided }: Leaving): string {
  const seat = vehicle === null ? 'no seat' : `${vehicle.title}, ${vehicle.fitness.fitness}`;
  const next = decided === null ? '' : `; decided: ${decided.returnsIn.title}`;
  return `${seat}${problem === 'vehicle-left' ? ', which has left' : ''}${next}`;
}

/** Who would leave in what, how fit that is, and what is decided but not done. */
export const whoLeavesInWhat = ({ items }: ReturnType<typeof readCrewReturn>) =>
  items.map(({ name, nominal, contingency }) => ({
    name,
    nominal: leaves(nominal),
    contingency: leaves(contingency),
  }));

/** Of each activity what it is, for when, and whether it is still to be. */
export const whatIsPlanned = ({ items }: ReturnType<typeof readActivities>) =>
  items.map(({ title, planned, status }) => [planned === null ? 'no time' : timeTextOf(planned), title, status]);
