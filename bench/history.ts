import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { envelope } from '../src/commands/envelope.ts';
import type { Act } from '../src/domain/act.ts';
import { aggregateOf } from '../src/domain/aggregate.ts';
import type { Authority } from '../src/domain/author.ts';
import type { Entry } from '../src/domain/event.ts';
import { type Instant, type Slug, toInstant, type Uuid } from '../src/domain/id.ts';
import { knowsNothing } from '../src/domain/knowledge.ts';
import type { ThingKind } from '../src/domain/reference.ts';
import { readEntry } from '../src/domain/stored.ts';
import { categoryOf, logStream, type StreamName, streamFor } from '../src/domain/stream.ts';
import type { EventToAppend } from '../src/store/event-store.ts';
import { localLogRows } from '../src/store/sqlite/local-log-rows.ts';
import { openLogFile } from '../src/store/sqlite/open-log-file.ts';
import { logFileName } from '../src/store/sqlite/open-sqlite-store.ts';
import { logFormat } from '../src/store/sqlite/schema.ts';

/**
 * A made-up history of any length: the same bytes whenever it is made. Some hundred cases, each a leak from its report
 * to the decision and its outcome, are played once through the real rules; the log repeats them under ever new ids,
 * about a thousand at a time, so that about a thousand decisions wait at any moment and all others are over.
 */
export function writeHistory(folder: string, count: number): string {
  const file = join(folder, logFileName);
  const database = openLogFile(file, logFormat);
  database.exec('PRAGMA synchronous = OFF; BEGIN;');
  const log = appender(database);
  for (const event of opening()) log.add(event.stream, event);
  const random = randomNumbers(1);
  const cases = Array.from({ length: templates }, (_, index) => playCase(index));
  const open: { readonly events: readonly Placed[]; next: number; readonly prefix: string }[] = [];
  for (let begun = 0; log.sequence < count; ) {
    if (open.length < openAtOnce) {
      begun += 1;
      const events = cases[Math.floor(random() * cases.length)] ?? [];
      open.push({ events, next: 0, prefix: (0x0185e0a0 + begun).toString(16).padStart(8, '0') });
    }
    const index = Math.floor(random() * open.length);
    const running = open[index];
    const event = running?.events[running.next];
    if (running === undefined || event === undefined) {
      open.splice(index, 1);
      continue;
    }
    running.next += 1;
    const own = (text: string) => text.replaceAll(placeholder, running.prefix);
    log.add(own(event.stream) as StreamName, { ...event, data: own(event.data), metadata: own(event.metadata) });
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE);');
  database.close();
  return file;
}

const templates = 200;
const openAtOnce = 1100;
/** What an id of a case begins with, until the case is placed in the log. */
const placeholder = 'eeeeeeee';
const beginning = Date.UTC(2022, 11, 15);

interface Command {
  readonly type: string;
  readonly [fact: string]: unknown;
}

interface Placed extends EventToAppend {
  readonly stream: StreamName;
}

function appender(database: DatabaseSync) {
  const rows = localLogRows(database);
  let sequence = 0;
  return {
    get sequence() {
      return sequence;
    },
    add(stream: StreamName, event: EventToAppend) {
      sequence += 1;
      const time = beginning + sequence * 1000;
      const id = `${sequence.toString(16).padStart(8, '0')}-0000-5000-8000-000000000000` as Uuid;
      const metadata = event.metadata.replace(toInstant(beginning), toInstant(time));
      rows.insert(stream, (rows.endOf(stream)?.revision ?? -1) + 1, sequence, time, { ...event, id, metadata });
    },
  };
}

const flightDirector: Authority = { role: 'Flight Director', agency: 'NASA' };
const technicalLead: Authority = { role: 'Deputy Technical Lead', agency: 'Roscosmos' };
const commission: Authority = { role: 'State Commission', agency: 'Roscosmos' };
const partner: Authority = { role: 'ISS Program Manager', agency: 'NASA' };

