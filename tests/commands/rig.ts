import { createHash } from 'node:crypto';
import type { Clock, Random, Sleep } from '../../src/commands/clock-and-random.ts';
import { createCommandHandler, type HandleCommand } from '../../src/commands/command-handler.ts';
import type { Accepted, CommandFailure, CommandRequest } from '../../src/commands/command-request.ts';
import type { KnowledgeSource } from '../../src/commands/knowledge-source.ts';
import { openLog } from '../../src/commands/open-log.ts';
import type { Act } from '../../src/domain/act.ts';
import type { CommandDefinition } from '../../src/domain/command.ts';
import type { Result } from '../../src/domain/decider.ts';
import { type Instant, toMilliseconds, type Uuid } from '../../src/domain/id.ts';
import { knowsNothing } from '../../src/domain/knowledge.ts';
import type { LogClock } from '../../src/domain/log/log-opened.ts';
import { observationCommands } from '../../src/domain/observation/commands.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { type PlacedReference, referencesIn } from '../../src/domain/references-in.ts';
import { streamFor } from '../../src/domain/stream.ts';
import { vehicleCommands } from '../../src/domain/vehicle/commands.ts';
import type { EventStore } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';

export const present = '2022-12-15T03:00:00.000Z' as Instant;
export const by = { name: 'Sergei Krikalev', role: 'Director of crewed programmes', agency: 'Roscosmos' };

/** Bytes that look random and are the same in every run. */
export function seededRandom(seed = 'test'): Random {
  let count = 0;
  return (size) => {
    count += 1;
    return createHash('sha256').update(`${seed}/${count}`).digest().subarray(0, size);
  };
}

export const uuidOf = (index: number): Uuid => `0185e0a0-0000-7000-8000-${String(index).padStart(12, '0')}` as Uuid;

/** Ends at once, and keeps what it was asked to wait. */
export function fakeSleep(): Sleep & { readonly slept: number[] } {
  const slept: number[] = [];
  return Object.assign(
    async (milliseconds: number) => {
      slept.push(milliseconds);
    },
    { slept },
  );
}

export interface Rig {
  readonly store: EventStore;
  readonly handle: HandleCommand;
  readonly sleep: ReturnType<typeof fakeSleep>;
}

interface Options {
  readonly store?: EventStore;
  readonly logClock?: LogClock;
  readonly now?: Clock;
  readonly random?: Random;
  readonly patience?: number;
  /** By default nothing is known of other streams. */
  readonly knowledge?: KnowledgeSource;
  /** Whether the log has been opened by another process. */
  readonly opened?: boolean;
}

const presentClock: Clock = () => toMilliseconds(present);

/** A command handler on an opened log, by default a live one in memory at one moment of 2022. */
export async function rig(options: Options = {}): Promise<Rig> {
  const { store = openMemoryStore(), logClock = 'live', now = presentClock, random = seededRandom() } = options;
  const { knowledge = async () => knowsNothing, patience = 20 } = options;
  const sleep = fakeSleep();
  const beginning = '2022-12-14T00:00:00.000Z' as Instant;
  if (options.opened !== true) {
    await openLog(store, { name: 'test', clock: logClock, beginning }, { now, random, sleep });
  }
  return {
    store,
    sleep,
    handle: createCommandHandler({ store, logClock, now, random, sleep, knowledge, patience }),
  };
}

export type Sent = Omit<Partial<CommandRequest>, 'act'> & {
  readonly act?: Partial<Act>;
  /** What the path says: facts of the command, and things that it names. */
  readonly path?: object;
  readonly named?: readonly string[];
};

/** A request as the API makes it of a body. */
export function request(
  definition: CommandDefinition,
  body: object,
  {
    commandId = uuidOf(1),
    act = {},
    path = {},
    named = [],
    ...rest
  }: Sent & Pick<CommandRequest, 'stream' | 'expects'>,
): CommandRequest {
  const facts = definition.facts.parse(body);
  const inPath = named.map((reference): PlacedReference => ({ pointer: '', reference: reference as Reference }));
  return {
    commandId,
    hashed: { method: 'POST', path: `/v1/${rest.stream}/${definition.type}`, body: { ...body, by, ...act } },
    command: { ...facts, ...path, type: definition.type },
    act: { by, ...act },
    references: [...inPath, ...referencesIn(definition.facts, facts)],
    ...rest,
  };
}

const definition = (definitions: readonly CommandDefinition[], type: string): CommandDefinition => {
  const found = definitions.find((candidate) => candidate.type === type);
  if (found === undefined) throw new Error(`no command ${type}`);
  return found;
};

export const registerVehicle = (id: string, options: Sent & { readonly body?: object } = {}): CommandRequest =>
  request(
    definition(vehicleCommands, 'RegisterVehicle'),
    { id, name: id, kind: 'crewed-spacecraft', ...options.body },
    { stream: streamFor('vehicle', id), expects: 'new', ...without(options) },
  );

export const recordDocking = (id: string, at: string, options: Sent = {}): CommandRequest =>
  request(
    definition(vehicleCommands, 'RecordDocking'),
    { at },
    { stream: streamFor('vehicle', id), expects: 'existing', ...options },
  );

export const recordObservation = (body: object = {}, options: Sent = {}): CommandRequest => {
  const { commandId = uuidOf(1) } = options;
  return request(
    definition(observationCommands, 'RecordObservation'),
    { about: ['vehicle/soyuz-ms-22'], text: 'Spray', ...body },
    { stream: streamFor('observation', commandId), expects: 'new', commandId, ...options },
  );
};

const without = ({ body: _body, ...options }: Sent & { readonly body?: object }): Sent => options;

/** The value of a result that must be one. */
export function accepted(result: Result<Accepted, CommandFailure>): Accepted {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
