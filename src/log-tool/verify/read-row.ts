import type * as z from 'zod';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { definitionOf, upcast } from '../../domain/catalogue.ts';
import type { Entry, Metadata } from '../../domain/event.ts';
import { faultsOnRecord } from '../../domain/faults-on-record.ts';
import { logOpened } from '../../domain/log/log-opened.ts';
import { type Category, categoryOf, type StreamName, thingOf } from '../../domain/stream.ts';
import { isThingKind, typesOfKind } from '../../projections/timeline/types-of-kind.ts';
import { maxEventBytes } from '../../store/limits.ts';
import type { StoredRow } from '../../store/sqlite/stored-rows.ts';
import { storedData, storedMetadata } from './stored-metadata.ts';

/** What can be read of a row, and what is wrong with it, whatever the others are. */
export interface ReadRow {
  readonly row: StoredRow;
  /** Undefined where it is not what an event's metadata is. */
  readonly metadata: Metadata | undefined;
  /** In the newest version of its schema; undefined where something of it can't be read. */
  readonly entry: Entry | undefined;
  /** Each goes on from `#<sequence>`. */
  readonly faults: readonly string[];
}

export function readRow(row: StoredRow): ReadRow {
  const faults: string[] = [];
  const { type, data: dataText, metadata: metadataText } = row;
  if (row.id === undefined) faults.push('has an id that is not 16 bytes long.');
  const stream = streamOf(row, faults);
  const metadata = readPart('metadata', metadataText, storedMetadata, faults) as Metadata | undefined;
  const data = readPart('data', dataText, storedData, faults);
  const size = Buffer.byteLength(dataText ?? '') + Buffer.byteLength(metadataText ?? '');
  if (size > maxEventBytes) faults.push(`has ${size} bytes, and an event has at most ${maxEventBytes}.`);
  const definition = definitionOf(type);
  if (definition === undefined) faults.push(`is a ${type}, which is not known here.`);
  if (stream === undefined || row.id === undefined || metadata === undefined || data === undefined) {
    return { row, metadata, entry: undefined, faults };
  }
  const facts =
    definition === undefined ? undefined : readFacts(definition, metadata.schemaVersion, data.facts, faults);
  const { id, revision, sequence } = row;
  const entry = facts === undefined ? undefined : { id, type, stream, revision, sequence, facts, metadata };
  return { row, metadata, entry, faults };
}

function streamOf({ stream, type }: StoredRow, faults: string[]): StreamName | undefined {
  if (stream === null) {
    faults.push('is in a stream that has no name.');
    return undefined;
  }
  const name = stream as StreamName;
  const category = categoryOf(name);
  if (category === undefined) {
    faults.push(`is in ${stream}, which is no stream of Holdpoint.`);
    return undefined;
  }
  if (definitionOf(type) !== undefined && !typesOf(category, name).has(type)) {
    faults.push(`is a ${type}, which ${stream} can't hold.`);
  }
  return name;
}

const known = new Map<Category | 'log', ReadonlySet<string>>();

function typesOf(category: Category | 'log', stream: StreamName): ReadonlySet<string> {
  const found = known.get(category);
  if (found !== undefined) return found;
  const [kind = ''] = (thingOf(stream) ?? '').split('/');
  const types = new Set(isThingKind(kind) ? typesOfKind(kind) : [logOpened.type]);
  known.set(category, types);
  return types;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function readPart<Schema extends z.ZodType>(
  what: string,
  text: string | undefined,
  schema: Schema,
  faults: string[],
): z.infer<Schema> | undefined {
  if (text === undefined) {
    faults.push(`has ${what} that is not UTF-8.`);
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    faults.push(`has ${what} that is not JSON.`);
    return undefined;
  }
  if (!isCanonical(value, text)) faults.push(`has ${what} whose bytes are not those of canonical JSON.`);
  const found = faultsOnRecord(schema, value);
  if (found.length === 0) return value as z.infer<Schema>;
  faults.push(...found.map((issue) => `has ${what} that is not an event's: ${saying(issue)}.`));
  return undefined;
}

function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    return false;
  }
}

type Definition = NonNullable<ReturnType<typeof definitionOf>>;

function readFacts(definition: Definition, version: number, facts: unknown, faults: string[]): unknown {
  const { type } = definition;
  if (version > definition.version) {
    faults.push(`is a ${type} of schema version ${version}, and this Holdpoint knows ${definition.version}.`);
    return undefined;
  }
  try {
    const current = upcast(definition, version, facts);
    const found = faultsOnRecord(definition.facts, current);
    if (found.length === 0) return current;
    faults.push(...found.map((issue) => `has facts that are not those of a ${type}: ${saying(issue)}.`));
  } catch (error) {
    faults.push(`can't be read as a ${type}: ${error instanceof Error ? error.message : error}.`);
  }
  return undefined;
}

const saying = ({ path, message }: Issue): string =>
  `${path.length === 0 ? '' : `/${path.map(String).join('/')} `}${message.replace(/\.$/, '')}`;
