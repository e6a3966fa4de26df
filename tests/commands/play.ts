import { commandRoutes } from '../../src/api/commands/all-routes.ts';
import { bodySchema, splitBody } from '../../src/api/commands/body-schema.ts';
import type { CommandRoute } from '../../src/api/commands/command-route.ts';
import { fillPath } from '../../src/api/http/path.ts';
import { ProblemError } from '../../src/api/problems/problem.ts';
import type { Accepted, CommandFailure, CommandRequest } from '../../src/commands/command-request.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import type { Rejection, Result } from '../../src/domain/decider.ts';
import type { Entry } from '../../src/domain/event.ts';
import { valueAt } from '../../src/domain/pointer.ts';
import { procedureRules } from '../../src/domain/procedure-rules.ts';
import { referencesIn } from '../../src/domain/references-in.ts';
import { decodeEntry } from '../../src/domain/stored.ts';
import type { LocalLog } from '../../src/store/event-store.ts';
import type { Attempt } from './arbitraries.ts';
import { by, type Rig, uuidOf } from './rig.ts';

/** One command as it was sent, and what came of it. */
export interface Played {
  readonly request: CommandRequest;
  readonly result: Result<Accepted, CommandFailure>;
}

function routeOf(isIt: (route: CommandRoute) => boolean): CommandRoute {
  const route = commandRoutes.find(isIt);
  if (route === undefined) throw new Error('no such route');
  return route;
}

