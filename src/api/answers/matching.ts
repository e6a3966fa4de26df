import type * as z from 'zod';

/** A type as JSON has it: nothing of it is changed by whoever reads it, and an id is a text like any other. */
type Bare<Value> = unknown extends Value
  ? unknown
  : Value extends z.core.$brand
    ? string
    : Value extends string | number | boolean | null | undefined
      ? Value
      : Value extends readonly (infer Item)[]
        ? readonly Bare<Item>[]
        : { readonly [Key in keyof Value]: Bare<Value[Key]> };

type Fits<Narrow, Wide> = [Bare<Narrow>] extends [Bare<Wide>] ? true : false;

interface Drift<Described, Given> {
  readonly 'the schema describes': Described;
  readonly 'but what is given is': Given;
}

/**
 * The result where a schema describes just what is given, nothing less and nothing more; where a view and the schema of
 * its answer have drifted apart it is something that doesn't compile. What the type of a view leaves open (the facts of
 * any entry) its schema may narrow.
 */
export type IfDescribed<Schema extends z.ZodType, Given, Result> =
  Fits<Given, z.output<Schema>> extends true
    ? Fits<z.output<Schema>, Given> extends true
      ? Result
      : Drift<z.output<Schema>, Given>
    : Drift<z.output<Schema>, Given>;