/** Plays commands through the real deciders and the real envelope. */
function player(prefix: string) {
  const histories = new Map<StreamName, Entry[]>();
  const placed: Placed[] = [];
  let count = 0;
  const newId = (): Uuid => {
    count += 1;
    return `${prefix}-0000-7000-8000-${String(count).padStart(12, '0')}` as Uuid;
  };

  function act(stream: StreamName, command: Command, by: Authority, commandId: Uuid, more: Partial<Act>) {
    const category = categoryOf(stream);
    if (category === undefined || category === 'log') throw new Error(`${stream} takes no command`);
    const history = histories.get(stream) ?? [];
    const said: Act = { by: { ...by, name: `${by.role} on console` }, ...more };
    const recordedAt = toInstant(beginning);
    const result = aggregateOf(category).decide(command, history, {
      commandId,
      recordedAt,
      act: said,
      deriveId: () => newId(),
      knowledge: knowsNothing,
      origin: (reference) => histories.get(streamFor(...(reference.split('/') as [ThingKind, string])))?.[0],
    });
    if (!result.ok) throw new Error(`${command.type}: ${result.error.detail} ${JSON.stringify(result.error.facts)}`);
    const hashed = { method: 'POST', path: `/v1/${stream}`, body: command };
    const enveloped = envelope({ commandId, stream, act: said, hashed }, result.value, recordedAt, salt);
    for (const event of enveloped) {
      placed.push({ ...event, stream });
      history.push(readEntry({ ...event, stream, revision: history.length, sequence: placed.length }));
    }
    histories.set(stream, history);
  }

  return {
    placed,
    /** A command that begins a stream with its own id; the id. */
    begin(kind: ThingKind, command: Command, by: Authority, more: Partial<Act> = {}): Uuid {
      const id = newId();
      act(streamFor(kind, id), command, by, id, more);
      return id;
    },
    /** A command to a stream that there is; its id. */
    go(kind: ThingKind, id: string, command: Command, by: Authority, more: Partial<Act> = {}) {
      const commandId = newId();
      act(streamFor(kind, id), command, by, commandId, more);
      return commandId;
    },
    named(kind: ThingKind, id: string, command: Command) {
      act(streamFor(kind, id), { id, ...command }, flightDirector, newId(), {});
    },
  };
}

const salt = (size: number) => new Uint8Array(size).fill(7);

const vehicles = Array.from({ length: 12 }, (_, index) => `soyuz-ms-${20 + index}`);

/** The log's first entry, the station with its ships, and who is aboard. */
function opening(): readonly Placed[] {
  const { placed, named, go } = player('ffffffff');
  const first = envelope(
    {
      commandId: 'ffffffff-0000-7000-8000-000000000000' as Uuid,
      stream: logStream,
      act: { by: flightDirector },
      hashed: { method: 'POST', path: '/v1/log', body: {} },
    },
    [{ type: 'LogOpened', facts: { name: 'bench', clock: 'replay' } }],
    toInstant(beginning) as Instant,
    salt,
  );
  for (const id of ['iss', ...vehicles]) {
    named('vehicle', id, {
      type: 'RegisterVehicle',
      name: id,
      kind: id === 'iss' ? 'station' : 'crewed-spacecraft',
      seats: 3,
    });
  }
  for (const [index, vehicle] of vehicles.entries()) {
    for (const seat of [1, 2]) {
      const id = `cosmonaut-${index}-${seat}`;
      named('crew-member', id, { type: 'AssignCrewMember', name: id, agency: 'Roscosmos' });
      go('crew-member', id, { type: 'AssignReturnSeat', vehicle: `vehicle/${vehicle}` }, flightDirector);
    }
  }
  return [...first.map((event) => ({ ...event, stream: logStream })), ...placed];
}

