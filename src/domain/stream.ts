import type * as z from 'zod';
import { memoized } from './memoized.ts';
import type { Reference, ThingKind } from './reference.ts';

/** `log`, or a category and an id: `anomaly-<id>`. A storage format: it may not change. */
export type StreamName = string & z.$brand<'StreamName'>;

export const logStream = 'log' as StreamName;

const categories = {
  vehicle: 'vehicle',
  'crew-member': 'crewmember',
  observation: 'observation',
  assessment: 'assessment',
  anomaly: 'anomaly',
  activity: 'activity',
  'information-request': 'informationrequest',
  decision: 'decision',
  desk: 'desk',
  criterion: 'criterion',
  suggestion: 'suggestion',
} as const satisfies Record<ThingKind, string>;

export type Category = (typeof categories)[ThingKind];

const kinds = new Map(Object.entries(categories).map(([kind, category]) => [category as string, kind as ThingKind]));

export const categoryFor = (kind: ThingKind): Category => categories[kind];

export const streamFor = (kind: ThingKind, id: string): StreamName => `${categories[kind]}-${id}` as StreamName;

/** The stream that holds a thing, or the whole of a part; undefined for `entry/n`, which is a place in the log. */
export const streamOf = memoized((reference): StreamName | undefined => {
  // What is a reference was parsed once; it is only taken apart here.
  const [kind = '', id] = reference.split('/', 2);
  return Object.hasOwn(categories, kind) && id !== undefined ? streamFor(kind as ThingKind, id) : undefined;
}) as (reference: Reference) => StreamName | undefined;

export function categoryOf(stream: StreamName): Category | 'log' | undefined {
  if (stream === logStream) return 'log';
  const category = stream.slice(0, Math.max(0, stream.indexOf('-')));
  return kinds.has(category) ? (category as Category) : undefined;
}

/** The thing that a stream is the record of; undefined for `log` and for what is none of ours. */
export function thingOf(stream: StreamName): Reference | undefined {
  const kind = kinds.get(categoryOf(stream) ?? '');
  return kind === undefined ? undefined : (`${kind}/${stream.slice(stream.indexOf('-') + 1)}` as Reference);
}
