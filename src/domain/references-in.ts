import type * as z from 'zod';
import { type Path, pointerAt } from './pointer.ts';
import { type Reference, referenceSchemas } from './reference.ts';

export interface PlacedReference {
  readonly pointer: string;
  readonly reference: Reference;
}

type Visit = (reference: Reference, path: Path | null) => void;
type Walk = (value: unknown, path: Path | null, visit: Visit) => void;

const walks = new WeakMap<z.core.$ZodType, Walk | null>();

/** The references in a value, in order, found by where its schema has them; nothing else that looks like one counts. */
export function referencesIn(schema: z.core.$ZodType, value: unknown): readonly PlacedReference[] {
  const found: PlacedReference[] = [];
  walkOf(schema)?.(value, null, (reference, path) => found.push({ pointer: pointerAt(path), reference }));
  return found;
}

/** The same without their places. */
export function referencesAnywhereIn(schema: z.core.$ZodType, value: unknown): readonly Reference[] {
  const found: Reference[] = [];
  walkOf(schema)?.(value, null, (reference) => found.push(reference));
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
    return (value, path, visit) => {
      if (typeof value === 'string') visit(value as Reference, path);
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
      return (value, path, visit) => {
        if (!Array.isArray(value)) return;
        for (let step = 0; step < value.length; step += 1) walk(value[step], { before: path, step }, visit);
      };
    }
    case 'object': {
      const members = Object.entries(def.shape).flatMap(([key, member]) => {
        const walk = walkOf(member);
        return walk === null ? [] : [[key, walk] as const];
      });
      if (members.length === 0) return null;
      return (value, path, visit) => {
        if (typeof value !== 'object' || value === null) return;
        for (const [step, walk] of members) {
          const member = (value as Readonly<Record<string, unknown>>)[step];
          if (member !== undefined && member !== null) walk(member, { before: path, step }, visit);
        }
      };
    }
    case 'union': {
      const all = def.options as readonly z.core.$ZodType[];
      if (all.every((option) => walkOf(option) === null)) return null;
      const choose = choiceIn(all, 'discriminator' in def ? String(def.discriminator) : undefined);
      return (value, path, visit) => {
        const chosen = choose(value);
        if (chosen !== undefined) walkOf(chosen)?.(value, path, visit);
      };
    }
    default:
      return null;
  }
}

/** The option that a value was parsed by: the first that fits. Where only one can, it isn't parsed again to find out. */
function choiceIn(options: readonly z.core.$ZodType[], discriminator: string | undefined) {
  const forms = options.map(formOf);
  const mayBe = (option: z.core.$ZodType, index: number, value: unknown): boolean => {
    const form = forms[index];
    if (form !== undefined && form !== formOfValue(value)) return false;
    if (discriminator === undefined || typeof value !== 'object' || value === null) return true;
    const said = (value as Readonly<Record<string, z.core.util.Primitive>>)[discriminator];
    return option._zod.propValues?.[discriminator]?.has(said) ?? true;
  };
  return (value: unknown): z.core.$ZodType | undefined => {
    const possible = options.filter((option, index) => mayBe(option, index, value));
    if (possible.length < 2) return possible[0];
    return possible.find((option) => (option as z.ZodType).safeParse(value).success);
  };
}

/** Undefined where values of several forms may fit. */
function formOf(schema: z.core.$ZodType): string | undefined {
  if (isReference(schema)) return 'string';
  const { type } = schema._zod.def;
  return type === 'array' || type === 'object' || type === 'string' ? type : undefined;
}

const formOfValue = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);
