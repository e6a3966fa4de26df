import type { components } from './schema.generated.ts';

type Schemas = components['schemas'];

export type Cited = Schemas['Cited'];
export type Statement = Schemas['Statement'];
export type Evidence = Schemas['Evidence'];
export type PartyHistory = Schemas['PartyHistory'];
export type RecordedJudgement = Schemas['RecordedJudgement'];
export type Verdict = Schemas['Verdict'];

export type DecisionRecord = Schemas['DecisionRecord'];
export type AnomalyRecord = Schemas['AnomalyRecord'];
export type VehicleRecord = Schemas['VehicleRecord'];
export type ActivityRecord = Schemas['ActivityRecord'];
export type ActivityChange = Schemas['ActivityChange'];
export type Assessment = Schemas['Assessment'];
export type EntryRecord = Schemas['EntryRecord'];
export type CriterionRecord = Schemas['CriterionRecord'];
export type Suggestion = Schemas['Suggestion'];
export type Desk = Schemas['Desk'];
export type Duty = Schemas['Duty'];
