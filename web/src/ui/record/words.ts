import { spaced } from '../../../../src/domain/spaced.ts';

export { spaced };

/** A kind is one of the field's usual ones, or another that somebody named. */
export const kindText = (kind: string | { readonly other: string } | null, none = 'not stated'): string =>
  kind === null ? none : typeof kind === 'string' ? spaced(kind) : kind.other;

/** `EvaCancelled` as a sentence begins: `Eva cancelled`. */
export function typeText(type: string): string {
  const words = type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `2 answers`, `1 answer`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const confidenceText = (confidence: string | { readonly other: string } | null): string =>
  confidence === null
    ? 'confidence not stated'
    : typeof confidence === 'string'
      ? `${confidence} confidence`
      : confidence.other;
