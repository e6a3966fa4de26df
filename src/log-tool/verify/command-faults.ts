import { eventId } from '../../commands/command-ids.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Metadata } from '../../domain/event.ts';
import type { StreamName } from '../../domain/stream.ts';
import { maxAppendBytes, maxAppendEvents } from '../../store/limits.ts';
import type { Finding } from './finding.ts';
import type { ReadRow } from './read-row.ts';

/** The rows of one command: one after another in one stream. */
export interface Command {
  readonly stream: StreamName;
  readonly metadata: Metadata;
  readonly rows: readonly ReadRow[];
  /** Rows are missing in front of it: some may be its own. */
  readonly mayLackBeginning: boolean;
}

/** What is wrong with the envelopes of one command beside what is wrong with each of them alone. */
export function* commandFaults({ stream, metadata, rows, mayLackBeginning }: Command): Generator<Finding> {
  const { commandId } = metadata;
  const idAt = (index: number) => eventId(commandId, stream, index);
  const first = rows[0]?.row.id;
  const offset = mayLackBeginning
    ? Math.max(0, Array.from({ length: maxAppendEvents }, (_, index) => idAt(index)).indexOf(first ?? idAt(0)))
    : 0;
  const shared = sharedOf(metadata);
  let bytes = 0;
  for (const [index, { row, metadata: own }] of rows.entries()) {
    const { sequence, id, data = '', metadata: text = '' } = row;
    bytes += Buffer.byteLength(data) + Buffer.byteLength(text);
    if (id !== undefined && id !== idAt(offset + index)) {
      const what = `has the id ${id}, where its command and its place in it make ${idAt(offset + index)}.`;
      yield { sequence, what };
    }
    if (own !== undefined && index > 0 && sharedOf(own) !== shared) {
      yield { sequence, what: `says of its command ${commandId} something else than #${rows[0]?.row.sequence} does.` };
    }
  }
  const sequence = rows[0]?.row.sequence;
  if (rows.length > maxAppendEvents) {
    yield { sequence, what: `begins a command of ${rows.length} events, and one has at most ${maxAppendEvents}.` };
  }
  if (bytes > maxAppendBytes) {
    yield { sequence, what: `begins a command of ${bytes} bytes, and one has at most ${maxAppendBytes}.` };
  }
}

const sharedOf = (metadata: Metadata): string => canonicalJson({ ...metadata, salt: '', schemaVersion: 0 });
