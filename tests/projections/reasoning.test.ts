import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declares } from '../../src/domain/declares.ts';
import type { Slug, Uuid } from '../../src/domain/id.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { wholeOf } from '../../src/domain/reference.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { thingOf } from '../../src/domain/stream.ts';
import { watchRules } from '../../src/domain/watch-rules.ts';
import { reasoningGraph } from '../../src/projections/reasoning/reasoning-graph.ts';
import { suggestionId } from '../../src/projections/suggestions/suggestion-id.ts';
import { views } from '../../src/projections/views.ts';
import { decision, opened, optionAdded, taken } from '../domain/decision/fixtures.ts';
import { assessed, assessmentOf, idOf, leak, micrometeoroid, retracted } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { withEngine } from './rebuild-equality.ts';
import { restingHistories } from './resting.ts';

const one = (stream: string, type: string, facts: object): Happening => [stream, { type, facts }];
const observation = `observation/${idOf(1)}` as Reference;
const finding = `${assessmentOf(2)}/finding/none` as Reference;

const history: readonly Happening[] = [
  one(`anomaly-${leak.split('/')[1]}`, 'LeakReported', {
    kind: 'leak',
    about: ['vehicle/soyuz-ms-22'],
    title: 'A leak',
    text: 'A leak',
    severity: null,
    system: null,
    medium: null,
    quantities: [],
    evidence: [],
    sharesCauseWith: [],
  }),
  one(`anomaly-${leak.split('/')[1]}`, 'HypothesisDeclared', { id: 'micrometeoroid', text: 'It was struck.' }),
  one(`observation-${idOf(1)}`, 'ObservationRecorded', {
    kind: 'imagery',
    about: ['vehicle/soyuz-ms-22'],
    title: 'No hole',
    text: 'No hole',
    quantities: [],
    contradicts: [],
    sentTo: [],
    predictions: [],
  }),
  assessed(2, {
    title: 'No damage',
    about: [leak],
    findings: [{ slug: 'none' as Slug, text: 'None.', basis: null, confidence: null, cites: [observation] }],
  }),
  assessed(3, {
    title: 'Struck',
    about: [leak],
    hypotheses: [{ hypothesis: micrometeoroid, standing: 'likely', likelihood: null }],
    cites: [finding],
    supersedes: [assessmentOf(2)],
  }),
  retracted(3),
];

const graph = (asked: string, direction: 'up' | 'down', depth: number, atSequence?: number) =>
  read(views, history, (past) => reasoningGraph(past, asked as Reference, { direction, depth }), atSequence);
const nodesOf = async (...asked: Parameters<typeof graph>) =>
  (await graph(...asked))?.nodes.map(({ reference, kind, depth, state }) => [reference, kind, depth, state]);

