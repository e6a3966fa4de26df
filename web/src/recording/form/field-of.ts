import * as z from 'zod';
import { claimedTime } from '../../../../src/domain/claimed-time.ts';
import { claimedAcknowledges } from '../../../../src/domain/decision/acknowledges.ts';
import { slug } from '../../../../src/domain/id.ts';
import { plainJson } from '../../../../src/domain/plain-json.ts';
import { quantity } from '../../../../src/domain/quantity.ts';
import { referenceSchemas } from '../../../../src/domain/reference.ts';
import type { Field, Member, Variant } from './field.ts';

/** Schemas that mean more than what they are made of; each is one value, so that it is known by itself. */
const known = new Map<z.core.$ZodType, Field>([
  [claimedTime, { type: 'time' }],
  [claimedAcknowledges, { type: 'acknowledges' }],
  [quantity, { type: 'quantity' }],
  [slug, { type: 'slug' }],
  [plainJson, { type: 'plain' }],
]);

/** The longest that is a line; a text of several lines may be longer. */
const longestLine = 256;

/**
 * The field that a schema of the domain is shown as.
 * @throws Error for a schema that no form can show; a test holds that the domain has none
 */
export function fieldOf(schema: z.core.$ZodType): Field {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const reference = referenceSchemas.get(schema as z.ZodType);
  if (reference !== undefined) return { type: 'reference', kinds: reference.kinds };
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return fieldOf(schema.def.innerType);
  if (schema instanceof z.ZodNullable) return nullable(fieldOf(schema.def.innerType));
  if (schema instanceof z.ZodEnum) return { type: 'one-of', options: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean) return { type: 'flag' };
  if (schema instanceof z.ZodNumber) return { type: 'number' };
  if (schema instanceof z.ZodArray) return { type: 'list', item: fieldOf(schema.def.element) };
  if (schema instanceof z.ZodObject) return { type: 'object', members: membersOf(schema) };
  if (schema instanceof z.ZodDiscriminatedUnion) return discriminated(schema);
  if (schema instanceof z.ZodUnion) return eitherOf(schema.options);
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) {
    return { type: (schema.maxLength ?? 0) > longestLine && schema instanceof z.ZodString ? 'text' : 'line' };
  }
  throw new Error(`no form shows a ${schema._zod.def.type}`);
}

const membersOf = (schema: z.ZodObject): readonly Member[] =>
  Object.entries(schema.shape).map(([name, member]) => ({
    name,
    field: fieldOf(member),
    required: member._zod.optin !== 'optional',
  }));

/** Null says something that leaving it out doesn't: no time at all, a term that is withdrawn. */
const nullable = (field: Field): Field =>
  field.type === 'choice'
    ? { type: 'choice', variants: [...field.variants, { name: 'none', constant: null }] }
    : {
        type: 'choice',
        variants: [
          { name: 'stated', field },
          { name: 'none', constant: null },
        ],
      };

function discriminated(schema: z.ZodDiscriminatedUnion): Field {
  const { discriminator, options } = schema.def;
  const variants = options.map((option): Variant => {
    const members = option instanceof z.ZodObject ? membersOf(option) : [];
    const shape = option instanceof z.ZodObject ? option.shape : {};
    const literal = shape[discriminator];
    const name = literal instanceof z.ZodLiteral ? String(literal.value) : '';
    return {
      name,
      constant: { [discriminator]: name },
      field: { type: 'object', members: members.filter((member) => member.name !== discriminator) },
    };
  });
  return { type: 'choice', variants };
}

function eitherOf(options: readonly z.core.$ZodType[]): Field {
  const [first, second] = options;
  if (first === undefined || second === undefined || options.length > 2) throw new Error('no form shows this union');
  const form = second instanceof z.ZodObject ? Object.keys(second.shape) : [];
  if (first instanceof z.ZodEnum && form.join() === 'other')
    return { type: 'kind', options: first.options.map(String) };
  const named = form.join() === 'disputed' ? ['stated', 'disputed'] : ['existing', 'new'];
  const variants = [first, second].map(
    (option, index): Variant => ({ name: named[index] ?? '', field: fieldOf(option) }),
  );
  return { type: 'choice', variants };
}
