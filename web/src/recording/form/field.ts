import type { ReferenceKind } from '../../../../src/domain/reference.ts';

/** What a schema asks for, as a form shows it. */
export type Field =
  | { readonly type: 'line' | 'text' | 'slug' | 'time' | 'quantity' | 'number' | 'flag' | 'plain' | 'acknowledges' }
  | { readonly type: 'one-of'; readonly options: readonly string[] }
  /** One of the usual kinds, or another, named. */
  | { readonly type: 'kind'; readonly options: readonly string[] }
  | { readonly type: 'reference'; readonly kinds: readonly ReferenceKind[] | 'any' }
  | { readonly type: 'object'; readonly members: readonly Member[] }
  | { readonly type: 'list'; readonly item: Field }
  | { readonly type: 'choice'; readonly variants: readonly Variant[] };

export interface Member {
  readonly name: string;
  readonly field: Field;
  readonly required: boolean;
}

/** One form that a value may have; without a field it is a constant. */
export interface Variant {
  readonly name: string;
  readonly field?: Field;
  readonly constant?: unknown;
}

/** Drafts: what somebody has put into a form so far. Text stands as typed, a list as its items' drafts. */
export type Draft = unknown;
export type Members = Readonly<Record<string, Draft>>;

export interface TimeDraft {
  readonly text?: string | undefined;
  readonly words?: string | undefined;
}
export interface QuantityDraft {
  readonly name?: string | undefined;
  readonly unit?: string | undefined;
  readonly amount?: string | undefined;
}
/** Of a kind: `is` one of the options or `other`, which is then named. */
export interface KindDraft {
  readonly is?: string | undefined;
  readonly other?: string | undefined;
}
/** Which variant, and the draft of each, so that changing one's mind loses nothing. */
export interface ChoiceDraft {
  readonly is?: string | undefined;
  readonly drafts?: Members | undefined;
}

/** A draft as the object that it has to be; whatever else it is counts as empty. */
export const membersOf = (draft: Draft): Members =>
  typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? (draft as Members) : {};
export const itemsOf = (draft: Draft): readonly Draft[] => (Array.isArray(draft) ? draft : []);
export const textOf = (draft: Draft): string => (typeof draft === 'string' ? draft : '');
