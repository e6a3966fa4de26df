import { setTimeout as pause } from 'node:timers/promises';
import type { ScenarioEntry } from './entry.ts';
import { scenarioId } from './scenario-id.ts';
import { resolve } from './symbols.ts';

/** An entry that the server didn't take: with its answer, which is a problem (RFC 9457) where it comes from Holdpoint. */
export class RefusedEntryError extends Error {
  override readonly name = 'RefusedEntryError';
  readonly entry: ScenarioEntry;
  readonly status: number;
  readonly problem: unknown;

  constructor(entry: ScenarioEntry, status: number, problem: unknown) {
    super(
      `${entry.name} (row ${entry.row}, ${entry.path}) was refused with ${status}:\n${JSON.stringify(problem, null, 2)}`,
    );
    this.entry = entry;
    this.status = status;
    this.problem = problem;
  }

  /** Of the problem, where it has one. */
  get code(): unknown {
    const { problem } = this;
    return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  }
}

export interface Loaded {
  /** For the name of each entry the sequence of the last event that it made. */
  readonly sequences: ReadonlyMap<string, number>;
  readonly id: (name: string) => string;
}

export interface Progress {
  readonly entry: ScenarioEntry;
  readonly sequence: number;
  /** Of this entry in the scenario, from 1. */
  readonly place: number;
  readonly of: number;
}

/**
 * Posts a scenario into a replay log, one entry after the other as any client would. Each has its own Idempotency-Key,
 * so what is there already is answered from the log and adds nothing.
 * @throws RefusedEntryError at the first entry that isn't taken
 */
export async function load(
  server: URL,
  scenario: { readonly name: string; readonly entries: readonly ScenarioEntry[] },
  onProgress: (progress: Progress) => void = () => {},
): Promise<Loaded> {
  const sequences = new Map<string, number>();
  const id = (name: string) => scenarioId(scenario.name, name);
  const known = {
    id: (name: string) => (sequences.has(name) ? id(name) : undefined),
    sequence: (name: string) => sequences.get(name),
  };
  for (const [index, entry] of scenario.entries.entries()) {
    if (sequences.has(entry.name)) throw new Error(`two entries are named ${entry.name}`);
    const sequence = await post(server, entry, id(entry.name), resolve(entry, known));
    sequences.set(entry.name, sequence);
    onProgress({ entry, sequence, place: index + 1, of: scenario.entries.length });
  }
  return { sequences, id };
}

const attempts = 20;

/** Returns the sequence of the last event that it made. A server that is behind (202, 503) is asked again. */
async function post(
  server: URL,
  entry: ScenarioEntry,
  key: string,
  { path, body }: { readonly path: string; readonly body: unknown },
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(new URL(path, server), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'Recorded-At': entry.recordedAt },
      body: JSON.stringify(body),
    });
    const content = await readAnswer(answer);
    if (answer.status === 201) return Number(answer.headers.get('Log-Sequence'));
    if ((answer.status !== 202 && answer.status !== 503) || attempt === attempts) {
      throw new RefusedEntryError(entry, answer.status, content);
    }
    await pause(1000 * Number(answer.headers.get('Retry-After') ?? '0.25'));
  }
}

async function readAnswer(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
