import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { derivedId } from '../../src/commands/command-ids.ts';
import type { CommandRequest } from '../../src/commands/command-request.ts';
import { aggregateOf } from '../../src/domain/aggregate.ts';
import type { Context } from '../../src/domain/decider.ts';
import type { Entry } from '../../src/domain/event.ts';
import type { Slug, Uuid } from '../../src/domain/id.ts';
import { type Knowledge, knowsNothing } from '../../src/domain/knowledge.ts';
import { procedureRules } from '../../src/domain/procedure-rules.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { decodeEntry } from '../../src/domain/stored.ts';
import { type Category, categoryOf, logStream, type StreamName, streamFor, streamOf } from '../../src/domain/stream.ts';
import { type EventStore, OutcomeUnknownError } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { type Attempt, anyAttempts } from './arbitraries.ts';
import { illegalities } from './invariants.ts';
import { type MirroredStore, mirrored } from './mirrored-store.ts';
import { type Played, play, prelude, recorded, requestFor } from './play.ts';
import { accepted, by, present, type Rig, recordObservation, rig as rigWith, seededRandom, uuidOf } from './rig.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-commands-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const everything = (store: EventStore) => store.log.read(0, 100_000);
const length = (store: EventStore) => store.log.head().sequence;

async function playAll(rigged: Rig, attempts: Parameters<typeof play>[1]): Promise<readonly Played[]> {
  return [...(await prelude(rigged)), ...(await play(rigged, attempts))];
}

/** Every command that was taken is sent again: nothing is added, and each has its first answer. */
async function expectOnlyRepetitions({ store, handle }: Rig, played: readonly Played[]): Promise<void> {
  const before = length(store);
  for (const { request, entries } of recorded(played)) {
    expect(await handle(request)).toEqual({ ok: true, value: { entries, repeated: true } });
  }
  expect(length(store)).toBe(before);
}

/** What the log holds is what was answered, each entry in one answer. */
function expectAnswered(store: EventStore, played: readonly Played[]): void {
  const answered = recorded(played).flatMap(({ entries }) => entries);
  const stored = everything(store).slice(1).map(decodeEntry);
  expect([...answered].sort((left, right) => left.sequence - right.sequence)).toEqual(stored);
}

const textOf = (request: CommandRequest | undefined) => (request?.hashed.body as { text: string } | undefined)?.text;

/** A rule has suggested whatever is asked for. */
const knowledge: Knowledge = {
  ...knowsNothing,
  suggestion: () => ({
    rule: 'a-rule' as Slug,
    question: 'What becomes of it?',
    raisedBy: 'entry/1' as Reference,
    about: ['vehicle/soyuz-ms-22' as Reference],
  }),
};

const rig = (options: Parameters<typeof rigWith>[0] = {}) => rigWith({ knowledge: async () => knowledge, ...options });

/** What the decider makes of a command, told what was answered before it. */
function decidedOn(
  { stream, command, act, commandId }: CommandRequest,
  history: readonly Entry[],
  histories: ReadonlyMap<StreamName, readonly Entry[]>,
) {
  const context: Context = {
    commandId,
    act,
    recordedAt: present,
    deriveId: (name) => derivedId(commandId, name),
    knowledge,
    origin: (reference) => histories.get(streamOf(reference) ?? stream)?.[0],
  };
  return aggregateOf(categoryOf(stream) as Category).decide(command, history, context);
}

class Crash extends Error {}

/** A process that dies before or after its append takes effect. */
const crashingStore = (store: EventStore, when: string): EventStore => ({
  ...store,
  append: async (...append) => {
    if (when === 'before') throw new Crash();
    const stored = await store.append(...append);
    if (when === 'after') throw new Crash();
    return stored;
  },
});

/** What a process is told of its append. It repeats what it doesn't know of. */
const anyFates = fc.infiniteStream(fc.constantFrom('well', 'well', 'unknown-applied', 'unknown-not-applied'));

/**
 * Two handlers on one store, each with a mirror: their reads and appends, and what the mirrors learn of the other's, come
 * in any order.
 */
async function twoProcesses(
  store: EventStore,
  scheduler: fc.Scheduler,
  fates: fc.Stream<string>,
): Promise<readonly Rig[]> {
  const turn = (label: string) => scheduler.schedule(Promise.resolve(), label);
  const mirrors = [mirrored(store), mirrored(store)];
  const scheduled = (mirror: MirroredStore): EventStore => ({
    ...mirror,
    firstLook: (stream) => turn('look').then(() => mirror.firstLook(stream)),
    readStream: (stream) => turn('read').then(() => mirror.readStream(stream)),
    async append(...append) {
      await turn('append');
      const fate = fates.next().value;
      if (fate === 'unknown-not-applied') throw new OutcomeUnknownError('unknown on purpose');
      const stored = await store.append(...append);
      for (const each of mirrors) void turn('mirror').then(() => each.goOn(stored.at(-1)?.sequence));
      await turn('answer');
      if (fate === 'unknown-applied') throw new OutcomeUnknownError('unknown on purpose');
      mirror.goOn(stored.at(-1)?.sequence);
      return stored;
    },
  });
  return Promise.all(
    mirrors.map((mirror, index) =>
      rig({ store: scheduled(mirror), random: seededRandom(`${index}`), opened: true, patience: 0 }),
    ),
  );
}

