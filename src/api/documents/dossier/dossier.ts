import type { EntryOnRecord } from '../../../projections/basis/entry-on-record.ts';
import type { CriteriaWhenTaken, Measurement } from '../../../projections/criteria/when-taken.ts';
import type { DecisionRecord } from '../../../projections/records/decision-record.ts';
import type { EvidenceSays } from '../../../projections/records/evidence-says.ts';
import type { TermSaid } from '../../../projections/records/term-history.ts';
import type { BasisOfAct } from '../../reads/basis-of-act.ts';

/** A decision's record, with how its terms came about, what it was done on, and what came of what was expected. */
export interface Dossier extends DecisionRecord {
  readonly termHistory: readonly TermSaid[];
  /** Of the taking and each reaffirmation, the first first. */
  readonly bases: readonly BasisOfAct[];
  /** Null: it was never taken. */
  readonly criteriaWhenTaken: CriteriaWhenTaken | null;
  /** The observations that criteria were computed from, then and now. */
  readonly measurements: readonly Measurement[];
  /** What the observations and assessments say that were cited or put before them. */
  readonly evidenceSays: EvidenceSays;
}

export interface DossierWithEntries extends Dossier {
  /** The entries that its document names. */
  readonly entriesNamed: readonly EntryOnRecord[];
}
