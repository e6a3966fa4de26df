import * as fc from 'fast-check';
import type * as z from 'zod';
import { type ReferenceKind, referenceSchemas } from '../../src/domain/reference.ts';

/** What is put in the places of a schema. */
export interface Pool {
  /** Texts of every sort: each text schema takes those that it accepts. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly references: Readonly<Record<ReferenceKind, readonly string[]>>;
}

type Schema = z.core.$ZodType;

/**
 * Values that a schema accepts, as they are sent, before it reads them. The schema is asked about every object, so that
 * its refinements hold; lists are short, and what may be left out often is.
 */
export function zodArbitrary(schema: Schema, pool: Pool): fc.Arbitrary<unknown> {
  const made = new Map<Schema, fc.Arbitrary<unknown>>();
  return arbitraryOf(schema);

  function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
    const known = made.get(schema);
    if (known !== undefined) return known;
    const arbitrary = make(schema);
    made.set(schema, arbitrary);
    return arbitrary;
  }

  function accepted(schema: Schema, values: readonly unknown[]): fc.Arbitrary<unknown> {
    const fitting = values.filter((value) => (schema as z.ZodType).safeParse(value).success);
    if (fitting.length === 0) throw new Error(`nothing in the pool fits a ${schema._zod.def.type}`);
    return fc.constantFrom(...fitting);
  }

  function make(schema: Schema): fc.Arbitrary<unknown> {
    const referenced = referenceSchemas.get(schema as never);
    if (referenced !== undefined) {
      const kinds = referenced.kinds === 'any' ? keysOf(pool.references) : referenced.kinds;
      return fc.oneof(...kinds.map((kind) => fc.constantFrom(...pool.references[kind])));
    }
    const { def } = schema._zod as z.core.$ZodTypes['_zod'];
    const holds = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
    switch (def.type) {
      case 'optional':
      case 'default':
        return fc.option(arbitraryOf(def.innerType), { nil: undefined, freq: 2 });
      case 'nullable':
        return fc.option(arbitraryOf(def.innerType), { nil: null, freq: 3 });
      case 'readonly':
      case 'nonoptional':
        return arbitraryOf(def.innerType);
      case 'pipe':
        return arbitraryOf(def.in);
      case 'array':
        return fc.array(arbitraryOf(def.element), { maxLength: 2, size: 'max' }).filter(holds);
      case 'object': {
        const members = Object.entries(def.shape).map(([key, member]) => [key, arbitraryOf(member)] as const);
        return fc.record(Object.fromEntries(members)).map(withoutUndefined).filter(holds);
      }
      case 'union':
        return fc.oneof(...def.options.map(arbitraryOf)).filter(holds);
      case 'literal':
        return fc.constantFrom(...def.values);
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries));
      case 'boolean':
        return fc.boolean();
      case 'number':
        return accepted(schema, pool.numbers);
      case 'string':
        return accepted(schema, pool.texts);
      case 'unknown':
        return fc.constantFrom(null, ...pool.texts);
      default:
        throw new Error(`no arbitrary for a ${def.type}`);
    }
  }
}

const keysOf = <Key extends string>(value: Readonly<Record<Key, unknown>>) => Object.keys(value) as Key[];

const withoutUndefined = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
