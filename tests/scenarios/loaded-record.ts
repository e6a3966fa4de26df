import { type Loaded, load } from '../../scenarios/load.ts';
import { soyuzMs22 } from '../../scenarios/soyuz-ms-22/record.ts';
import { temporaryServer } from './temporary-server.ts';

export interface LoadedRecord extends Loaded {
  readonly url: URL;
  /** The answer of a GET below /v1 as it was just after the entry of this name was recorded; left out: at the end. */
  readonly read: <Answer>(path: string, after?: string) => Promise<Answer>;
  /** The status and the JSON of any GET. */
  readonly ask: (path: string) => Promise<{ readonly status: number; readonly json: unknown }>;
  /** Loads it all once more. */
  readonly loadAgain: () => Promise<Loaded>;
  readonly stop: () => Promise<void>;
}

/** The record of Soyuz MS-22, loaded into a server of its own as `npm run demo` does. */
export async function loadRecord(): Promise<LoadedRecord> {
  const server = await temporaryServer({
    HOLDPOINT_LOG_NAME: 'ms22',
    HOLDPOINT_LOG_CLOCK: 'replay',
    HOLDPOINT_LOG_BEGINNING: soyuzMs22.begins,
  });
  const loadAgain = () => load(server.url, soyuzMs22);
  try {
    const loaded = await loadAgain();
    const read = async <Answer>(path: string, after?: string): Promise<Answer> => {
      const url = new URL(`/v1${path}`, server.url);
      if (after !== undefined) url.searchParams.set('atSequence', String(sequenceOf(loaded, after)));
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as Answer;
    };
    const ask = async (path: string) => {
      const answer = await fetch(new URL(path, server.url));
      return { status: answer.status, json: await answer.json() };
    };
    return { ...loaded, url: server.url, read, ask, loadAgain, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function sequenceOf({ sequences }: Loaded, name: string): number {
  const sequence = sequences.get(name);
  if (sequence === undefined) throw new Error(`the record has no entry named ${name}`);
  return sequence;
}
