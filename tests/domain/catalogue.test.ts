import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { catalogue, definitionOf } from '../../src/domain/catalogue.ts';
import { claimedTime } from '../../src/domain/claimed-time.ts';
import type { EventDefinition } from '../../src/domain/event.ts';
import { slug } from '../../src/domain/id.ts';
import { pointerTo } from '../../src/domain/pointer.ts';
import { quantity } from '../../src/domain/quantity.ts';
import { referenceSchemas } from '../../src/domain/reference.ts';
import { schemasAt } from '../../src/domain/schema-at.ts';

type Schema = z.core.$ZodType;

const typeOf = (schema: Schema) => (schema._zod as z.core.$ZodTypes['_zod']).def.type;

/** A schema, and those that it was refined or described from. */
const lineage = (schema: Schema): readonly Schema[] => [
  schema,
  ...(schema._zod.parent === undefined ? [] : lineage(schema._zod.parent)),
];
const isOf = (schema: Schema, kind: Schema): boolean => lineage(schema).includes(kind);
const isReference = (schema: Schema): boolean =>
  lineage(schema).some((ancestor) => referenceSchemas.has(ancestor as Parameters<typeof referenceSchemas.has>[0]));

interface Place {
  readonly pointer: string;
  readonly schema: Schema;
}

/** A schema and all within it, each with its pointer; references, times and quantities are not gone into. */
function placesIn(schema: Schema, path: readonly string[] = []): readonly Place[] {
  const here = { pointer: pointerTo(path), schema };
  if (isReference(schema) || isOf(schema, claimedTime) || isOf(schema, quantity)) return [here];
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return placesIn(def.innerType, path);
    case 'array':
      return [here, ...placesIn(def.element, [...path, '*'])];
    case 'object':
      return [here, ...Object.entries(def.shape).flatMap(([key, member]) => placesIn(member, [...path, key]))];
    case 'union':
      return [here, ...def.options.flatMap((option) => placesIn(option, path))];
    default:
      return [here];
  }
}

/** All that a pattern lets a correction replace. */
const replaceable = (definition: EventDefinition, pattern: string): readonly Place[] =>
  schemasAt(definition.facts, pattern).flatMap((schema) =>
    placesIn(schema).map((place) => ({ ...place, pointer: `${pattern}${place.pointer}` })),
  );

const events = catalogue.map((definition) => [definition.type, definition] as const);
const corrections = catalogue.flatMap((definition) =>
  (['folded', 'shown'] as const).flatMap((extent) =>
    definition.correctable[extent].map((pattern) => [definition.type, pattern, extent, definition] as const),
  ),
);

/** A quantity is at the pattern, or holds it. */
const isInQuantity = (definition: EventDefinition, pattern: string): boolean => {
  const holder = pattern.slice(0, pattern.lastIndexOf('/'));
  return schemasAt(definition.facts, holder)
    .flatMap((schema) => placesIn(schema).filter(({ pointer }) => pointer === ''))
    .some(({ schema }) => isOf(schema, quantity));
};

describe('the catalogue', () => {
  it('has each type once, and finds it by its name', () => {
    expect(new Set(catalogue.map(({ type }) => type)).size).toBe(catalogue.length);
    for (const definition of catalogue) expect(definitionOf(definition.type)).toBe(definition);
    expect(definitionOf('constructor')).toBeUndefined();
  });

  it.each(events)('leads from every older version to the newest: %s', (_type, { version, upcasts }) => {
    const older = Array.from({ length: version - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(upcasts)).toEqual(older);
  });
});

describe('the facts of every event', () => {
  it.each(events)('are made only of what references can be found in: %s', (_type, { facts }) => {
    const types = new Set(placesIn(facts).map(({ schema }) => (isReference(schema) ? 'reference' : typeOf(schema))));
    const known = [
      'array',
      'boolean',
      'enum',
      'literal',
      'number',
      'object',
      'reference',
      'string',
      'union',
      'unknown',
    ];
    expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  });

  it.each(events)('have identifiers for keys, and refuse keys that are not known: %s', (_type, { facts }) => {
    for (const { schema, pointer } of placesIn(facts)) {
      const { def } = schema._zod as z.core.$ZodTypes['_zod'];
      if (def.type !== 'object') continue;
      expect([pointer, def.catchall?._zod.def.type]).toEqual([pointer, 'never']);
      expect(Object.keys(def.shape).filter((key) => !/^[a-z][A-Za-z]*$/.test(key))).toEqual([]);
    }
  });

  it.each(events)('have only whole numbers that are the same everywhere: %s', (_type, { facts }) => {
    for (const { schema, pointer } of placesIn(facts)) {
      if (typeOf(schema) !== 'number') continue;
      const { success } = (schema as z.ZodType).safeParse(1.5);
      expect([pointer, success]).toEqual([pointer, false]);
      expect((schema as z.ZodType).safeParse(2 ** 53).success).toBe(false);
    }
  });
});

describe('what can be corrected in an event', () => {
  it.each(corrections)('exists: %s %s', (_type, pattern, _extent, definition) => {
    expect(pattern).toMatch(/^(?:\/[A-Za-z]+|\/\*)+$/);
    expect(schemasAt(definition.facts, pattern)).not.toEqual([]);
  });

  it('is listed once', () => {
    const listed = corrections.map(([type, pattern]) => `${type} ${pattern}`);
    expect(listed.filter((each, index) => listed.indexOf(each) !== index)).toEqual([]);
  });

  it('is what an observation is about, and no other reference', () => {
    const references = corrections
      .filter(([_type, pattern, _extent, definition]) =>
        replaceable(definition, pattern).some(({ schema }) => isReference(schema)),
      )
      .map(([type, pattern]) => `${type} ${pattern}`);
    expect(references).toEqual(['ObservationRecorded /about', 'ObservationRecorded /about/*']);
  });

  it.each(corrections)('is no slug, role, agency or choice: %s %s', (_type, pattern, _extent, definition) => {
    for (const { pointer, schema } of replaceable(definition, pattern)) {
      expect(pointer.split('/').filter((step) => step === 'role' || step === 'agency')).toEqual([]);
      expect(isOf(schema, slug)).toBe(false);
      expect(['enum', 'literal', 'boolean']).not.toContain(typeOf(schema));
    }
  });

  it.each(corrections.filter(([, , extent]) => extent === 'folded'))(
    'is folded where it is a time, a quantity or what an observation is about: %s %s',
    (_type, pattern, _extent, definition) => {
      if (isInQuantity(definition, pattern)) {
        expect(pattern).toMatch(/\/(?:name|unit|value|least|most)$/);
        return;
      }
      const others = replaceable(definition, pattern)
        .filter(({ schema }) => !isOf(schema, claimedTime) && !isOf(schema, quantity) && typeOf(schema) !== 'number')
        .filter(({ schema }) => typeOf(schema) !== 'array' && !isReference(schema));
      expect(others.map(({ pointer }) => pointer)).toEqual([]);
    },
  );

  it.each(corrections.filter(([, , extent]) => extent === 'shown'))(
    'is only shown where it is neither: %s %s',
    (_type, pattern, _extent, definition) => {
      expect(isInQuantity(definition, pattern)).toBe(false);
      const others = replaceable(definition, pattern)
        .filter(({ schema }) => !isReference(schema))
        .filter(({ schema }) => typeOf(schema) !== 'string' && typeOf(schema) !== 'array');
      expect(others.map(({ pointer }) => pointer)).toEqual([]);
    },
  );
});