const handlerAt = (rigs: readonly Rig[], index: number): Rig['handle'] => {
  const at = rigs[index % rigs.length];
  if (at === undefined) throw new Error('no process');
  return at.handle;
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

const decided = streamFor('decision', uuidOf(1));

/** Of the first decision of the prelude, to do what one of its options says. */
const taking = (commandId: Uuid): Attempt => ({
  path: '/decisions/{id}/resolution',
  parameters: { id: uuidOf(1) },
  body: { by, option: 'iss', deviations: [{ rules: procedureRules.slice(1, -2), ground: 'none given' }] },
  commandId,
});

describe('the commands that are tried', () => {
  it('are of every type, and each is taken now and then', async () => {
    const taken = new Set<string>();
    for (const attempts of fc.sample(anyAttempts(60), { numRuns: 600, seed: 23 })) {
      const rigged = await rig({ patience: 0 });
      for (const { request } of recorded(await playAll(rigged, attempts))) taken.add(request.command.type);
    }
    expect([...taken].sort()).toEqual([...new Set(commandRoutes.map(({ definition }) => definition.type))].sort());
  });
});

describe('after any commands', () => {
  it('no illegal state is reached, and the log holds what was answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(60), async (attempts) => {
        const rigged = await rig({ patience: 0 });
        const played = await playAll(rigged, attempts);
        expect(illegalities(rigged.store)).toEqual([]);
        expectAnswered(rigged.store, played);
      }),
      { numRuns: 150 },
    );
  });

  it('each was decided on the fold of what was stored before it', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(40), async (attempts) => {
        const rigged = await rig({ patience: 0 });
        const histories = new Map<StreamName, readonly Entry[]>();
        for (const { request, result } of await playAll(rigged, attempts)) {
          if (!result.ok && result.error.kind !== 'rejected') continue;
          if ((result.ok && result.value.repeated) || request.stream === logStream) continue;
          const history = histories.get(request.stream) ?? [];
          const decided = decidedOn(request, history, histories);
          if (!result.ok) {
            expect(result.error).toEqual({ kind: 'rejected', rejection: decided.ok ? 'none' : decided.error });
            continue;
          }
          const { entries } = result.value;
          const events = entries.map(({ type, facts }) => ({ type, facts }));
          expect({ ok: true, value: events }).toEqual(decided);
          histories.set(request.stream, [...history, ...entries]);
        }
        for (const [stream, history] of histories) {
          const { fold } = aggregateOf(categoryOf(stream) as Category);
          expect(fold((await rigged.store.readStream(stream)).map(decodeEntry))).toEqual(fold(history));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('a repeated one adds nothing and is answered from the log, at once or later', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(30), anyAttempts(30), async (attempts, more) => {
        const rigged = await rig({ patience: 0 });
        const played = await playAll(rigged, attempts);
        await expectOnlyRepetitions(rigged, played);
        await play(rigged, more);
        await expectOnlyRepetitions(rigged, played);
        await expectOnlyRepetitions(await rig({ store: rigged.store, random: seededRandom('other') }), played);
      }),
      { numRuns: 60 },
    );
  });

  it('a repeated one under the same key with another body is told so, and adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(30), async (attempts) => {
        const rigged = await rig({ patience: 0 });
        const played = await playAll(rigged, attempts);
        const before = length(rigged.store);
        for (const { request, entries } of recorded(played)) {
          const body = { ...(request.hashed.body as object), title: 'Something else altogether' };
          expect(await rigged.handle({ ...request, hashed: { ...request.hashed, body } })).toEqual({
            ok: false,
            error: { kind: 'key-reused', commandId: request.commandId, sequence: entries[0]?.sequence },
          });
        }
        expect(length(rigged.store)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('a restart loses nothing, and repeated ones are answered as before', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(30), anyAttempts(10), async (attempts, more) => {
        const folder = newFolder();
        const before = await rig({ store: openSqliteStore({ folder }) });
        const played = await playAll(before, attempts);
        const events = everything(before.store);
        await before.store.close();
        const after = await rig({
          store: openSqliteStore({ folder }),
          random: seededRandom('restarted'),
        });
        expect(everything(after.store)).toEqual(events);
        await expectOnlyRepetitions(after, played);
        await play(after, more);
        expect(illegalities(after.store)).toEqual([]);
        await after.store.close();
      }),
      { numRuns: 10 },
    );
  });

  it('the bytes are the same on every store', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(40), async (attempts) => {
        const inMemory = await rig();
        const onDisk = await rig({ store: openSqliteStore({ folder: newFolder() }) });
        const played = await playAll(inMemory, attempts);
        expect(await playAll(onDisk, attempts)).toEqual(played);
        expect(everything(onDisk.store)).toEqual(everything(inMemory.store));
        await onDisk.store.close();
      }),
      { numRuns: 10 },
    );
  });
});

