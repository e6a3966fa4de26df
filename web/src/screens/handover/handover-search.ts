import { saidIn } from '../compare/compare-search.ts';

/** Since when, as it was written, and for which desk. */
export interface HandoverSearch {
  readonly since?: string | number;
  readonly desk?: string;
}

export function parseHandoverSearch(search: Readonly<Record<string, unknown>>): HandoverSearch {
  const said = (['since', 'desk'] as const).flatMap((name) => {
    const value = saidIn(search[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(said);
}
