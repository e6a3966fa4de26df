import { afterAll, beforeAll } from 'vitest';
import { type LoadedRecord, loadRecord } from './loaded-record.ts';

let loaded: LoadedRecord | undefined;

/** Loads it once for all chapters that are told in this file. */
export function withTheRecord(): void {
  beforeAll(async () => {
    loaded = await loadRecord();
  });
  afterAll(() => loaded?.stop());
}

export function theRecord(): LoadedRecord {
  if (loaded === undefined) throw new Error('the record is not loaded');
  return loaded;
}

export type Items<Item> = { readonly items: readonly Item[] };

/** The last entry that was on record at each moment. */
export const moments = {
  'just after EVA-56 was cancelled': 'eva-56-cancelled',
  'on 20 December 2022': 'ms-23-by-19-february',
  'on 11 January 2023, before the State Commission': 'chief-designers-recommend',
  'on 11 January 2023, after the State Commission': 'state-commission-decides',
  'on 13 January 2023': 'liner-transfer',
  'on 19 January 2023': 'ballast',
  'on 19 February 2023': 'ms-21-deorbited',
  'on 22 February 2023': 'external-impact-assessed',
  'on 27 February 2023': 'ms-23-docked',
  'on 12 March 2023': 'endurance-landed',
  'at the end': 'eva-61-ended',
} as const;
export type Moment = keyof typeof moments;

/** The answer of a GET below /v1 as it was at a moment, by log sequence. */
export const read = <Answer>(path: string, moment: Moment): Promise<Answer> => readAt(path, moments[moment]);

/** The same just after the entry of a name; left out: at the end. */
export const readAt = <Answer>(path: string, entryName?: string): Promise<Answer> =>
  theRecord().read<Answer>(path, entryName);

export const idOf = (entryName: string): string => theRecord().id(entryName);
export const sequenceOf = (entryName: string): number | undefined => theRecord().sequences.get(entryName);

/** What a GET below /v1 answers, as text. */
export const textOf = async (path: string): Promise<string> =>
  (await fetch(new URL(`/v1${path}`, theRecord().url))).text();
