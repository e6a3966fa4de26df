import * as z from 'zod';
import { memoized } from './memoized.ts';
import { line } from './text.ts';

/** A role or body of an agency, not a person. */
export const authority = z.strictObject({ role: line, agency: line });
export type Authority = z.infer<typeof authority>;

/** Whose act it is: name, role and agency, each if known. */
export const author = z
  .strictObject({ name: line.optional(), role: line.optional(), agency: line.optional() })
  .refine((by) => by.name !== undefined || by.role !== undefined || by.agency !== undefined, {
    error: 'needs a name, a role or an agency at least',
  });
export type Author = z.infer<typeof author>;

/** What names, roles and agencies compare by. Lower case can part what was one character: it is normalized again. */
export const normalText = memoized((text: string): string =>
  text.trim().normalize('NFC').toLowerCase().normalize('NFC'),
);

// What is not stated matches nothing, not even what isn't stated either.
export const sameText = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && normalText(left) === normalText(right);

export const sameAgency = (left: Author, right: Author): boolean => sameText(left.agency, right.agency);

export const sameAuthority = (left: Authority, right: Authority): boolean =>
  sameText(left.role, right.role) && sameText(left.agency, right.agency);

/** By role and agency: the author's own, or the ones they act for. */
export const actsFor = (by: Author, onBehalfOf: Authority | null, authority: Authority): boolean =>
  (sameText(by.role, authority.role) && sameText(by.agency, authority.agency)) ||
  (onBehalfOf !== null && sameAuthority(onBehalfOf, authority));

/** By name and agency; two who are both unnamed by role and agency. */
export const samePerson = (left: Author, right: Author): boolean =>
  left.name === undefined && right.name === undefined
    ? sameText(left.role, right.role) && sameAgency(left, right)
    : sameText(left.name, right.name) && sameAgency(left, right);

/** The same person, or the same role of the same agency: whoever may take back what was said. */
export const sameAuthorOrRole = (left: Author, right: Author): boolean =>
  samePerson(left, right) || (sameText(left.role, right.role) && sameAgency(left, right));
