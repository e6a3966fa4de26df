import { normalText } from '../../domain/author.ts';
import { concerns } from '../../domain/concerns.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type StreamName, thingOf } from '../../domain/stream.ts';

/**
 * What an entry can be found by: the things that it concerns, each its reference; and its type, author, role and
 * agency. Texts compare as authors do, so these make the terms for asking, too.
 */
export const typeTerm = (type: string): string => `type:${type}`;
export const authorTerm = (name: string): string => `author:${normalText(name)}`;
export const roleTerm = (role: string): string => `role:${normalText(role)}`;
export const agencyTerm = (agency: string): string => `agency:${normalText(agency)}`;

/** `subjects`: of the stream's state before and after the entry. */
export function termsOf(entry: Entry, subjects: readonly Reference[]): ReadonlySet<string> {
  const terms = new Set<string>(concerns(entry, subjects));
  terms.add(typeTerm(entry.type));
  const { by, onBehalfOf } = entry.metadata;
  if (by.name !== undefined) terms.add(authorTerm(by.name));
  for (const who of [by, onBehalfOf]) {
    if (who?.role !== undefined) terms.add(roleTerm(who.role));
    if (who?.agency !== undefined) terms.add(agencyTerm(who.agency));
  }
  return terms;
}

/** What is certain of an event that can't be read. */
export function termsOfUnreadable(event: { readonly stream: StreamName; readonly type: string }): ReadonlySet<string> {
  const thing = thingOf(event.stream);
  return new Set(thing === undefined ? [typeTerm(event.type)] : [thing, typeTerm(event.type)]);
}
