import { type ParsedReference, parseReference, type Reference } from '../domain/reference.ts';
import { type StreamName, streamFor } from '../domain/stream.ts';
import { firstLine } from '../domain/text.ts';
import type { Past } from './engine/view.ts';
import { shownState } from './records/state-at.ts';

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
  return parsed.part === undefined
    ? titleOfThing(past, parsed, stream)
    : titleOfPart(past, parsed.part, parsed, stream);
}

function titleOfThing(past: Past, { kind }: Thing, stream: StreamName): string | null {
  switch (kind) {
    case 'vehicle':
      return shownState('vehicle', past.entries(stream))?.name ?? null;
    case 'crew-member':
      return shownState('crewmember', past.entries(stream))?.name ?? null;
    case 'observation':
      return shownState('observation', past.entries(stream))?.facts.title ?? null;
    case 'assessment':
      return shownState('assessment', past.entries(stream))?.title ?? null;
    case 'anomaly':
      return shownState('anomaly', past.entries(stream))?.title ?? null;
    case 'activity':
      return shownState('activity', past.entries(stream))?.title ?? null;
    case 'information-request':
      return shownState('informationrequest', past.entries(stream))?.title ?? null;
    case 'decision':
      return shownState('decision', past.entries(stream))?.title ?? null;
  }
}

function titleOfPart(past: Past, part: NonNullable<Thing['part']>, whole: Thing, stream: StreamName): string | null {
  const line = (text: string | null | undefined) => (text == null ? null : firstLine(text));
  const bySlug = <Part extends { readonly slug: string }>(parts: readonly Part[] = []) =>
    parts.find(({ slug }) => slug === part.id);
  const byId = <Part extends { readonly id: string }>(parts: readonly Part[] = []) =>
    parts.find(({ id }) => id === part.id);
  switch (part.kind) {
    case 'finding':
      return line(bySlug(shownState('assessment', past.entries(stream))?.findings)?.text);
    case 'prediction':
      return line(bySlug(shownState('assessment', past.entries(stream))?.predictions)?.text);
    case 'hypothesis':
      return line(byId(shownState('anomaly', past.entries(stream))?.hypotheses)?.text);
    case 'option':
      return byId(shownState('decision', past.entries(stream))?.options)?.title ?? null;
    case 'program':
      return (
        line(byId(shownState('decision', past.entries(stream))?.taken?.program)?.does) ??
        titleOfThing(past, whole, stream)
      );
    case 'recommendation':
      return line(byId(shownState('decision', past.entries(stream))?.recommendations)?.text);
    case 'dissent':
      return line(byId(shownState('decision', past.entries(stream))?.dissents)?.text);
  }
}
