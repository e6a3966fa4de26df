import type { Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import type { Past } from '../engine/view.ts';
import { type Cited, cited } from './cited.ts';

type Because = Said & { readonly because: readonly Reference[] };

/** An act with what it names as that stood then and as it stands. */
export type Explained<Act extends Because> = Omit<Act, 'because'> & { readonly because: readonly Cited[] };

export const explained = <Act extends Because>(past: Past, act: Act): Explained<Act> => ({
  ...act,
  because: act.because.map((reference) => cited(reference, act.sequence, past)),
});

export const citedOrNull = (past: Past, reference: Reference | null, citing: number): Cited | null =>
  reference === null ? null : cited(reference, citing, past);
