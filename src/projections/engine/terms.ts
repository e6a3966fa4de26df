import { type Author, normalText } from '../../domain/author.ts';
import { concerns } from '../../domain/concerns.ts';
import { changesIn } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type StreamName, thingOf } from '../../domain/stream.ts';

/** Where a correction says that it corrects when something was. */
export const occurredAtPointer = '/occurredAt';

/**
 * What an entry can be found by: the things that it concerns, each its reference; and its type, author, role and
 * agency. Texts compare as authors do, so these make the terms for asking, too.
 */
export const typeTerm = (type: string): string => `type:${type}`;
export const authorTerm = (name: string): string => `author:${normalText(name)}`;
export const roleTerm = (role: string): string => `role:${normalText(role)}`;
export const agencyTerm = (agency: string): string => `agency:${normalText(agency)}`;

/** Of one person's own acts, or one role's that acted without a name; undefined of who is not to be known again. */
export function personTerm({ name, role, agency }: Author): string | undefined {
  const who = name ?? role;
  return who === undefined || agency === undefined
    ? undefined
    : `${name === undefined ? 'unnamed' : 'named'}:${normalText(who)}@${normalText(agency)}`;
}

/** Entries that say when it was, and corrections of that: only these can tell of something that had happened long before. */
export const claimsTimeTerm = 'claims:occurredAt';

/** `subjects`: of the stream's state before and after the entry. */
export function termsOf(entry: Entry, subjects: readonly Reference[]): ReadonlySet<string> {
  const terms = new Set<string>(concerns(entry, subjects));
  terms.add(typeTerm(entry.type));
  const { by, onBehalfOf, occurredAt } = entry.metadata;
  if (occurredAt !== null || correctsTime(entry)) terms.add(claimsTimeTerm);
  if (by.name !== undefined) terms.add(authorTerm(by.name));
  const person = personTerm(by);
  if (person !== undefined) terms.add(person);
  for (const who of [by, onBehalfOf]) {
    if (who?.role !== undefined) terms.add(roleTerm(who.role));
    if (who?.agency !== undefined) terms.add(agencyTerm(who.agency));
  }
  return terms;
}

const correctsTime = (entry: Entry): boolean => changesIn(entry).some(({ pointer }) => pointer === occurredAtPointer);

/** What is certain of an event that can't be read. */
export function termsOfUnreadable(event: { readonly stream: StreamName; readonly type: string }): ReadonlySet<string> {
  const thing = thingOf(event.stream);
  return new Set(thing === undefined ? [typeTerm(event.type)] : [thing, typeTerm(event.type)]);
}
