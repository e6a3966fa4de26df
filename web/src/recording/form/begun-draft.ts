import type { FormToOpen } from '../commands-for.ts';
import { draftOf } from './draft-of.ts';
import type { Member, Members } from './field.ts';

/**
 * What a form opens with: up to where the record is on the screen, and what it is opened on.
 * @param by who it was the last time
 * @param basis the sequence on the screen; 0 where there is none yet
 */
export function begunDraft(members: readonly Member[], { filled }: FormToOpen, by: Members, basis: number): Members {
  const fields = members
    .filter(({ name }) => filled[name] !== undefined)
    .map(({ name, field }) => [name, draftOf(field, filled[name])] as const);
  return { by, ...(basis > 0 && { basis: String(basis) }), ...Object.fromEntries(fields) };
}
