import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivedId, eventId } from '../../src/commands/command-ids.ts';
import { envelope } from '../../src/commands/envelope.ts';
import { InvalidEventError } from '../../src/commands/invalid-event-error.ts';
import { requestHash } from '../../src/commands/request-hash.ts';
import { streamFor } from '../../src/domain/stream.ts';
import { present, recordObservation, seededRandom, uuidOf } from './rig.ts';

describe('what is stored by format', () => {
  it('an id is the UUIDv5 of a name in the namespace of the command id', () => {
    // Checked against Python: uuid.uuid5(uuid.UUID('0185e0a0-0000-7000-8000-000000000001'), name).
    expect(derivedId(uuidOf(1), 'dissent')).toBe('edbfaf1e-2230-573b-92c1-066916c9e713');
    expect(eventId(uuidOf(1), streamFor('vehicle', 'soyuz-ms-22'), 0)).toBe('426dc934-f6ae-582f-9b37-da8175b84821');
    expect(eventId(uuidOf(1), streamFor('vehicle', 'soyuz-ms-22'), 1)).toBe('ef0287fd-8666-5748-8303-6803d3d68ae5');
  });

  it('a request hash is the HMAC of canonical JSON, keyed with the salt as it is written', () => {
    const text = '{"body":{"a":[1,{"c":null,"d":"é"}],"b":true},"method":"POST","path":"/v1/observations"}';
    const body = { b: true, a: [1, { d: 'é', c: null }] };
    expect(requestHash('c2FsdA', { path: '/v1/observations', method: 'POST', body })).toBe(
      createHmac('sha256', 'c2FsdA').update(text, 'utf8').digest('base64url'),
    );
  });

  it('salts are sixteen bytes of the random source, two for each event, drawn in order', () => {
    const random = seededRandom();
    const expected = [1, 2, 3, 4].map(() => Buffer.from(random(16)).toString('base64url'));
    const event = {
      type: 'ObservationRecorded',
      facts: {
        kind: 'log-entry',
        about: ['vehicle/soyuz-ms-22'],
        title: 'Spray',
        text: 'Spray',
        quantities: [],
        contradicts: [],
        sentTo: [],
        predictions: [],
      },
    };
    const events = envelope(recordObservation(), [event, event], present, seededRandom());
    const salts = events.flatMap(({ data, metadata }) => [JSON.parse(data).salt, JSON.parse(metadata).salt]);
    expect(salts).toEqual(expected);
    const hash = requestHash(expected[0] ?? '', recordObservation().hashed);
    expect(events.map(({ metadata }) => JSON.parse(metadata).requestHash)).toEqual([hash, hash]);
  });

  it("facts that are not what their schema says don't get that far", () => {
    const wrong = { type: 'ObservationRecorded', facts: { text: 'Spray' } };
    expect(() => envelope(recordObservation(), [wrong], present, seededRandom())).toThrow(InvalidEventError);
    const unknown = { type: 'SomethingElse', facts: {} };
    expect(() => envelope(recordObservation(), [unknown], present, seededRandom())).toThrow(InvalidEventError);
  });
});
