import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatReference,
  type ParsedReference,
  parseReference,
  partOf,
  type Reference,
  reference,
  referenceKind,
  referenceTo,
  type ThingKind,
  thingKinds,
  wholeOf,
} from '../../src/domain/reference.ts';
import { categoryOf, logStream, type StreamName, streamFor, streamOf, thingOf } from '../../src/domain/stream.ts';

const id = '0185e0a0-0000-7000-8000-000000000001';
const part = '0185e0a0-0000-5000-9000-0000000000ff';

/** Every form of reference that there is, with what it names. */
const forms = [
  ['vehicle/soyuz-ms-22', 'vehicle'],
  ['crew-member/rubio', 'crew-member'],
  [`observation/${id}`, 'observation'],
  [`assessment/${id}`, 'assessment'],
  [`assessment/${id}/finding/hole-size`, 'finding'],
  [`assessment/${id}/prediction/peak-temperature`, 'prediction'],
  [`anomaly/${id}`, 'anomaly'],
  [`anomaly/${id}/hypothesis/micrometeoroid`, 'hypothesis'],
  [`activity/${id}`, 'activity'],
  [`information-request/${id}`, 'information-request'],
  [`decision/${id}`, 'decision'],
  [`decision/${id}/option/land-uncrewed`, 'option'],
  [`decision/${id}/program/ms-23`, 'program'],
  [`decision/${id}/recommendation/${part}`, 'recommendation'],
  [`decision/${id}/dissent/${part}`, 'dissent'],
  ['entry/412', 'entry'],
] as const;

describe('a reference', () => {
  it.each(forms)('says where to look: %s', (text, kind) => {
    const parsed = parseReference(text);
    expect(parsed).toBeDefined();
    if (parsed === undefined) return;
    expect(referenceKind(parsed)).toBe(kind);
    expect(formatReference(parsed)).toBe(text);
    expect(reference().parse(text)).toBe(text);
    expect(reference(kind).parse(text)).toBe(text);
  });

  it('names a thing, or a part of it', () => {
    expect(parseReference('vehicle/soyuz-ms-22')).toEqual({ kind: 'vehicle', id: 'soyuz-ms-22' });
    expect(parseReference(`anomaly/${id}/hypothesis/micrometeoroid`)).toEqual({
      kind: 'anomaly',
      id,
      part: { kind: 'hypothesis', id: 'micrometeoroid' },
    });
    expect(parseReference('entry/412')).toEqual({ kind: 'entry', sequence: 412 });
  });

  it('has its ids in lower case, whatever the case they came in', () => {
    expect(reference().parse(`decision/${id.toUpperCase()}/dissent/${part.toUpperCase()}`)).toBe(
      `decision/${id}/dissent/${part}`,
    );
  });

  it.each([
    '',
    '/',
    'vehicle',
    'vehicle/',
    'vehicle/Soyuz',
    'vehicle/soyuz/',
    'vehicle/soyuz/part/x',
    'vehicle//soyuz',
    '/vehicle/soyuz',
    'Vehicle/soyuz',
    `anomaly/${id}/hypothesis`,
    `anomaly/${id}/hypothesis/`,
    `anomaly/${id}/option/x`,
    `anomaly/${id}/hypothesis/x/y`,
    'anomaly/leak',
    `decision/${id}/dissent/slug`,
    'entry/0',
    'entry/-1',
    'entry/01',
    'entry/1.0',
    'entry/9007199254740992',
    'entry/1/x/y',
    'constructor/x',
    '__proto__/x',
    `decision/${id}/toString/x`,
    'spacecraft/soyuz',
  ])('is nothing else: %j', (text) => {
    expect(parseReference(text)).toBeUndefined();
    expect(
      reference()
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['not a reference']);
  });

  it('is of the kinds that its place asks for', () => {
    const issues = reference('observation', 'assessment').safeParse('vehicle/soyuz-ms-22').error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(['not a reference to an observation or an assessment']);
  });

  it('to a part is not one to the whole', () => {
    expect(reference('anomaly').safeParse(`anomaly/${id}/hypothesis/micrometeoroid`).success).toBe(false);
  });

  it('to a part leads to the whole', () => {
    expect(wholeOf(`anomaly/${id}/hypothesis/micrometeoroid` as Reference)).toBe(`anomaly/${id}`);
    expect(wholeOf(`anomaly/${id}` as Reference)).toBe(`anomaly/${id}`);
    expect(wholeOf('entry/412' as Reference)).toBe('entry/412');
  });

  it('is made of a kind and an id', () => {
    expect(referenceTo('vehicle', 'iss')).toBe('vehicle/iss');
    expect(partOf(referenceTo('anomaly', id), 'hypothesis', 'x')).toBe(`anomaly/${id}/hypothesis/x`);
  });

  it('is parsed and formatted without loss, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...forms.map(([text]) => text as string)),
          fc.string(),
          fc
            .array(fc.constantFrom('vehicle', 'entry', 'decision', 'option', id, 'x', '1', ''), { maxLength: 6 })
            .map((steps) => steps.join('/')),
        ),
        (text) => {
          const parsed = parseReference(text);
          if (parsed !== undefined) expect(formatReference(parsed)).toBe(text.toLowerCase());
        },
      ),
    );
  });

  it('is typed as one only when it was parsed', () => {
    const parsed: Reference = reference('vehicle').parse('vehicle/iss');
    // @ts-expect-error: a text is no reference
    const text: Reference = 'vehicle/iss';
    // @ts-expect-error: an entry has no id
    const entry: ParsedReference = { kind: 'entry', id: 'x' };
    expect([parsed, text, entry]).toHaveLength(3);
  });
});

describe('the stream of a thing', () => {
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

  it('is named after its kind and id, as it is stored', () => {
    expect(thingKinds).toEqual(Object.keys(categories));
    for (const kind of thingKinds) expect(streamFor(kind, 'x')).toBe(`${categories[kind]}-x`);
  });

  it('is the same for a part of it', () => {
    expect(streamOf(`anomaly/${id}/hypothesis/x` as Reference)).toBe(`anomaly-${id}`);
  });

  it('is none for a place in the log', () => {
    expect(streamOf('entry/412' as Reference)).toBeUndefined();
  });

  it('leads back to the thing', () => {
    for (const [text, kind] of forms) {
      const whole = wholeOf(text as Reference);
      const stream = streamOf(text as Reference);
      if (kind === 'entry' || stream === undefined) continue;
      expect(thingOf(stream)).toBe(whole);
      expect(categoryOf(stream)).toBe(stream.split('-')[0]);
    }
    expect(thingOf('crewmember-rubio' as StreamName)).toBe('crew-member/rubio');
  });

  it.each(['x', 'unknown-1', '-1', 'crew-member-rubio', '$all'])('is none of ours: %s', (stream) => {
    expect(categoryOf(stream as StreamName)).toBeUndefined();
    expect(thingOf(stream as StreamName)).toBeUndefined();
  });

  it('is of no thing for the log itself', () => {
    expect(categoryOf(logStream)).toBe('log');
    expect(thingOf(logStream)).toBeUndefined();
  });
});
