import { describe, expect, it } from 'vitest';
import { type Problem, ProblemError, UnreachableError } from '../../../web/src/api/problem-error.ts';
import { createOutbox, type Shelf } from '../../../web/src/recording/outbox/outbox.ts';
import { type Outcome, outcomeOf } from '../../../web/src/recording/outbox/outcome.ts';
import { requestOf } from '../../../web/src/recording/outbox/request-of.ts';
import { sendUntilKnown } from '../../../web/src/recording/outbox/send.ts';
import type { Request, Unsent } from '../../../web/src/recording/outbox/unsent.ts';

const request: Request = { key: 'k1', path: '/observations', body: { text: 'Seen.' } };
const unsent = (id: string, more: Partial<Unsent> = {}): Unsent => ({
  id,
  log: 'soyuz',
  command: 'observation',
  parameters: {},
  draft: { text: 'Seen.' },
  state: 'draft',
  begun: 0,
  ...more,
});
const problem = (status: number, code: string): Problem => ({ type: '', title: '', status, detail: code, code });

/** A shelf, as several pages of one browser have it. */
function shelf(stored: string | null = null) {
  let text = stored;
  const listeners = new Set<() => void>();
  const page = (): Shelf => ({
    read: () => text,
    write: (written) => {
      text = written;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return { page, text: () => text };
}

describe('what is not recorded yet', () => {
  it('survives a reload, and is seen by every page of the browser', () => {
    const { page } = shelf();
    const here = createOutbox(page());
    const there = createOutbox(page());
    let told = 0;
    there.subscribe(() => {
      told += 1;
    });
    here.put(unsent('a', { state: 'unknown', request }));
    here.put(unsent('b'));
    here.put(unsent('a', { state: 'refused', request, why: 'No.' }));
    expect(told).toBe(3);
    const expected = [unsent('a', { state: 'refused', request, why: 'No.' }), unsent('b')];
    expect(there.all()).toEqual(expected);
    expect(createOutbox(page()).all()).toEqual(expected);
    there.remove('a');
    expect(here.all()).toEqual([unsent('b')]);
    expect(here.all()).toBe(here.all());
  });

  it('is kept while the page is open where the browser keeps nothing', () => {
    const nothing: Shelf = { read: () => null, write: () => {}, subscribe: () => () => {} };
    const outbox = createOutbox(nothing);
    outbox.put(unsent('a'));
    expect(outbox.all()).toEqual([unsent('a')]);
  });

  it('is nothing that another version of the console left behind', () => {
    for (const text of ['{', '{}', 'null', '[1, null, {"id": "a"}, {"id": "a", "state": "lost"}]']) {
      expect(createOutbox(shelf(text).page()).all()).toEqual([]);
    }
    const broken = unsent('a', { request: { key: 'k1' } as never });
    expect(createOutbox(shelf(JSON.stringify([broken, unsent('b')])).page()).all()).toEqual([unsent('b')]);
  });
});

describe('a request', () => {
  it('keeps its key while it says the same, and takes a new one for anything else', () => {
    const said = { path: request.path, body: { ...request.body } };
    expect(requestOf(said, request, () => 'k2')).toBe(request);
    expect(requestOf({ ...said, body: { text: 'Seen twice.' } }, request, () => 'k2')).toEqual({
      key: 'k2',
      path: request.path,
      body: { text: 'Seen twice.' },
    });
    expect(requestOf({ ...said, recordedAt: '2022-12-15T01:00:00.000Z' }, request, () => 'k2').key).toBe('k2');
    expect(requestOf(said, undefined, () => 'k2')).toEqual({ ...said, key: 'k2' });
  });
});

describe('what became of a command', () => {
  it.each([
    [new UnreachableError(null), 'unknown'],
    [new TypeError('no JSON'), 'unknown'],
    [new ProblemError(problem(502, 'not-holdpoint')), 'unknown'],
    [new ProblemError(problem(500, 'internal-error')), 'unknown'],
    [new ProblemError(problem(503, 'outcome-unknown')), 'unknown'],
    [new ProblemError(problem(503, 'contended')), 'later'],
    [new ProblemError(problem(503, 'store-unavailable')), 'later'],
    [new ProblemError(problem(503, 'starting')), 'later'],
    [new ProblemError(problem(409, 'authority-acts')), 'refused'],
    [new ProblemError(problem(422, 'invalid-content')), 'refused'],
    [new ProblemError(problem(404, 'not-found')), 'refused'],
  ])('%s: %s', (error, type) => {
    expect(outcomeOf(error).type).toBe(type);
  });

  it('waits as long as the server asks', () => {
    expect(outcomeOf(new ProblemError(problem(503, 'store-unavailable'), 5_000))).toMatchObject({ after: 5_000 });
  });
});

describe('sending', () => {
  const recorded: Outcome = { type: 'recorded', sequence: 12, last: 12, thing: 'observation/a' };
  const lost: Outcome = { type: 'unknown', why: 'No answer.', after: 100 };
  const busy: Outcome = { type: 'later', problem: problem(503, 'contended'), after: 700 };

  async function sent(answers: readonly Outcome[]) {
    const keys: string[] = [];
    const waits: number[] = [];
    const told: string[] = [];
    const outcome = await sendUntilKnown(request, ({ type }) => told.push(type), {
      sending: async ({ key }) => {
        keys.push(key);
        return answers[keys.length - 1] ?? lost;
      },
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    return { outcome, keys, waits, told };
  }

  it('goes on with the same key until it is known what became of it', async () => {
    expect(await sent([lost, busy, recorded])).toEqual({
      outcome: recorded,
      keys: ['k1', 'k1', 'k1'],
      waits: [100, 1_400],
      told: ['unknown', 'later'],
    });
  });

  it('stops at a refusal, and after a few times', async () => {
    const refused: Outcome = { type: 'refused', problem: problem(409, 'not-open') };
    expect(await sent([refused])).toEqual({ outcome: refused, keys: ['k1'], waits: [], told: [] });
    expect((await sent([])).keys).toEqual(['k1', 'k1', 'k1']);
  });
});
