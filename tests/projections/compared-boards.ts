import { canonicalJson } from '../../src/domain/canonical-json.ts';

/** What tells the items of each board that is compared from one another. */
const identities = {
  vehicleHealth: ['vehicle'],
  crewReturn: ['crewMember'],
  pendingDecisions: ['decision'],
  decisionsInForce: ['decision', 'thing', 'item'],
  hypotheses: ['hypothesis'],
  sharedCauses: ['anomalies'],
  assessments: ['assessment'],
  criteria: ['criterion'],
} as const;

export type ComparedBoard = keyof typeof identities;
export const comparedBoards = Object.keys(identities) as readonly ComparedBoard[];

export const idOn = (board: ComparedBoard, item: object): string =>
  canonicalJson(identities[board].map((name) => (item as Readonly<Record<string, unknown>>)[name]));