/** The request that the API makes of an attempt; undefined where its path leads nowhere. */
export async function requestFor(attempt: Attempt, log: LocalLog): Promise<CommandRequest | undefined> {
  const { parameters, commandId, ifMatch } = attempt;
  const route = routeOf(({ path }) => path === attempt.path);
  const body = route.definition.type === 'CorrectEntry' ? knowing(attempt, log) : attempt.body;
  const schema = bodySchema(route);
  const parsed = schema.parse(body);
  const { facts, act } = splitBody(parsed);
  try {
    const untilLogReaches = async () => true;
    const target = await route.target({ commandId, parameters, facts, log, untilLogReaches });
    const named = (target.named ?? []).map((reference) => ({ pointer: '', reference }));
    return {
      commandId,
      hashed: { method: 'POST', path: `/v1${fillPath(route.path, parameters)}`, body },
      stream: target.stream,
      expects: target.expects,
      command: { ...facts, ...target.fields, type: route.definition.type },
      act,
      references: [...named, ...referencesIn(schema, parsed)],
      ...(ifMatch === undefined ? {} : { ifMatch }),
    };
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** A correction says what is corrected as it stands: by chance nobody would. */
function knowing({ parameters, body }: Attempt, log: LocalLog): Attempt['body'] {
  const [found] = log.readAt([Number(parameters.sequence)]);
  if (found === undefined) return body;
  const standing = effectiveEntries(log.readStream(found.stream).map(decodeEntry), 'all');
  const entry = standing.find(({ sequence }) => sequence === found.sequence);
  const changes = (body.changes as { pointer: string; is: unknown }[]).map(({ pointer, is }) => {
    const was = pointer === '/occurredAt' ? entry?.metadata.occurredAt : valueAt(entry?.facts, pointer);
    return { pointer, was: was ?? null, is };
  });
  return { ...body, changes };
}

const managers = { role: 'Mission management team', agency: 'NASA' };

const beginnings: readonly (readonly [type: string, body: object, rest?: Partial<Attempt>])[] = [
  ['RegisterVehicle', { id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' }],
  ['RegisterVehicle', { id: 'iss', name: 'ISS', kind: 'station' }],
  ['AssignCrewMember', { id: 'soyuz-ms-22', name: 'Its commander', agency: 'Roscosmos' }],
  ['AssignCrewMember', { id: 'iss', name: 'Its commander', agency: 'NASA' }],
  ['RecordObservation', { about: ['vehicle/soyuz-ms-22'], text: 'Spray' }],
  [
    'ReportAnomaly',
    { about: ['vehicle/soyuz-ms-22'], text: 'Leak', hypotheses: slugged(({ slug, text }) => ({ id: slug, text })) },
  ],
  [
    'RecordAssessment',
    {
      about: ['vehicle/soyuz-ms-22'],
      findings: slugged((named) => named),
      predictions: slugged((named) => named),
    },
  ],
  ['PlanEva', { vehicles: ['vehicle/iss'] }],
  ['RequestInformation', { text: 'How cold?', of: [{ role: 'Thermal control', agency: 'NASA' }] }],
  [
    'OpenDecision',
    {
      question: 'What brings them home?',
      authority: managers,
      options: slugged(({ slug, text }) => ({ id: slug, text })),
    },
  ],
  ['FileDissent', { text: 'Too soon' }, { parameters: { id: uuidOf(1) }, commandId: uuidOf(2) }],
  [
    'OpenDecision',
    {
      question: 'Who flies it?',
      authority: managers,
      evidence: [`observation/${uuidOf(1)}`, `assessment/${uuidOf(1)}`],
      resolution: {
        option: { id: 'iss', text: 'Nobody' },
        program: slugged(({ slug, text }) => ({ id: slug, subject: `crew-member/${slug}`, does: text })),
      },
      basis: 1,
      by: managers,
    },
    { commandId: uuidOf(2) },
  ],
  [
    'AttachCriterion',
    { to: `decision/${uuidOf(1)}`, quantity: 'Temperature', unit: 'degC', limit: { is: 'above', value: '40' } },
  ],
  ['OpenDesk', { id: 'iss', role: 'Capcom', agency: 'NASA' }],
];

function slugged<Value>(make: (named: { slug: string; text: string }) => Value): readonly Value[] {
  return ['soyuz-ms-22', 'iss'].map((slug) => make({ slug, text: `About ${slug}` }));
}

/** One thing of each kind, with parts, and a decision that is taken: what commands can be about from the beginning. */
export async function prelude(rigged: Rig): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const [type, facts, rest] of beginnings) {
    const { path } = routeOf(({ definition }) => definition.type === type);
    const body = { by, ...facts };
    const one = await playOne(rigged, { path, parameters: {}, body, commandId: uuidOf(1), ...rest });
    if (one?.result.ok !== true) throw new Error(`${type} is refused: ${JSON.stringify(one?.result.error)}`);
    played.push(one);
  }
  return played;
}

/** One after the other; what a rule of procedure refuses is tried again with the deviation named, under a new key. */
export async function play(rig: Rig, attempts: readonly Attempt[]): Promise<readonly Played[]> {
  const played: Played[] = [];
  for (const [index, attempt] of attempts.entries()) {
    const first = await playOne(rig, attempt);
    if (first === undefined) continue;
    played.push(first);
    const rules = rulesBroken(first.result);
    if (rules === undefined) continue;
    const deviations = [{ rules, ground: 'none given' }];
    const open = await playOne(rig, {
      ...attempt,
      commandId: routeOf(({ path }) => path === attempt.path).begins ? attempt.commandId : uuidOf(500 + index),
      body: { ...attempt.body, deviations },
    });
    if (open !== undefined) played.push(open);
  }
  return played;
}

async function playOne({ store, handle }: Rig, attempt: Attempt): Promise<Played | undefined> {
  const request = await requestFor(attempt, store.log);
  return request === undefined ? undefined : { request, result: await handle(request) };
}

function rulesBroken(result: Played['result']): unknown {
  if (result.ok || result.error.kind !== 'rejected') return undefined;
  const { code, facts }: Rejection = result.error.rejection;
  return (procedureRules as readonly string[]).includes(code) ? facts.rules : undefined;
}

/** The answers that took something into the log, without those that came again. */
export const recorded = (
  played: readonly Played[],
): readonly { request: CommandRequest; entries: readonly Entry[] }[] =>
  played.flatMap(({ request, result }) =>
    result.ok && !result.value.repeated ? [{ request, entries: result.value.entries }] : [],
  );
