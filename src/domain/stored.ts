import { definitionOf, upcast } from './catalogue.ts';
import type { Entry, EventDefinition, Metadata } from './event.ts';
import { faultsOnRecord } from './faults-on-record.ts';
import type { Uuid } from './id.ts';
import type { StreamName } from './stream.ts';

/** An event as it comes from the log: `data` is `{facts, salt}`, both are JSON as text. */
export interface Stored {
  readonly id: Uuid;
  readonly type: string;
  readonly stream: StreamName;
  readonly revision: number;
  readonly sequence: number;
  readonly data: string;
  readonly metadata: string;
}

/** An event of a type, or in a version of its schema, that this Holdpoint doesn't know. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  /** Of the entry; left out where only the stream is known that holds it. */
  readonly sequence: number | undefined;

  constructor(
    message: string,
    { sequence, ...options }: ErrorOptions & { readonly sequence?: number | undefined } = {},
  ) {
    super(message, options);
    this.sequence = sequence;
  }
}

/**
 * As stored, whatever the type and its version.
 * @throws UnknownEventError for what isn't JSON
 */
export function readEntry(stored: Stored): Entry {
  const { id, type, stream, revision, sequence } = stored;
  const parse = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw notStoredSo(sequence, error);
    }
  };
  const { facts } = parse(stored.data) as { readonly facts: unknown };
  const metadata = parse(stored.metadata) as Metadata;
  return { id, type, stream, revision, sequence, facts, metadata };
}

const notStoredSo = (sequence: number, cause?: unknown): UnknownEventError =>
  new UnknownEventError(`#${sequence} is not what an entry is stored as`, { cause, sequence });

/** @throws UnknownEventError where its type or its version is not known. */
const definitionIn = (define: (type: string) => EventDefinition | undefined, entry: Entry): EventDefinition => {
  const definition = define(entry.type);
  if (definition === undefined) {
    throw new UnknownEventError(`#${entry.sequence} is a ${entry.type}, which is not known here`, {
      sequence: entry.sequence,
    });
  }
  const { schemaVersion } = entry.metadata;
  if (schemaVersion > definition.version) {
    throw new UnknownEventError(
      `#${entry.sequence} is a ${entry.type} of schema version ${schemaVersion}; this Holdpoint knows ${definition.version}`,
      { sequence: entry.sequence },
    );
  }
  return definition;
};

/**
 * Reads entries in the newest version of their schemas. What was stored is trusted to be what its schema said when it
 * was accepted. `define` finds the definition of a type.
 */
export const decodeEntryBy =
  (define: (type: string) => EventDefinition | undefined) =>
  (stored: Stored): Entry => {
    const entry = readEntry(stored);
    const definition = definitionIn(define, entry);
    const { schemaVersion } = entry.metadata;
    if (schemaVersion === definition.version) return entry;
    return { ...entry, facts: upcast(definition, schemaVersion, entry.facts) };
  };

const decodeKnown = decodeEntryBy(definitionOf);
const decoded = new WeakMap<Stored, Entry>();

/** @throws UnknownEventError */
export const decodeEntry = (stored: Stored): Entry => decoded.get(stored) ?? decodeKnown(stored);

/**
 * The same for what others decode soon after: as long as this very object is there, they get the same entry. For few
 * at a time: kept for a whole log, it would cost more than it spares.
 * @throws UnknownEventError
 */
export function decodeForAll(stored: Stored): Entry {
  const entry = decodeEntry(stored);
  decoded.set(stored, entry);
  return entry;
}

/** Entries of which only the envelope can be read. */
const damaged = new WeakSet<Entry>();

/** What can't be read of an entry is shown as the text that is stored. */
function showDamaged(stored: Stored): Entry {
  const entry = { ...readEntry({ ...stored, data: '{}' }), facts: { unreadable: stored.data } };
  damaged.add(entry);
  return entry;
}

/**
 * For showing: in the newest version of its schema; as stored where this Holdpoint doesn't know the type or the version,
 * or where the facts can't be read at all, so that nothing is hidden, least of all what stands beside it.
 * @throws UnknownEventError where the envelope isn't JSON
 */
export function showEntry(stored: Stored): Entry {
  const known = decoded.get(stored);
  if (known !== undefined) return known;
  try {
    const entry = readEntry(stored);
    const version = definitionOf(entry.type)?.version ?? 0;
    return entry.metadata.schemaVersion < version ? decodeEntry(stored) : entry;
  } catch {
    return showDamaged(stored);
  }
}

/**
 * For finding out why something failed on what is on record. It costs more than reading an entry does, and what was
 * stored is trusted, so nobody asks before.
 * @throws UnknownEventError also where the facts are not what the schema of their type says
 */
export function refuseBroken(shown: Entry): Entry {
  const { type, sequence, facts } = refuseUnknown(shown);
  if (faultsOnRecord(definitionIn(definitionOf, shown).facts, facts).length === 0) return shown;
  throw new UnknownEventError(`#${sequence} holds what no ${type} does`, { sequence });
}

/**
 * What is shown, for folding: what this Holdpoint doesn't know is folded by nobody.
 * @throws UnknownEventError
 */
export function refuseUnknown(shown: Entry): Entry {
  if (damaged.has(shown)) throw notStoredSo(shown.sequence);
  definitionIn(definitionOf, shown);
  return shown;
}
