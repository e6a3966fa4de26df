import { type Author, normalText } from '../../domain/author.ts';

/**
 * Whose judgements govern each other: those of one agency, whatever its spelling. Who states no agency is a party of
 * their own, by name and role.
 */
export function partyOf({ agency, name, role }: Author): string {
  if (agency !== undefined) return `agency:${keyPart(normalText(agency))}`;
  return `author:${keyPart(normalText(name ?? ''))}:${keyPart(normalText(role ?? ''))}`;
}

/** A text as a part of a row's key: without the slashes and colons that divide keys. */
export const keyPart = (text: string): string => encodeURIComponent(text);
