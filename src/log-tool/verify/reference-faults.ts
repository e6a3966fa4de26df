import { definitionOf } from '../../domain/catalogue.ts';
import { type CorrectionEvent, isCorrection } from '../../domain/correction/events.ts';
import { referencesInCorrection } from '../../domain/correction/references.ts';
import type { Entry } from '../../domain/event.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { referencesAnywhereIn } from '../../domain/references-in.ts';
import type { Command } from './command-faults.ts';
import type { Finding } from './finding.ts';
import type { OnRecord } from './on-record.ts';

/** What the entries of one command name is on record: before the command, or by what it does itself. */
export function* referenceFaults({ rows }: Command, record: OnRecord): Generator<Finding> {
  const first = rows[0]?.row.sequence ?? 0;
  const last = rows.at(-1)?.row.sequence ?? 0;
  for (const { entry } of rows) {
    if (entry === undefined) continue;
    const { sequence } = entry;
    for (const reference of new Set(namedIn(entry, record))) {
      // An entry is named by its place, and no command knows its own.
      const limit = parseReference(reference)?.kind === 'entry' ? first - 1 : last;
      const since = record.since(reference);
      if (since === undefined) yield { sequence, what: `names ${reference}, which is not on record.` };
      else if (since > limit)
        yield { sequence, what: `names ${reference}, which came on record later, with #${since}.` };
    }
    for (const place of placesIn(entry)) {
      if (place >= first) yield { sequence, what: `knows #${place}, which comes later.` };
    }
    if (isCorrection(entry)) yield* correctedFaults(entry, record);
  }
}

function namedIn(entry: Entry, record: OnRecord): readonly Reference[] {
  const definition = definitionOf(entry.type);
  const named = definition === undefined ? [] : referencesAnywhereIn(definition.facts, entry.facts);
  if (!isCorrection(entry)) return named;
  const history = record.entriesOf(entry.stream);
  return [...named, ...referencesInCorrection(entry, history).map(({ reference }) => reference)];
}

/** Its basis, and what it acknowledges. */
function placesIn({ metadata, facts }: Entry): readonly number[] {
  const { acknowledges } = facts as { readonly acknowledges?: Acknowledged };
  const { sequences = [], upTo = null } = acknowledges ?? {};
  return [metadata.basis, ...sequences, upTo].flatMap((place) => place ?? []);
}

function* correctedFaults({ sequence, stream, facts }: Entry<CorrectionEvent>, record: OnRecord): Generator<Finding> {
  const target = record.entriesOf(stream).find(({ revision }) => revision === facts.revision);
  if (target !== undefined && `entry/${target.sequence}` === facts.entry) return;
  yield { sequence, what: `corrects ${facts.entry}, which is not revision ${facts.revision} of ${stream}.` };
}