describe('a crash between append and answer', () => {
  it('leaves the command in the log whole or not at all, and its repetition finds out', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyAttempts(25),
        fc.infiniteStream(fc.constantFrom('before', 'after', 'no')),
        async (attempts, crashes) => {
          const store = openMemoryStore();
          const steady = await rig({ store });
          await prelude(steady);
          for (const attempt of attempts) {
            const crash = crashes.next().value;
            const crashing = await rig({
              store: crashingStore(store, crash),
              random: seededRandom(`${length(store)}`),
            });
            const request = await requestFor(attempt, store.log);
            if (request === undefined) continue;
            const before = length(store);
            const answer = await crashing.handle(request).catch((error: unknown) => {
              expect(error).toBeInstanceOf(Crash);
              return 'crashed' as const;
            });
            const after = length(store);
            if (answer !== 'crashed') continue;
            const { entries, repeated } = accepted(await steady.handle(request));
            expect(repeated).toBe(crash === 'after');
            expect(everything(store).slice(before).map(decodeEntry)).toEqual(entries);
            expect(after).toBe(crash === 'after' ? before + entries.length : before);
          }
          expect(illegalities(store)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('two processes on one log', () => {
  it('in any interleaving reach no illegal state, and answer for what the log holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(30), fc.scheduler(), anyFates, async (attempts, scheduler, fates) => {
        const store = openMemoryStore();
        const first = await rig({ store });
        const begun = await prelude(first);
        const rigs = await twoProcesses(store, scheduler, fates);
        const playing = Promise.all(
          attempts.map(async (attempt, index): Promise<readonly Played[]> => {
            const request = await requestFor(attempt, store.log);
            return request === undefined ? [] : [{ request, result: await handlerAt(rigs, index)(request) }];
          }),
        );
        const played = [...begun, ...(await scheduler.waitFor(playing)).flat()];
        expect(illegalities(store)).toEqual([]);
        expectAnswered(store, played);
        await expectOnlyRepetitions(first, played);
      }),
      { numRuns: 80 },
    );
  });

  it('take one of two commands under the same key, and tell the other that it came too late', async () => {
    const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b') }), {
      minLength: 2,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(texts, fc.scheduler(), anyFates, async (texts, scheduler, fates) => {
        const store = openMemoryStore();
        await prelude(await rig({ store }));
        const before = length(store);
        const rigs = await twoProcesses(store, scheduler, fates);
        const requests = texts.flatMap((text) =>
          [1, 2].map(() => recordObservation({ text }, { commandId: uuidOf(50) })),
        );
        const playing = Promise.all(
          requests.map(async (request, index) => ({ request, result: await handlerAt(rigs, index)(request) })),
        );
        const played = await scheduler.waitFor(playing);
        const [taken, ...others] = recorded(played);
        expect(others).toEqual([]);
        expect(length(store)).toBe(before + 1);
        for (const { request, result } of played) {
          const same = textOf(request) === textOf(taken?.request);
          expect(result).toEqual(
            same
              ? { ok: true, value: { entries: taken?.entries, repeated: request !== taken?.request } }
              : {
                  ok: false,
                  error: { kind: 'key-reused', commandId: request.commandId, sequence: taken?.entries[0]?.sequence },
                },
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take a decision once, however their takings meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 5 }), fc.scheduler(), anyFates, async (count, scheduler, fates) => {
        const store = openMemoryStore();
        await prelude(await rig({ store }));
        const rigs = await twoProcesses(store, scheduler, fates);
        const takings = await Promise.all(
          upTo(count).map((index) => requestFor(taking(uuidOf(600 + index)), store.log)),
        );
        const playing = Promise.all(
          takings.map(async (request, index) => {
            if (request === undefined) throw new Error('nothing to take');
            return { request, result: await handlerAt(rigs, index)(request) };
          }),
        );
        const played = await scheduler.waitFor(playing);
        const stored = (await store.readStream(decided)).map(decodeEntry);
        const taken = stored.filter(({ type }) => type === 'DecisionTaken');
        expect(recorded(played).map(({ entries }) => entries)).toEqual([taken]);
        const refused = played.flatMap(({ result }) => (result.ok ? [] : [result.error]));
        const facts = { status: 'taken', entry: `entry/${taken[0]?.sequence}` };
        expect(refused).toEqual(
          upTo(count - 1).map(() => ({
            kind: 'rejected',
            rejection: expect.objectContaining({ code: 'not-open', facts }),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});
