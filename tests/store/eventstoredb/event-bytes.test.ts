import { describe, expect, it } from 'vitest';
import { toEvent, toEventData } from '../../../src/store/eventstoredb/event-bytes.ts';
import { someEvent } from '../some-events.ts';

/** As the client gives back what it was given: it parses what was stored as JSON, and metadata in any case. */
function throughClient(data: string) {
  const event = { ...someEvent(), data };
  const { contentType, ...given } = toEventData(event);
  const metadata = JSON.parse(Buffer.from(given.metadata as Uint8Array).toString());
  return { event, contentType, given: given.data, back: toEvent({ ...event, data: given.data, metadata }) };
}

describe('an event given to the client', () => {
  it('is nothing but what JSON.parse made, where it comes out of that as it went in', () => {
    const { event, contentType, given, back } = throughClient('{"a":[1,"2",null],"b":{"c":"ü"}}');
    expect({ contentType, given }).toEqual({
      contentType: 'application/json',
      given: { a: [1, '2', null], b: { c: 'ü' } },
    });
    expect(back).toEqual(event);
  });

  it.each(['{"a": 1}', '{"2":0,"1":0}', '{"a":1e2}', '{"a":9007199254740993}', '{"a":"\\u0041"}', '{"__proto__":1,}'])(
    'is bytes where it does not: %s',
    (data) => {
      const { event, contentType, back } = throughClient(data);
      expect(contentType).toBe('application/octet-stream');
      expect(back).toEqual(event);
    },
  );

  it('has metadata that comes out as it went in, or is refused before the client has it', () => {
    const event = { ...someEvent(), metadata: '{"recordedAt": "2022-12-15T00:45:00.000Z"}' };
    expect(() => toEventData(event)).toThrow(new RangeError(`the metadata of a ${event.type} is not canonical JSON`));
  });
});