describe('the reasoning graph', () => {
  test('goes up to what a thing rests on and names, with how each stands', async () => {
    expect(await graph(assessmentOf(3), 'up', 1)).toEqual({
      reference: assessmentOf(3),
      direction: 'up',
      depth: 1,
      nodes: [
        {
          reference: assessmentOf(3),
          kind: 'assessment',
          depth: 0,
          title: 'Struck',
          state: 'retracted',
          because: [6],
          sequence: 5,
          corrections: [],
          contradictedBy: [],
        },
        {
          reference: finding,
          kind: 'finding',
          depth: 1,
          title: 'None.',
          state: 'stands',
          because: [],
          sequence: 4,
          corrections: [],
          contradictedBy: [],
        },
        {
          reference: micrometeoroid,
          kind: 'hypothesis',
          depth: 1,
          title: 'It was struck.',
          state: 'declared',
          because: [],
          sequence: 2,
          corrections: [],
          contradictedBy: [],
        },
        {
          reference: assessmentOf(2),
          kind: 'assessment',
          depth: 1,
          title: 'No damage',
          state: 'stands',
          because: [],
          sequence: 4,
          corrections: [],
          contradictedBy: [],
        },
        {
          reference: leak,
          kind: 'anomaly',
          depth: 1,
          title: 'A leak',
          state: 'open',
          because: [],
          sequence: 1,
          corrections: [],
          contradictedBy: [],
        },
      ],
      links: [
        { from: assessmentOf(3), link: 'cites', to: finding },
        { from: assessmentOf(3), link: 'names-hypothesis', to: micrometeoroid },
        { from: assessmentOf(3), link: 'supersedes', to: assessmentOf(2) },
        { from: assessmentOf(3), link: 'about', to: leak },
        { from: finding, link: 'part-of', to: assessmentOf(2) },
        { from: finding, link: 'about', to: leak },
        { from: micrometeoroid, link: 'part-of', to: leak },
        { from: assessmentOf(2), link: 'finding', to: finding },
        { from: assessmentOf(2), link: 'about', to: leak },
      ],
      cut: { depth: true, nodes: false },
    });
  });

  test('goes down to what rests on it, through others, as far as asked, and says where it was cut', async () => {
    expect(await nodesOf(observation, 'down', 3)).toEqual([
      [observation, 'observation', 0, 'recorded'],
      [finding, 'finding', 1, 'stands'],
      [assessmentOf(2), 'assessment', 2, 'stands'],
      [assessmentOf(3), 'assessment', 2, 'retracted'],
    ]);
    expect(await nodesOf(observation, 'down', 1)).toEqual([
      [observation, 'observation', 0, 'recorded'],
      [finding, 'finding', 1, 'stands'],
    ]);
    expect((await graph(observation, 'down', 1))?.cut).toEqual({ depth: true, nodes: false });
    expect((await graph(observation, 'down', 3))?.cut).toEqual({ depth: false, nodes: false });
  });

  test('leads from a hypothesis to the options that name it, and to the decision for one of them', async () => {
    const stream = decision.replace('/', '-');
    const deciding = [optionAdded('replace', {}, [micrometeoroid]), optionAdded('keep', {}, [micrometeoroid])];
    const happenings: readonly Happening[] = [
      ...history,
      ...[opened(), ...deciding, taken()].map((event): Happening => [stream, event, event.metadata ?? {}]),
    ];
    const found = await read(views, happenings, (past) =>
      reasoningGraph(past, micrometeoroid, { direction: 'down', depth: 2 }),
    );
    const option = (id: string) => `${decision}/option/${id}`;
    expect(found?.nodes.slice(1).map(({ reference, depth }) => [reference, depth])).toEqual([
      [assessmentOf(3), 1],
      [option('replace'), 1],
      [option('keep'), 1],
      [decision, 2],
    ]);
    expect(found?.links.filter(({ from }) => from.startsWith(decision))).toEqual([
      { from: option('replace'), link: 'names-hypothesis', to: micrometeoroid },
      { from: option('keep'), link: 'names-hypothesis', to: micrometeoroid },
      { from: decision, link: 'option', to: option('replace') },
    ]);
  });

  test('leads from a decision to what is asked about it or about an option of it', async () => {
    const asked = (number: number, about: readonly string[]): Happening =>
      one(`informationrequest-${idOf(number)}`, 'InformationRequested', {
        ...{ title: 'How hot?', text: 'How hot?', of: [{ agency: 'NASA' }], due: null },
        about,
      });
    const events = [opened({ scope: [leak] }), optionAdded('replace')];
    const happenings = [
      ...history,
      ...events.map((event): Happening => [decision.replace('/', '-'), event]),
      asked(61, [decision]),
      asked(62, [`${decision}/option/replace`]),
      asked(63, ['vehicle/soyuz-ms-22']),
    ];
    const down = (from: string) =>
      read(views, happenings, (past) => reasoningGraph(past, from as Reference, { direction: 'down', depth: 1 }));
    expect((await down(decision))?.links).toEqual([
      { from: `information-request/${idOf(61)}`, link: 'about', to: decision },
    ]);
    expect((await down(`${decision}/option/replace`))?.nodes.map(({ reference }) => reference)).toEqual([
      `${decision}/option/replace`,
      `information-request/${idOf(62)}`,
    ]);
  });

  test('leads from whatever names its grounds to them, and from there back: a seat, a rejected option, what was declined', async () => {
    const seen = observation;
    const because = [seen];
    const reason = null;
    const stream = decision.replace('/', '-');
    const program = `${decision}/program/stays`;
    const crewMember = 'crew-member/rubio' as Reference;
    const request = `information-request/${idOf(70)}`;
    const item = { subject: crewMember, does: 'Stays', returnsIn: null, applicability: null };
    const happenings: readonly Happening[] = [
      ...history,
      [stream, opened()],
      [stream, optionAdded('replace')],
      [stream, optionAdded('keep')],
      [stream, { type: 'OptionRejected', facts: { option: 'keep', reason, because } }],
      [stream, taken({ program: [{ id: 'stays' as Slug, ...item }] })],
      one('crewmember-rubio', 'CrewMemberAssigned', {
        ...{ name: 'Frank Rubio', agency: 'NASA', role: null, expedition: null, arrivedOn: null },
      }),
      one('crewmember-rubio', 'ReturnSeatAssigned', {
        ...{ vehicle: 'vehicle/dragon', applicability: 'both', seat: null, because: [program] },
      }),
      one(`informationrequest-${idOf(70)}`, 'InformationRequested', {
        ...{ title: 'How hot?', text: 'How hot?', of: [{ agency: 'NASA' }], due: null, about: ['vehicle/dragon'] },
      }),
      one(`informationrequest-${idOf(70)}`, 'InformationRequestDeclined', { reason, because }),
    ];
    const linksOf = (from: Reference | string, direction: 'up' | 'down') =>
      read(views, happenings, (past) =>
        reasoningGraph(past, from as Reference, { direction, depth: 1 })?.links.map((each) =>
          Object.values(each).join(' '),
        ),
      );
    expect(await linksOf(crewMember, 'up')).toEqual([`${crewMember} because ${program}`]);
    expect(await linksOf(program, 'down')).toEqual([`${crewMember} because ${program}`]);
    expect(await linksOf(request, 'up')).toEqual([`${request} because ${seen}`]);
    expect(await linksOf(seen, 'down')).toEqual([
      `${finding} cites ${seen}`,
      `${decision} because ${seen}`,
      `${request} because ${seen}`,
    ]);
  });

  test('leads from a dissent to its grounds and the option that it is against, and from there back', async () => {
    const dissent = `${decision}/dissent/${idOf(70)}` as Reference;
    const option = `${decision}/option/replace` as Reference;
    const own = (type: string, facts: object): Happening => one(`decision-${decision.split('/')[1]}`, type, facts);
    const happenings = [
      ...history,
      ...[opened({ scope: null }), optionAdded('replace')].map(({ type, facts }) => own(type, facts as object)),
      own('DissentFiled', { id: idOf(70), text: 'Not yet.', option: 'replace', because: [observation] }),
    ];
    const graphOf = (asked: Reference, direction: 'up' | 'down') =>
      read(views, happenings, (past) => reasoningGraph(past, asked, { direction, depth: 1 }));
    const links = (await graphOf(dissent, 'up'))?.links.filter(({ from }) => from === dissent);
    expect(links).toEqual([
      { from: dissent, link: 'because', to: observation },
      { from: dissent, link: 'option', to: option },
    ]);
    for (const ground of [observation, option]) {
      expect((await graphOf(ground, 'down'))?.nodes.map(({ reference }) => reference)).toContain(dissent);
    }
  });

  test('leads from a criterion to what it is attached to, speaks against, and is computed from', async () => {
    const stream = decision.replace('/', '-');
    const criterion = `criterion/${idOf(80)}` as Reference;
    const measured = (number: number, value: string) =>
      one(`observation-${idOf(number)}`, 'ObservationRecorded', {
        ...{ kind: 'telemetry', about: ['vehicle/soyuz-ms-22'], title: value, text: value },
        ...{ quantities: [{ name: 'temperature', unit: '°C', value }], contradicts: [], sentTo: [], predictions: [] },
      });
    const happenings: readonly Happening[] = [
      [stream, opened()],
      [stream, optionAdded('replace')],
      one(criterion.replace('/', '-'), 'CriterionAttached', {
        ...{ to: decision, title: 'Too hot', text: null, rule: null, quantity: 'temperature', unit: '°C' },
        ...{ limit: { is: 'above', value: '40' }, times: 1, ofLast: 2, about: ['vehicle/soyuz-ms-22'] },
        against: [`${decision}/option/replace`],
      }),
      measured(81, '20'),
      measured(82, '30'),
      measured(83, '41'),
      one(criterion.replace('/', '-'), 'CriterionWithdrawn', { reason: null, because: [`observation/${idOf(81)}`] }),
    ];
    const up = (at: number) =>
      read(
        views,
        happenings,
        (past) =>
          reasoningGraph(past, criterion, { direction: 'up', depth: 1 })
            ?.links.filter(({ from }) => from === criterion)
            .map(({ link, to }) => `${link} ${to}`),
        at,
      );
    const attached = [`attached-to ${decision}`, `speaks-against ${decision}/option/replace`];
    expect(await up(5)).toEqual([
      ...attached,
      `computed-from observation/${idOf(82)}`,
      `computed-from observation/${idOf(81)}`,
    ]);
    expect(await up(6)).toEqual([
      ...attached,
      `computed-from observation/${idOf(83)}`,
      `computed-from observation/${idOf(82)}`,
    ]);
    expect(await up(7)).toEqual([...attached, `because observation/${idOf(81)}`]);
    const down = (from: string, at: number) =>
      read(
        views,
        happenings,
        (past) =>
          reasoningGraph(past, from as Reference, { direction: 'down', depth: 1 })?.nodes.map(
            ({ reference }) => reference,
          ),
        at,
      );
    expect(await down(decision, 6)).toContain(criterion);
    expect(await down(`observation/${idOf(81)}`, 5)).toEqual([`observation/${idOf(81)}`, criterion]);
    expect(await down(`observation/${idOf(81)}`, 6)).toEqual([`observation/${idOf(81)}`]);
    expect(await down(`observation/${idOf(83)}`, 6)).toEqual([`observation/${idOf(83)}`, criterion]);
  });

  test('leads from a decision to what raised the suggestion that it was opened from, and back', async () => {
    const none = { reason: null, because: [] };
    const anomaly = (number: number, type: string, facts: object) => one(`anomaly-${idOf(number)}`, type, facts);
    const report = { title: 'A leak', text: 'A leak', severity: null, system: null, medium: null };
    const empty = { quantities: [], evidence: [], sharesCauseWith: [] };
    const leaks = (number: number) =>
      anomaly(number, 'LeakReported', { kind: 'leak', about: ['vehicle/soyuz-ms-22'], ...report, ...empty });
    const ship = {
      name: 'MS-22',
      kind: 'ship',
      aliases: [],
      agency: null,
      partOf: null,
      seats: 3,
      programAuthority: null,
    };
    const member = { name: 'Rubio', agency: 'NASA', role: null, expedition: null, arrivedOn: null };
    const seat = { vehicle: 'vehicle/soyuz-ms-22', applicability: 'both', seat: null, because: [] };
    const before = [
      one('vehicle-soyuz-ms-22', 'VehicleRegistered', ship),
      one('crewmember-rubio', 'CrewMemberAssigned', member),
    ];
    const seated = one('crewmember-rubio', 'ReturnSeatAssigned', seat);
    const graphOf = (happenings: readonly Happening[], sequence: number) => {
      const raising = logFrom(happenings).readAt([sequence])[0]?.id as Uuid;
      const id = suggestionId(raising, watchRules.leakOrWorse.id, 'vehicle/soyuz-ms-22' as Reference);
      const from = `decision/${id}` as Reference;
      const all: readonly Happening[] = [...happenings, [`decision-${id}`, opened(), {}]];
      return read(views, all, (past) => {
        const up = reasoningGraph(past, from, { direction: 'up', depth: 1 });
        const links = (up?.links ?? []).filter(({ link }) => link === 'raised-by').map(({ to }) => to);
        const down = links.map((to) => reasoningGraph(past, to, { direction: 'down', depth: 1 })?.nodes ?? []);
        return [links, down.map((nodes) => nodes.some(({ reference }) => reference === from))];
      });
    };
    // By the report, and by the seat that was given while it leaked; what was closed by then has nothing to do with it.
    expect(await graphOf([...before, seated, leaks(21)], 4)).toEqual([[`anomaly/${idOf(21)}`], [true]]);
    const closed = anomaly(20, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none });
    expect(await graphOf([...before, leaks(20), closed, leaks(21), leaks(22), seated], 7)).toEqual([
      ['entry/7', `anomaly/${idOf(21)}`, `anomaly/${idOf(22)}`],
      [true, true, true],
    ]);
  });

  test('is as it was at a sequence: what had not come yet is in none of it', async () => {
    expect(await nodesOf(assessmentOf(2), 'down', 3, 4)).toEqual([[assessmentOf(2), 'assessment', 0, 'stands']]);
    expect(await nodesOf(assessmentOf(2), 'down', 1, 5)).toEqual([
      [assessmentOf(2), 'assessment', 0, 'superseded'],
      [finding, 'finding', 1, 'superseded'],
      [assessmentOf(3), 'assessment', 1, 'stands'],
    ]);
    expect(await graph(assessmentOf(3), 'up', 3, 4)).toBeUndefined();
  });

  test('takes an entry for the thing that it is on the record of, and knows nothing of what is not there', async () => {
    expect((await graph('entry/4', 'down', 1))?.reference).toBe(assessmentOf(2));
    for (const asked of ['entry/7', 'vehicle/none', `${leak}/hypothesis/none`, assessmentOf(9)]) {
      expect(await graph(asked, 'up', 1)).toBeUndefined();
    }
  });

  test('has no more nodes than are bounded, and says so', async () => {
    const many = Array.from({ length: 250 }, (_, index) => assessed(index + 10, { cites: [observation] }));
    const found = await read(views, [...history, ...many], (past) =>
      reasoningGraph(past, observation, { direction: 'down', depth: 10 }),
    );
    expect([found?.nodes.length, found?.cut]).toEqual([200, { depth: false, nodes: true }]);
  });

  test('leads down along every link that leads up, on any history', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(restingHistories(90), async (happenings) => {
        const log = logFrom(happenings);
        const things = new Set<Reference>();
        for (const entry of log.read(0, happenings.length).map(readEntry)) {
          const thing = thingOf(entry.stream);
          if (thing !== undefined) things.add(thing);
          for (const part of declares(entry)) things.add(part);
        }
        await withEngine(views, log, {}, (engine) => {
          const past = engine.at(happenings.length);
          const links = [...things].flatMap((thing) => {
            const up = reasoningGraph(past, thing, { direction: 'up', depth: 1 });
            return (up?.links ?? []).filter(({ from, to }) => from === thing && things.has(to));
          });
          const down = new Map<Reference, ReadonlySet<Reference>>();
          for (const { from, link, to } of links) {
            seen.add(link);
            // A part is told only where somebody names it.
            if (link === 'part-of' && wholeOf(from) === to) continue;
            const known =
              down.get(to) ??
              new Set(reasoningGraph(past, to, { direction: 'down', depth: 1 })?.nodes.map((node) => node.reference));
            down.set(to, known);
            expect([from, link, to, known.has(from)]).toEqual([from, link, to, true]);
          }
        });
      }),
      { numRuns: 8, seed: 2, endOnFailure: true },
    );
    expect([...seen].sort()).toEqual(
      [
        'about',
        'because',
        'cites',
        'contradicts',
        'evidence',
        'finding',
        'names-hypothesis',
        'option',
        'ordered-by',
        'outcome-of',
        'part-of',
        'prediction',
        'recommendation',
        'shares-cause',
        'superseded-by',
        'supersedes',
      ].sort(),
    );
  });
});
