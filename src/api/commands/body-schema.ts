import type * as z from 'zod';
import { type Act, act } from '../../domain/act.ts';
import type { CommandRoute } from './command-route.ts';

const schemas = new WeakMap<CommandRoute, z.ZodObject>();

/** A body is flat: the facts of the command, and what is said of the act. */
export function bodySchema(route: CommandRoute): z.ZodObject {
  const known = schemas.get(route);
  if (known !== undefined) return known;
  const schema = route.facts.safeExtend(act.shape);
  schemas.set(route, schema);
  return schema;
}

const keysOfAct: ReadonlySet<string> = new Set(Object.keys(act.shape));

/** The body in its two halves. */
export function splitBody(body: Readonly<Record<string, unknown>>): {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly act: Act;
} {
  const facts: Record<string, unknown> = {};
  const ofAct: Record<string, unknown> = {};
  // What was parsed has the keys of its schema only.
  for (const [key, value] of Object.entries(body)) (keysOfAct.has(key) ? ofAct : facts)[key] = value;
  return { facts, act: ofAct as Act };
}
