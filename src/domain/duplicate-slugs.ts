import { type Rejection, type Result, rejectContent } from './decider.ts';

/** Refuses the first slug that was there before it, at its place in the command. */
export function refuseDuplicateSlugs(
  placed: readonly { readonly slug: string; readonly pointer: string }[],
): Result<never, Rejection> | undefined {
  const seen = new Set<string>();
  for (const { slug, pointer } of placed) {
    if (seen.has(slug)) {
      return rejectContent('duplicate-slug', pointer, `There is another ${slug} before it.`, { slug });
    }
    seen.add(slug);
  }
  return undefined;
}
