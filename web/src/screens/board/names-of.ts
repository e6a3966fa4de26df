import type { CrewReturn, VehicleHealth } from '../../api/answers.ts';

/** What people call the things of a board, by reference, where its answers name them by reference only. */
export const namesOf = (vehicles: readonly VehicleHealth[], crew: readonly CrewReturn[]): ReadonlyMap<string, string> =>
  new Map([
    ...vehicles.map(({ vehicle, name }) => [vehicle, name] as const),
    ...crew.map(({ crewMember, name }) => [crewMember, name] as const),
  ]);
