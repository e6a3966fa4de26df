import * as z from 'zod';
import { instantText } from './parameters.ts';

const place = z.object({ order: z.string(), key: z.string() });

/** Where a page of a board's rows ended; nothing where it is the first page. */
export function afterPlace(after: unknown): { readonly after?: z.infer<typeof place> } {
  if (after === undefined) return {};
  const parsed = place.safeParse(after);
  return parsed.success ? { after: parsed.data } : {};
}

/** The same where a sequence says where a page ended. */
export const afterSequence = (after: unknown): { readonly after?: number } =>
  typeof after === 'number' ? { after } : {};

/** The same where a text does. */
export const afterText = (after: unknown): { readonly after?: string } => (typeof after === 'string' ? { after } : {});

/** What some boards take beside the moment: what held then, by what is on record at that moment. */
export const effectiveAtParameter = instantText
  .optional()
  .meta({ description: 'Show what held at this instant, by what is on record.' });
