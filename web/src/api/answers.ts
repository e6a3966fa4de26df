import type { components } from './schema.generated.ts';

type Schemas = components['schemas'];

export type Log = Schemas['Log'];
export type Said = Schemas['Said'];
export type TimelineItem = Schemas['TimelineItem'];

export type PendingDecision = Schemas['PendingDecision'];
export type InForce = Schemas['DecisionInForce'];

export type VehicleHealth = Schemas['VehicleHealth'];
export type SubsystemHealth = Schemas['SubsystemHealth'];
export type Health = SubsystemHealth['status'];
export type Fitness = Schemas['Fitness'];
export type FitnessWord = Fitness['fitness'];
/** What a board says of a judgement, whatever it is on. */
export type Claim = Omit<Schemas['HealthClaim'], 'verdict' | 'ranOut'>;

export type CrewReturn = Schemas['CrewReturn'];
export type Leaving = Schemas['Leaving'];

/** A page of a list, of one moment. */
export interface Page<Row> {
  readonly sequence: number;
  readonly now: string;
  readonly items: readonly Row[];
  readonly next: string | null;
}
