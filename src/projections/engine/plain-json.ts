import type { Json } from './view.ts';

/**
 * The value as it comes back from its text: without undefined members. A row that is kept in memory must be the same,
 * to the order of its keys, as one that was read back, or a restart would change the bytes of what is folded from it.
 * @throws TypeError for what JSON can't say
 */
export function plainJson(value: Json): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new TypeError(`not JSON: ${value}`);
  }
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  return isArray(value) ? plainArray(value) : plainObject(value);
}

const isArray: (value: object) => value is readonly Json[] = Array.isArray;

function plainArray(items: readonly Json[]): Json {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Json;
    if (plainJson(item) !== item) return items.map(plainJson);
  }
  return items;
}

function plainObject(members: { readonly [key: string]: Json | undefined }): Json {
  for (const key in members) {
    const member = members[key];
    if (member === undefined || plainJson(member) !== member) return copied(members);
  }
  return members;
}

const copied = (members: { readonly [key: string]: Json | undefined }): Json =>
  Object.fromEntries(
    Object.entries(members).flatMap(([key, member]) => (member === undefined ? [] : [[key, plainJson(member)]])),
  );