function playCase(number: number): readonly Placed[] {
  const random = randomNumbers(number + 100);
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const vehicle = `vehicle/${oneOf(vehicles)}`;
  const { placed, begin, go } = player(placeholder);
  const day = (add: number) => toInstant(beginning + (number + add) * 86_400_000).slice(0, 10);
  const pressure = { name: 'coolant loop pressure', unit: 'mmHg', value: String(20 + Math.floor(random() * 60)) };
  const subsystem = oneOf(['thermal control', 'propulsion', 'power', 'life support']);

  const seen = begin(
    'observation',
    {
      type: 'RecordObservation',
      about: [vehicle],
      kind: 'video',
      text: `Flakes seen leaving the ${subsystem} radiator of ${vehicle}\nThe stream is steady and is seen on two cameras.`,
      quantities: [pressure],
    },
    flightDirector,
    {
      occurredAt: `2022-12-${String(1 + (number % 14)).padStart(2, '0')}`,
      sources: [{ text: 'Console log of the night shift', verified: true }],
    },
  );
  const anomaly = begin(
    'anomaly',
    {
      type: 'ReportLeak',
      vehicle: vehicle.slice('vehicle/'.length) as Slug,
      text: `External leak of the ${subsystem} loop`,
      system: subsystem,
      medium: 'coolant',
      quantities: [pressure],
      evidence: [`observation/${seen}`],
      hypotheses: [
        { id: 'micrometeoroid', text: 'Struck by a micrometeoroid' },
        { id: 'manufacture', text: 'A defect from manufacture' },
      ],
    },
    technicalLead,
  );
  const assessment = {
    type: 'RecordAssessment',
    about: [`anomaly/${anomaly}`, vehicle],
    findings: [
      { text: 'The loop lost its coolant', basis: 'measurement', confidence: 'high', cites: [`observation/${seen}`] },
    ],
    hypotheses: [{ hypothesis: `anomaly/${anomaly}/hypothesis/micrometeoroid`, standing: 'suspected' }],
    effects: [
      { on: 'health', vehicle, subsystem, status: oneOf(['degraded', 'failed']) },
      { on: 'fitness', vehicle, return: 'nominal', fitness: oneOf(['not-fit', 'unknown']) },
    ],
    cites: [`observation/${seen}`],
  };
  const assessed = begin('assessment', assessment, technicalLead);
  const eva = begin(
    'activity',
    {
      type: 'PlanEva',
      vehicles: [vehicle],
      planned: day(20),
      people: ['crew-member/cosmonaut-1-1'],
      title: 'Look at the radiator',
    },
    flightDirector,
  );
  const request = begin(
    'information-request',
    {
      type: 'RequestInformation',
      text: 'What temperature does the cabin reach?',
      of: [technicalLead],
      about: [`anomaly/${anomaly}`],
      due: day(5),
    },
    flightDirector,
  );
  const decision = begin(
    'decision',
    {
      type: 'OpenDecision',
      question: `How does the crew of ${vehicle} return?\nThe ship that brought them has lost its coolant.`,
      scope: [vehicle, `anomaly/${anomaly}`],
      authority: commission,
      default: { text: 'They stay aboard', from: day(40) },
      burdenOfProof: 'no-go-unless-shown-safe',
      neededBy: day(10),
      awaits: [`information-request/${request}`],
      polled: [{ forum: 'Mission management team', members: [flightDirector, technicalLead, partner] }],
      options: [
        { id: 'return-as-planned', text: 'Return in the damaged ship as planned' },
        { id: 'send-a-rescue-ship', text: 'Send an empty ship, and return in it' },
        { id: 'use-another-ship', text: 'Return in another ship that is docked' },
      ],
      evidence: [`observation/${seen}`],
    },
    flightDirector,
  );
  const say = (command: Command, by: Authority) => go('decision', decision, command, by);
  const again = begin(
    'observation',
    {
      type: 'RecordObservation',
      about: [`anomaly/${anomaly}`],
      kind: 'telemetry',
      text: 'Cabin temperature',
      quantities: [pressure],
    },
    technicalLead,
  );
  say(
    {
      type: 'MakeRecommendation',
      option: 'send-a-rescue-ship',
      text: 'It is ready in February',
      because: [`assessment/${assessed}`],
    },
    technicalLead,
  );
  say({ type: 'AnswerPoll', forum: 'Mission management team', answer: 'go' }, flightDirector);
  go(
    'activity',
    eva,
    {
      type: oneOf(['CancelActivity', 'EndActivity']),
      family: 'eva',
      result: 'completed',
      because: [`anomaly/${anomaly}`],
    },
    flightDirector,
  );
  const better = begin('assessment', { ...assessment, supersedes: [`assessment/${assessed}`] }, technicalLead);
  say({ type: 'CiteEvidence', evidence: [`assessment/${better}`, `observation/${again}`] }, technicalLead);
  const dissent = say(
    { type: 'FileDissent', text: 'The return as planned was not looked at long enough', option: 'return-as-planned' },
    partner,
  );
  say(
    { type: 'AnswerPoll', forum: 'Mission management team', answer: 'no-go', text: 'Not before the dissent is heard' },
    partner,
  );
  say({ type: 'DeferDecision', until: day(15), reason: 'The thermal analysis is not there' }, commission);
  go(
    'information-request',
    request,
    { type: 'ProvideInformation', text: 'Below forty degrees', cites: [`observation/${again}`] },
    technicalLead,
  );
  say({ type: 'AnswerDissent', dissent, answer: 'addressed', text: 'It was looked at again' }, commission);
  say({ type: 'AnswerPoll', forum: 'Mission management team', answer: 'go' }, partner);
  say({ type: 'RecordConcurrence', concurrence: 'concurs', option: 'send-a-rescue-ship' }, partner);
  go(
    'decision',
    decision,
    {
      type: 'TakeDecision',
      option: 'send-a-rescue-ship',
      reason: 'Nothing else keeps a seat for each of them',
      because: [`assessment/${better}`],
      program:
        random() < 0.5 ? [{ id: 'return', subject: vehicle, does: 'Returns empty', applicability: 'nominal' }] : [],
    },
    commission,
    { basis: 1 },
  );
  say({ type: 'RecordOutcome', text: 'The crew has landed', completes: true }, flightDirector);
  go('anomaly', anomaly, { type: 'CloseAnomaly', disposition: { type: 'resolved' } }, technicalLead);
  return placed;
}

/** Mulberry32: the same numbers from the same seed, from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
