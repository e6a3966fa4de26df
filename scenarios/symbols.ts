import type { ScenarioEntry } from './entry.ts';

/** What has been loaded so far: for the name of each earlier entry its id, and its sequence. */
export interface Known {
  readonly id: (name: string) => string | undefined;
  readonly sequence: (name: string) => number | undefined;
}

const symbol = /\{(?<hash>#?)(?<name>[a-z0-9-]+)\}/g;
const wholeSequence = /^\{#(?<name>[a-z0-9-]+)\}$/;

/** @throws Error for a symbol that names no earlier entry */
export function resolve(entry: ScenarioEntry, known: Known): { readonly path: string; readonly body: unknown } {
  const need = <Value>(found: Value | undefined, name: string): Value => {
    if (found === undefined) throw new Error(`${entry.name} names ${name}, which is no earlier entry`);
    return found;
  };
  const inText = (text: string): string =>
    text.replaceAll(symbol, (_match, hash: string, name: string) =>
      hash === '' ? need(known.id(name), name) : String(need(known.sequence(name), name)),
    );
  const inValue = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const name = wholeSequence.exec(value)?.groups?.name;
      return name === undefined ? inText(value) : need(known.sequence(name), name);
    }
    if (Array.isArray(value)) return value.map(inValue);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inValue(member)]));
  };
  return { path: inText(entry.path), body: inValue(entry.body) };
}
