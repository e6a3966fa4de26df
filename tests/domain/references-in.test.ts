import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue } from '../../src/domain/catalogue.ts';
import { observationRecorded } from '../../src/domain/observation/events.ts';
import { reference } from '../../src/domain/reference.ts';
import { referencesIn } from '../../src/domain/references-in.ts';

const placed = (pointer: string, to: string) => ({ pointer, reference: to });

describe('the references in a value', () => {
  it('are found in order, each with its place', () => {
    const schema = z.strictObject({
      one: reference('vehicle'),
      many: z.array(reference()),
      deep: z.array(z.strictObject({ by: z.string(), to: reference().nullable() })),
      left: reference().optional(),
    });
    const value = {
      one: 'vehicle/soyuz-ms-22',
      many: ['entry/1', 'entry/2'],
      deep: [
        { by: 'x', to: 'vehicle/iss' },
        { by: 'y', to: null },
      ],
    };
    expect(referencesIn(schema, value)).toEqual([
      placed('/one', 'vehicle/soyuz-ms-22'),
      placed('/many/0', 'entry/1'),
      placed('/many/1', 'entry/2'),
      placed('/deep/0/to', 'vehicle/iss'),
    ]);
  });

  it('are found by where the schema has them: what only looks like one is none', () => {
    const facts = {
      kind: 'log-entry',
      about: ['vehicle/soyuz-ms-22'],
      title: 'vehicle/iss',
      text: 'entry/1',
      quantities: [],
      contradicts: [],
      sentTo: [],
      predictions: [],
    };
    expect(referencesIn(observationRecorded.facts, facts)).toEqual([placed('/about/0', 'vehicle/soyuz-ms-22')]);
  });

  it.each([
    ['optional', reference().optional()],
    ['nullable', reference().nullable()],
    ['with a default', reference().default('entry/1' as never)],
    ['readonly', reference().readonly()],
    ['described', reference().describe('where it docked')],
    ['refined', reference().refine(() => true)],
    [
      'described and refined',
      reference()
        .describe('x')
        .refine(() => true)
        .optional(),
    ],
  ])('are found where the schema is %s', (_sentence, schema) => {
    expect(referencesIn(z.strictObject({ to: schema }), { to: 'entry/412' })).toEqual([placed('/to', 'entry/412')]);
  });

  it('are those of the choice that was made', () => {
    const schema = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('merged'), into: reference('anomaly') }),
      z.strictObject({ type: z.literal('resolved'), into: z.string() }),
    ]);
    const into = 'anomaly/0185e0a0-0000-7000-8000-000000000001';
    expect(referencesIn(schema, { type: 'merged', into })).toEqual([placed('/into', into)]);
    expect(referencesIn(schema, { type: 'resolved', into })).toEqual([]);
  });

  it('have a place that is a pointer, whatever the names on the way', () => {
    expect(referencesIn(z.strictObject({ 'a/b~c': reference() }), { 'a/b~c': 'entry/1' })).toEqual([
      placed('/a~1b~0c', 'entry/1'),
    ]);
  });

  it('are none where the value is not what the schema expects', () => {
    const schema = z.strictObject({ many: z.array(reference()), one: reference() });
    for (const value of [null, undefined, 'entry/1', { many: 'entry/1', one: 1 }]) {
      expect(referencesIn(schema, value)).toEqual([]);
    }
  });

  it('are looked for in every event that there is without a fault', () => {
    for (const { facts } of catalogue) expect(referencesIn(facts, {})).toEqual([]);
  });
});
