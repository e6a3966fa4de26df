import { definitionOf } from '../domain/catalogue.ts';
import type { Entry } from '../domain/event.ts';
import { type ParsedReference, parseReference, type Reference } from '../domain/reference.ts';
import { streamFor } from '../domain/stream.ts';
import { firstLine } from '../domain/text.ts';
import type { Past } from './engine/view.ts';
import { entriesUpTo, shownState } from './records/state-at.ts';

export interface Titled {
  readonly reference: Reference;
  /** Null where it has none, or is not on record there. */
  readonly title: string | null;
}

type Thing = Exclude<ParsedReference, { readonly kind: 'entry' }>;

/** A thing, or a part of one, with what people call it. */
export const titled = (past: Past, reference: Reference): Titled => ({ reference, title: titleOf(past, reference) });

/** A name, a title, or the first line of the text, as last corrected; null for `entry/n`, which is a place and not a thing. */
export function titleOf(past: Past, reference: Reference): string | null {
  const parsed = parseReference(reference);
  if (parsed === undefined || parsed.kind === 'entry') return null;
  const stream = streamFor(parsed.kind, parsed.id);
  // What puts a thing on record says what it is called, until that is corrected: nothing else needs to be read.
  const first = parsed.part === undefined ? past.beginning(stream) : undefined;
  if (first !== undefined && definitionOf(first.type) !== undefined) return titleOfThing(parsed, [first]);
  // A title is for showing: what this Holdpoint doesn't know takes none away.
  const entries = entriesUpTo(past, stream, past.sequence).filter(({ type }) => definitionOf(type) !== undefined);
  return parsed.part === undefined ? titleOfThing(parsed, entries) : titleOfPart(parsed.part, parsed, entries);
}

function titleOfThing({ kind }: Thing, entries: readonly Entry[]): string | null {
  switch (kind) {
    case 'vehicle':
      return shownState('vehicle', entries)?.name ?? null;
    case 'crew-member':
      return shownState('crewmember', entries)?.name ?? null;
    case 'observation':
      return shownState('observation', entries)?.facts.title ?? null;
    case 'assessment':
      return shownState('assessment', entries)?.title ?? null;
    case 'anomaly':
      return shownState('anomaly', entries)?.title ?? null;
    case 'activity':
      return shownState('activity', entries)?.title ?? null;
    case 'information-request':
      return shownState('informationrequest', entries)?.title ?? null;
    case 'decision':
      return shownState('decision', entries)?.title ?? null;
    case 'desk':
      return shownState('desk', entries)?.title ?? null;
    case 'criterion':
      return shownState('criterion', entries)?.title ?? null;
    case 'suggestion':
      return shownState('suggestion', entries)?.title ?? null;
  }
}

function titleOfPart(part: NonNullable<Thing['part']>, whole: Thing, entries: readonly Entry[]): string | null {
  const line = (text: string | null | undefined) => (text == null ? null : firstLine(text));
  const bySlug = <Part extends { readonly slug: string }>(parts: readonly Part[] = []) =>
    parts.find(({ slug }) => slug === part.id);
  const byId = <Part extends { readonly id: string }>(parts: readonly Part[] = []) =>
    parts.find(({ id }) => id === part.id);
  switch (part.kind) {
    case 'finding':
      return line(bySlug(shownState('assessment', entries)?.findings)?.text);
    case 'prediction':
      return line(bySlug(shownState('assessment', entries)?.predictions)?.text);
    case 'hypothesis':
      return line(byId(shownState('anomaly', entries)?.hypotheses)?.text);
    case 'option':
      return byId(shownState('decision', entries)?.options)?.title ?? null;
    case 'program':
      return line(byId(shownState('decision', entries)?.taken?.program)?.does) ?? titleOfThing(whole, entries);
    case 'recommendation':
      return line(byId(shownState('decision', entries)?.recommendations)?.text);
    case 'dissent':
      return line(byId(shownState('decision', entries)?.dissents)?.text);
  }
}
