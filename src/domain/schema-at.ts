import * as z from 'zod';
import { stepsOf } from './pointer.ts';

/**
 * The schemas of what a pointer into a value leads to, several where a union is on the way; none where it leads
 * nowhere. In the pointer `*`, like any index, stands for an item of an array.
 */
export function schemasAt(schema: z.core.$ZodType, pointer: string): readonly z.core.$ZodType[] {
  return stepsOf(pointer).reduce<readonly z.core.$ZodType[]>((found, step) => found.flatMap(stepInto(step)), [schema]);
}

export const accepts = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success;

const isItem = /^(?:\*|0|[1-9]\d*)$/;

const stepInto =
  (step: string) =>
  (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
    const { def } = schema._zod as z.core.$ZodTypes['_zod'];
    switch (def.type) {
      case 'optional':
      case 'nullable':
      case 'default':
      case 'readonly':
      case 'nonoptional':
        return stepInto(step)(def.innerType);
      case 'pipe':
        return stepInto(step)(def.in);
      case 'union':
        return def.options.flatMap(stepInto(step));
      case 'array':
        return isItem.test(step) ? [def.element] : [];
      case 'object': {
        const member = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
        return member === undefined ? [] : [member];
      }
      default:
        return [];
    }
  };
