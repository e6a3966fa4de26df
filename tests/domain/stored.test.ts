import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { definitionOf, upcast } from '../../src/domain/catalogue.ts';
import { defineEvent, type EventDefinition } from '../../src/domain/event.ts';
import type { Uuid } from '../../src/domain/id.ts';
import { quantity } from '../../src/domain/quantity.ts';
import {
  decodeEntry,
  decodeEntryBy,
  decodeForAll,
  readEntry,
  type Stored,
  showEntry,
  UnknownEventError,
} from '../../src/domain/stored.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { text } from '../../src/domain/text.ts';

// Frozen: this is what a log holds. If a test fails because of it, the code is wrong, not the text.
const observation: Stored = {
  id: '6f1c1f6e-5f0a-5c7e-9d6a-2f5d3b8c1a90' as Uuid,
  type: 'ObservationRecorded',
  stream: 'observation-0185e0a0-0000-7000-8000-000000000001' as StreamName,
  revision: 0,
  sequence: 412,
  data: '{"facts":{"about":["vehicle/soyuz-ms-22"],"contradicts":[],"kind":"telemetry","predictions":[],"quantities":[{"about":true,"name":"hole diameter","unit":"mm","value":"0.80"}],"sentTo":[{"agency":"NASA","role":"flight director"}],"text":"Утечка 😀","title":"Leak"},"salt":"AAAAAAAAAAAAAAAAAAAAAA"}',
  metadata:
    '{"basis":411,"by":{"agency":"Roscosmos","name":"Sergei Krikalev"},"causationId":null,"commandId":"0185e0a0-0000-7000-8000-000000000001","correlationId":"0185e0a0-0000-7000-8000-000000000001","deviations":[],"occurredAt":{"time":"~2022-12-15T00:45Z","words":"about 3:45 Moscow time"},"onBehalfOf":null,"recordedAt":"2022-12-15T01:00:00.000Z","recorder":null,"requestHash":"x","salt":"BBBBBBBBBBBBBBBBBBBBBB","schemaVersion":1,"sources":[{"text":"live video","verified":false}]}',
};

const entry = {
  id: '6f1c1f6e-5f0a-5c7e-9d6a-2f5d3b8c1a90',
  type: 'ObservationRecorded',
  stream: 'observation-0185e0a0-0000-7000-8000-000000000001',
  revision: 0,
  sequence: 412,
  facts: {
    about: ['vehicle/soyuz-ms-22'],
    contradicts: [],
    kind: 'telemetry',
    predictions: [],
    quantities: [{ about: true, name: 'hole diameter', unit: 'mm', value: '0.80' }],
    sentTo: [{ agency: 'NASA', role: 'flight director' }],
    text: 'Утечка 😀',
    title: 'Leak',
  },
  metadata: {
    basis: 411,
    by: { agency: 'Roscosmos', name: 'Sergei Krikalev' },
    causationId: null,
    commandId: '0185e0a0-0000-7000-8000-000000000001',
    correlationId: '0185e0a0-0000-7000-8000-000000000001',
    deviations: [],
    occurredAt: { time: '~2022-12-15T00:45Z', words: 'about 3:45 Moscow time' },
    onBehalfOf: null,
    recordedAt: '2022-12-15T01:00:00.000Z',
    recorder: null,
    requestHash: 'x',
    salt: 'BBBBBBBBBBBBBBBBBBBBBB',
    schemaVersion: 1,
    sources: [{ text: 'live video', verified: false }],
  },
};

