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
 * about a thousand at a time, so that about a thousand decisions wait at any moment and all others are over; some are
 * over before those begin, so that there are decisions taken however short the log. Ships come and go, as they do: each
 * has its share of some thousand entries, however long the log.
 */
export function writeHistory(folder: string, count: number): string {
  const file = join(folder, logFileName);
  const database = openLogFile(file, logFormat);
  database.exec('PRAGMA synchronous = OFF; BEGIN;');
  const log = appender(database);
  for (const event of logOpened()) log.add(event.stream, event);
  const fleets = fleetsInTurn();
  const random = randomNumbers(1);
  const cases = Array.from({ length: templates }, (_, index) => playCase(index));
  const open: { readonly events: readonly Placed[]; next: number; readonly own: (text: string) => string }[] = [];
  for (let begun = 0; log.sequence < count; ) {
    if (open.length < (begun <= overAtFirst ? 1 : openAtOnce)) {
      if (begun % casesOfFleet === 0) {
        for (const event of fleets.next().slice(0, count - log.sequence)) log.add(event.stream, event);
      }
      begun += 1;
      const events = cases[Math.floor(random() * cases.length)] ?? [];
      open.push({ events, next: 0, own: ownOf(begun) });
      continue;
    }
    const index = Math.floor(random() * open.length);
    const running = open[index];
    const event = running?.events[running.next];
    if (running === undefined || event === undefined) {
      open.splice(index, 1);
      continue;
    }
    running.next += 1;
    const { own } = running;
    log.add(own(event.stream) as StreamName, { ...event, data: own(event.data), metadata: own(event.metadata) });
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE);');
  database.close();
  return file;
}

const templates = 200;
const openAtOnce = 1100;
const overAtFirst = 30;
// More than are open at once, so that hardly a case of a fleet goes on when the next but one comes.
const casesOfFleet = 1200;
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

const berths = 12;
const shipsOf = (fleet: number) => Array.from({ length: berths }, (_, index) => fleet * berths + index);
const vehicleOf = (ship: number) => `soyuz-ms-${20 + ship}`;
const crewOf = (ship: number) => [1, 2].map((seat) => `cosmonaut-${ship}-${seat}`);

/** The cases are played with the ships and people of the first fleet: these become those of the fleet that is there. */
function ownOf(begun: number): (text: string) => string {
  const prefix = (0x0185e0a0 + begun).toString(16).padStart(8, '0');
  const first = Math.floor((begun - 1) / casesOfFleet) * berths;
  return (text) =>
    text
      .replaceAll(placeholder, prefix)
      .replaceAll(/(?<=soyuz-ms-|cosmonaut-)\d+/g, (number) => String(Number(number) + first));
}

function logOpened(): readonly Placed[] {
  const events = envelope(
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
  return events.map((event) => ({ ...event, stream: logStream }));
}

/** The station; and one fleet after the other, each with who came in it. The last but one lands with them. */
function fleetsInTurn() {
  const { placed, named, go } = player('ffffffff');
  let fleet = 0;
  return {
    next(): readonly Placed[] {
      const from = placed.length;
      if (fleet === 0) named('vehicle', 'iss', { type: 'RegisterVehicle', name: 'iss', kind: 'station' });
      for (const ship of fleet < 2 ? [] : shipsOf(fleet - 2)) {
        const crew = crewOf(ship).map((id) => `crew-member/${id}`);
        go('vehicle', vehicleOf(ship), { type: 'RecordFlightEnd', manner: 'landed', crew }, flightDirector);
      }
      for (const ship of shipsOf(fleet)) {
        const id = vehicleOf(ship);
        named('vehicle', id, { type: 'RegisterVehicle', name: id, kind: 'crewed-spacecraft', seats: 3 });
        for (const member of crewOf(ship)) {
          named('crew-member', member, { type: 'AssignCrewMember', name: member, agency: 'Roscosmos' });
          go('crew-member', member, { type: 'AssignReturnSeat', vehicle: `vehicle/${id}` }, flightDirector);
        }
      }
      fleet += 1;
      return placed.slice(from);
    },
  };
}

function playCase(number: number): readonly Placed[] {
  const random = randomNumbers(number + 100);
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const vehicle = `vehicle/${vehicleOf(oneOf(shipsOf(0)))}`;
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
