/** Two moments, as they were written; a later one that isn't said is the moment that the screen shows. */
export interface CompareSearch {
  readonly from?: string | number;
  readonly to?: string | number;
  readonly concerning?: string;
  readonly show?: 'boards';
}

/** A sequence as the number that it is, so that the address has it without quotes. */
export function saidIn(value: unknown): string | number | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text === '') return undefined;
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
}

export function parseCompareSearch(search: Readonly<Record<string, unknown>>): CompareSearch {
  const said = (['from', 'to', 'concerning'] as const).flatMap((name) => {
    const value = saidIn(search[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(said), ...(search.show === 'boards' ? { show: 'boards' } : {}) };
}
