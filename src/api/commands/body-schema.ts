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

/** The body in its two halves. */
export function splitBody(body: Readonly<Record<string, unknown>>): {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly act: Act;
} {
  const isOfAct = ([key]: readonly [string, unknown]) => Object.hasOwn(act.shape, key);
  const members = Object.entries(body);
  return {
    facts: Object.fromEntries(members.filter((member) => !isOfAct(member))),
    act: Object.fromEntries(members.filter(isOfAct)) as Act,
  };
}
