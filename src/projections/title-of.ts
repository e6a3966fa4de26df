import { aggregateOf } from '../domain/aggregate.ts';
import { definitionOf } from '../domain/catalogue.ts';
import type { Entry } from '../domain/event.ts';
import { type ParsedReference, parseReference, type Reference, wholeOf } from '../domain/reference.ts';
import { categoryFor, streamFor } from '../domain/stream.ts';
import { firstLine } from '../domain/text.ts';
import type { Past } from './engine/view.ts';
import { titleOfRecommendation } from './records/cited-decision.ts';
import { entriesUpTo, shownState } from './records/state-at.ts';
import { titleAsVoided } from './records/title-as-voided.ts';

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
  // What is kept needs no looking into the reference.
  const named = wholeOf(reference);
  const whole = past.thing(named);
  const kept = named === reference ? whole : past.thing(reference);
  const isKept = kept !== undefined && whole?.corrected === false;
  if (isKept && kept.title !== null) return kept.title;
  const parsed = parseReference(reference);
  const part = parsed === undefined || parsed.kind === 'entry' ? undefined : parsed.part?.kind;
  // It may say nothing but who is meant, and is called as its decision then.
  if (isKept && part === 'program') return whole.title;
  // It may only be for an option, and is called as that.
  if (isKept && part !== 'recommendation') return null;
  if (parsed === undefined || parsed.kind === 'entry') return null;
  const entries = known(entriesUpTo(past, streamFor(parsed.kind, parsed.id), past.sequence));
  return parsed.part === undefined ? titleOfThing(parsed, entries) : titleOfPart(parsed.part, parsed, entries);
}

/** A title is for showing: what this Holdpoint doesn't know takes none away. */
function known(entries: readonly Entry[]): readonly Entry[] {
  const isKnown = ({ type }: Entry) => definitionOf(type) !== undefined;
  return entries.every(isKnown) ? entries : entries.filter(isKnown);
}

function titleOfThing({ kind }: Thing, entries: readonly Entry[]): string | null {
  const category = categoryFor(kind);
  return aggregateOf(category).title(shownState(category, entries)) ?? titleAsVoided(category, entries);
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
    case 'recommendation': {
      const state = shownState('decision', entries);
      const recommendation = byId(state?.recommendations);
      return state == null || recommendation === undefined ? null : titleOfRecommendation(recommendation, state);
    }
    case 'dissent':
      return line(byId(shownState('decision', entries)?.dissents)?.text);
  }
}
