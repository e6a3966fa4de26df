import { parseReference, type ReferenceKind } from '../reference.ts';
import type { Citation } from './state.ts';

/** What kinds of things are cited; a part (a finding of an assessment) counts as its whole. */
export const citedKinds = (evidence: readonly Pick<Citation, 'reference'>[]): ReadonlySet<ReferenceKind> =>
  new Set(evidence.flatMap(({ reference }) => parseReference(reference)?.kind ?? []));
