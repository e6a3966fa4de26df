import { parseReference, referenceKind } from '../../../src/domain/reference.ts';
import { spaced } from './record/words.ts';

/** What a thing is called where nothing says its title: `#412`, `medics` by its slug, `option 0193f2a1` by its kind and id. */
export function shortReference(reference: string): string {
  const parsed = parseReference(reference);
  if (parsed === undefined) return reference;
  if (parsed.kind === 'entry') return `#${parsed.sequence}`;
  const { id } = parsed.part ?? parsed;
  return /^[0-9a-f]{8}-/.test(id) ? `${spaced(referenceKind(parsed))} ${id.slice(0, 8)}` : spaced(id);
}
