import type { FormToOpen } from '../commands-for.ts';
import { draftOf } from './draft-of.ts';
import type { Member, Members } from './field.ts';
import { storedAuthor } from './stored-author.ts';

/**
 * What a form opens with: who it was the last time, up to where the record is on the screen, and what it is opened on.
 * @param basis the sequence on the screen
 */
export function begunDraft(members: readonly Member[], { filled }: FormToOpen, basis: number): Members {
  const fields = members
    .filter(({ name }) => filled[name] !== undefined)
    .map(({ name, field }) => [name, draftOf(field, filled[name])] as const);
  return { by: storedAuthor(), ...(basis > 0 && { basis: String(basis) }), ...Object.fromEntries(fields) };
}
