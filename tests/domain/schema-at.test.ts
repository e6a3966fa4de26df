import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { schemasAt } from '../../src/domain/schema-at.ts';

const name = z.string();
const time = z.string();
const count = z.int();
const schema = z.strictObject({
  name,
  list: z.array(z.strictObject({ time: time.nullable() })).min(1),
  choice: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('a'), at: time }),
    z.strictObject({ type: z.literal('b'), at: count }),
    z.strictObject({ type: z.literal('c') }),
  ]),
  perhaps: z.strictObject({ count }).nullable().optional(),
});

describe('the schemas at a pointer', () => {
  it('are those of what it leads to', () => {
    expect(schemasAt(schema, '')).toEqual([schema]);
    expect(schemasAt(schema, '/name')).toEqual([name]);
    expect(schemasAt(schema, '/list/0/time')).toEqual([schema.shape.list.element.shape.time]);
    expect(schemasAt(schema, '/list/*/time')).toEqual([schema.shape.list.element.shape.time]);
    expect(schemasAt(schema, '/perhaps/count')).toEqual([count]);
  });

  it('are several where it depends on a choice', () => {
    expect(schemasAt(schema, '/choice/at')).toEqual([time, count]);
  });

  it.each(['/other', '/name/x', '/list/x', '/list/-', '/list/01', '/list/length', '/toString', '/choice/b'])(
    'are none where it leads nowhere: %s',
    (pointer) => {
      expect(schemasAt(schema, pointer)).toEqual([]);
    },
  );
});
