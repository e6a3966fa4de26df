import type * as z from 'zod';
import { pointerTo } from './pointer.ts';
import { type Reference, referenceSchemas } from './reference.ts';

export interface PlacedReference {
  readonly pointer: string;
  readonly reference: Reference;
}

type Walk = (value: unknown, path: readonly PropertyKey[], found: PlacedReference[]) => void;

const walks = new WeakMap<z.core.$ZodType, Walk | null>();

/** The references in a value, in order, found by where its schema has them; nothing else that looks like one counts. */
export function referencesIn(schema: z.core.$ZodType, value: unknown): readonly PlacedReference[] {
  const found: PlacedReference[] = [];
  walkOf(schema)?.(value, [], found);
  return found;
}

/** Made once for each schema; null where a schema has no references, so that nothing is looked at in vain. */
function walkOf(schema: z.core.$ZodType): Walk | null {
  const known = walks.get(schema);
  if (known !== undefined) return known;
  const walk = makeWalk(schema);
  walks.set(schema, walk);
  return walk;
}

/** A reference that is described or refined is a schema of its own, whose parent is the reference. */
const isReference = (schema: z.core.$ZodType): boolean =>
  referenceSchemas.has(schema) || (schema._zod.parent !== undefined && isReference(schema._zod.parent));

function makeWalk(schema: z.core.$ZodType): Walk | null {
  if (isReference(schema)) {
    return (value, path, found) => {
      if (typeof value === 'string') found.push({ pointer: pointerTo(path), reference: value as Reference });
    };
  }
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
    case 'nonoptional':
      return walkOf(def.innerType);
    case 'pipe':
      return walkOf(def.in);
    case 'array': {
      const walk = walkOf(def.element);
      if (walk === null) return null;
      return (value, path, found) => {
        if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index], found);
      };
    }
    case 'object': {
      const members = Object.entries(def.shape).flatMap(([key, member]) => {
        const walk = walkOf(member);
        return walk === null ? [] : [[key, walk] as const];
      });
      if (members.length === 0) return null;
      return (value, path, found) => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, walk] of members) {
          walk((value as Readonly<Record<string, unknown>>)[key], [...path, key], found);
        }
      };
    }
    case 'union': {
      const options = def.options.flatMap((option) => {
        const walk = walkOf(option);
        return walk === null ? [] : [{ option, walk }];
      });
      if (options.length === 0) return null;
      return (value, path, found) => {
        // The first that fits is the one that parsed; in stored facts, too, it is the one that they were parsed by.
        const all = def.options as readonly z.core.$ZodType[];
        const fitting = all.find((option) => (option as z.ZodType).safeParse(value).success);
        if (fitting !== undefined) walkOf(fitting)?.(value, path, found);
      };
    }
    default:
      return null;
  }
}
