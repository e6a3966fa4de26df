import { definitionOf } from '../../domain/catalogue.ts';
import { effectiveEntries } from '../../domain/correction/effective.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { referencesAnywhereIn } from '../../domain/references-in.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { asItStands, type Cited, cited, type Standing } from './cited.ts';
import { entriesUpTo } from './state-at.ts';

/** One entry in a record: who said what when, how the thing that it is the record of stands, and what it names. */
export type Statement = {
  readonly type: string;
  readonly thing: Reference;
  readonly said: Said;
  /** What it says, as last corrected. */
  readonly facts: unknown;
  readonly asItStands: Standing;
  readonly names: readonly Cited[];
  /** It names more than these; all are in the entry. */
  readonly namesMore: boolean;
};

const mostNamed = 50;

/** Undefined for an entry that was voided, which no view counts. `about` is whose record it is: not named again. */
export function statementOf(past: Past, entry: Entry, about: Reference): Statement | undefined {
  const thing = thingOf(entry.stream);
  const corrected = effectiveEntries(entriesUpTo(past, entry.stream, past.sequence), 'all').find(
    ({ revision }) => revision === entry.revision,
  );
  if (thing === undefined || corrected === undefined) return undefined;
  const named = namedBy(corrected).filter((reference) => reference !== about && reference !== thing);
  return {
    type: entry.type,
    thing,
    said: saidIn(corrected),
    facts: corrected.facts,
    asItStands: asItStands(thing, past),
    names: named.slice(0, mostNamed).map((reference) => cited(reference, entry.sequence, past)),
    namesMore: named.length > mostNamed,
  };
}

function namedBy(entry: Entry): readonly Reference[] {
  const definition = definitionOf(entry.type);
  if (definition === undefined) return [];
  return [...new Set(referencesAnywhereIn(definition.facts, entry.facts))];
}
