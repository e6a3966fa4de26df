/** Rules that may be departed from, but only in the open. The names are part of the API and of stored entries. */
export const procedureRules = [
  'authority-stated',
  'authority-acts',
  'dissents-answered',
  'evidence-cited',
  'basis-stated',
  'knowledge-current',
  'criterion-met',
] as const;
export type ProcedureRule = (typeof procedureRules)[number];