describe('a stored event', () => {
  it('is read as the entry that it was', () => {
    expect(decodeEntry(observation)).toEqual(entry);
    expect(readEntry(observation)).toEqual(entry);
  });

  it('still fits its schema, and would be written as the same bytes', () => {
    const facts = definitionOf('ObservationRecorded')?.facts.parse(decodeEntry(observation).facts);
    expect(canonicalJson({ facts, salt: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe(observation.data);
    expect(canonicalJson(decodeEntry(observation).metadata)).toBe(observation.metadata);
  });

  it('of a type that is not known is shown, but not folded', () => {
    const unknown = { ...observation, type: 'constructor' };
    expect(showEntry(unknown)).toEqual({ ...entry, type: 'constructor' });
    expect(() => decodeEntry(unknown)).toThrow(
      new UnknownEventError('#412 is a constructor, which is not known here', { sequence: 412 }),
    );
  });

  it('of a newer version is shown, but not folded', () => {
    const newer = { ...observation, metadata: observation.metadata.replace('"schemaVersion":1', '"schemaVersion":3') };
    expect(showEntry(newer).facts).toEqual(entry.facts);
    expect(() => decodeEntry(newer)).toThrow(
      new UnknownEventError('#412 is a ObservationRecorded of schema version 3; this Holdpoint knows 2', {
        sequence: 412,
      }),
    );
  });
});

describe('an event of an older version', () => {
  // A type that has changed twice: one diameter in words, then a quantity, then several.
  const holeFound = defineEvent('HoleFound', z.strictObject({ text, sizes: z.array(quantity) }), {
    version: 3,
    upcasts: {
      1: ({ text, diameter }: { readonly text: string; readonly diameter: string }) => ({
        text,
        size: { name: 'diameter', unit: 'mm', value: diameter },
      }),
      2: ({ text, size }: { readonly text: string; readonly size: unknown }) => ({ text, sizes: [size] }),
    },
  });
  const decode = decodeEntryBy((type) => (type === 'HoleFound' ? holeFound : undefined));
  const frozen = (version: number, facts: string): Stored => ({
    ...observation,
    type: 'HoleFound',
    data: `{"facts":${facts},"salt":"AAAAAAAAAAAAAAAAAAAAAA"}`,
    metadata: observation.metadata.replace('"schemaVersion":1', `"schemaVersion":${version}`),
  });
  const size = { name: 'diameter', unit: 'mm', value: '0.80' };

  it.each([
    [1, '{"diameter":"0.80","text":"A hole"}'],
    [2, '{"size":{"name":"diameter","unit":"mm","value":"0.80"},"text":"A hole"}'],
    [3, '{"sizes":[{"name":"diameter","unit":"mm","value":"0.80"}],"text":"A hole"}'],
  ])('is read in the newest one, step by step: version %d', (version, facts) => {
    const read = decode(frozen(version, facts));
    expect(read).toEqual({
      ...entry,
      type: 'HoleFound',
      facts: { text: 'A hole', sizes: [size] },
      // What is stored never changes, and the entry says in which version that is.
      metadata: { ...entry.metadata, schemaVersion: version },
    });
    expect(holeFound.facts.parse(read.facts)).toEqual(read.facts);
  });

  it('can be read as it is stored', () => {
    expect(readEntry(frozen(1, '{"diameter":"0.80","text":"A hole"}')).facts).toEqual({
      diameter: '0.80',
      text: 'A hole',
    });
  });

  it('is not read where it would be newer than what is known', () => {
    expect(() => decode(frozen(4, '{}'))).toThrow(UnknownEventError);
    expect(() => upcast(holeFound, 4, {})).toThrow('a HoleFound of schema version 4 is newer than this Holdpoint');
  });

  it('is not guessed at where a step is missing', () => {
    const gap: EventDefinition = { ...holeFound, upcasts: { 1: (facts) => facts } };
    expect(() => upcast(gap, 1, {})).toThrow('HoleFound has no upcast from schema version 2');
  });
});

describe('an entry that several read', () => {
  it('is decoded once, for whoever has the same event, and is what it is to all others', () => {
    const event = { ...observation };
    const shared = decodeForAll(event);
    expect(decodeEntry(event)).toBe(shared);
    expect(showEntry(event)).toBe(shared);
    expect(decodeEntry({ ...event })).toEqual(shared);
    expect(decodeEntry({ ...event })).not.toBe(shared);
  });

  it('is left to each where it is not known here', () => {
    const unknown = { ...observation, type: 'HoleFound' };
    expect(() => decodeForAll(unknown)).toThrow(UnknownEventError);
    expect(() => decodeEntry(unknown)).toThrow(UnknownEventError);
    expect(showEntry(unknown).type).toBe('HoleFound');
  });
});
