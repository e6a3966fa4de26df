import { describe, expect, it } from 'vitest';
import {
  cancelActivity,
  endActivity,
  planActivity,
  planEva,
  reinstateActivity,
  replanActivity,
} from '../../src/domain/activity/commands.ts';
import { aggregates } from '../../src/domain/aggregate.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { commandId, type Given, given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const own = `activity/${commandId}`;
const decision = 'decision/0185e0a0-0000-7000-8000-000000000002';
const anomaly = 'anomaly/0185e0a0-0000-7000-8000-000000000003';
const none = { reason: null, because: [] };
const why = { reason: 'The loop leaks', because: [anomaly] };
const eva = { family: 'eva' };
const activity = { family: 'activity' };

const facts = { title: null, text: null, vehicles: [], people: [], objectives: [], planned: null, orderedBy: [] };
const plan = {
  title: 'EVA-56',
  vehicles: ['vehicle/iss'],
  people: ['crew-member/prokopyev', 'crew-member/petelin'],
  objectives: ['Move the radiator'],
  planned: '2022-12-15T02:20Z',
  orderedBy: [`${decision}/program/radiator`],
};
const unchanged = { planned: null, vehicles: null, people: null, objectives: null, ...none };
const completed = { result: 'completed', text: null, because: [] };

const event = (type: string, known: object) => storable({ type, facts: known });
const planned = event('EvaPlanned', { kind: 'eva', ...facts, ...plan });
const replanned = (known: object) => event('EvaReplanned', { ...unchanged, ...known });
const cancelled = event('EvaCancelled', why);
const reinstated = event('EvaReinstated', none);
const ended = event('EvaEnded', completed);
const burn = event('ActivityPlanned', { kind: 'burn', ...facts });

const at = (happened: NewEvent, occurredAt: string): Given => ({ ...happened, metadata: { occurredAt } });
const stream = (...events: readonly Given[]) => given(aggregates.activity, `activity-${commandId}`, events);

describe('planning', () => {
  it('an EVA needs nothing but that it is one', () => {
    stream()
      .when(sent(planEva, {}))
      .thenEvents([event('EvaPlanned', { kind: 'eva', ...facts })]);
  });

  it('any other activity needs its kind, and has other names of events', () => {
    stream()
      .when(sent(planActivity, { kind: 'burn' }))
      .thenEvents([burn]);
    stream()
      .when(sent(planActivity, { kind: { other: 'repress' } }))
      .thenEvents([event('ActivityPlanned', { kind: { other: 'repress' }, ...facts })]);
    expect(faults(planActivity, {})).toEqual(['/kind']);
  });

  it('keeps all that is said of it', () => {
    stream().when(sent(planEva, plan)).thenEvents([planned]);
  });

  it('takes the first line of the text for a title', () => {
    stream()
      .when(sent(planEva, { text: 'EVA-56\nfrom Poisk' }))
      .thenEvents([event('EvaPlanned', { kind: 'eva', ...facts, title: 'EVA-56', text: 'EVA-56\nfrom Poisk' })]);
  });

  it('does not hide an EVA among the other kinds', () => {
    expect(faults(planActivity, { kind: 'eva' })).toEqual(['/kind']);
    expect(faults(planActivity, { kind: { other: ' EVA ' } })).toEqual(['/kind/other']);
    expect(faults(planEva, { kind: 'eva' })).toEqual(['']);
  });

  it('may come with the end', () => {
    stream()
      .when(sent(planActivity, { kind: 'burn', end: { result: 'broken-off', text: 'after 3 s', because: [anomaly] } }))
      .thenEvents([burn, event('ActivityEnded', { result: 'broken-off', text: 'after 3 s', because: [anomaly] })]);
    stream()
      .when(sent(planEva, { end: { result: 'completed' } }))
      .thenEvents([event('EvaPlanned', { kind: 'eva', ...facts }), ended]);
  });

  it('names vehicles, crew members, and what can order it, each once', () => {
    expect(faults(planEva, { vehicles: ['crew-member/rubio'] })).toEqual(['/vehicles/0']);
    expect(faults(planEva, { people: ['crew-member/rubio', 'crew-member/rubio'] })).toEqual(['/people/1']);
    expect(faults(planEva, { orderedBy: [anomaly] })).toEqual(['/orderedBy/0']);
  });

  it('is done once', () => {
    stream(planned)
      .when(sent(planEva, {}))
      .thenRejected({ code: 'already-planned', facts: { entry: 'entry/1' } });
  });
});

describe('replanning', () => {
  it('changes the time, with a reason and what is behind it, and leaves the rest as it was', () => {
    stream(planned)
      .when(sent(replanActivity, { planned: '2022-12-22', ...why }, eva))
      .thenEvents([replanned({ planned: { to: '2022-12-22' }, ...why })]);
  });

  it('puts it off to no time', () => {
    stream(planned)
      .when(sent(replanActivity, { planned: null }, eva))
      .thenEvents([replanned({ planned: { to: null } })]);
  });

  it('changes vehicles, people and objectives, also to none', () => {
    const changes = { vehicles: ['vehicle/poisk'], people: [], objectives: ['Look at it', 'Take pictures'] };
    stream(planned)
      .when(sent(replanActivity, changes, eva))
      .thenEvents([replanned(changes)]);
  });

  it('of another activity has its own name', () => {
    stream(burn)
      .when(sent(replanActivity, { planned: '2022-12-21T13:42Z' }, activity))
      .thenEvents([event('ActivityReplanned', { ...unchanged, planned: { to: '2022-12-21T13:42Z' } })]);
  });

  it('changes something', () => {
    for (const body of [why, { planned: plan.planned }, { people: plan.people, objectives: plan.objectives }]) {
      stream(planned)
        .when(sent(replanActivity, body, eva))
        .thenRejected({ code: 'nothing-changes' });
    }
    stream(burn)
      .when(sent(replanActivity, { planned: null }, activity))
      .thenRejected({ code: 'nothing-changes' });
  });

  it('is not of what is cancelled', () => {
    stream(planned, cancelled)
      .when(sent(replanActivity, { planned: null }, eva))
      .thenRejected({ code: 'activity-cancelled', facts: { entry: 'entry/2' } });
  });
});

describe('cancelling', () => {
  it('names what is behind it, or says that nothing on record is', () => {
    stream(planned)
      .when(sent(cancelActivity, why, eva))
      .thenEvents([cancelled]);
    stream(burn)
      .when(sent(cancelActivity, {}, activity))
      .thenEvents([event('ActivityCancelled', none)]);
  });

  it('is done once, until it is reinstated', () => {
    stream(planned, cancelled)
      .when(sent(cancelActivity, why, eva))
      .thenRejected({ code: 'activity-cancelled', facts: { entry: 'entry/2' } });
    stream(planned, cancelled, reinstated)
      .when(sent(cancelActivity, why, eva))
      .thenEvents([cancelled]);
  });
});

describe('reinstating', () => {
  it('undoes a cancellation', () => {
    stream(planned, cancelled)
      .when(sent(reinstateActivity, {}, eva))
      .thenEvents([reinstated]);
    stream(burn, event('ActivityCancelled', none))
      .when(sent(reinstateActivity, why, activity))
      .thenEvents([event('ActivityReinstated', why)]);
  });

  it('is for what is cancelled only', () => {
    stream(planned)
      .when(sent(reinstateActivity, {}, eva))
      .thenRejected({ code: 'not-cancelled' });
    stream(planned, cancelled, reinstated)
      .when(sent(reinstateActivity, {}, eva))
      .thenRejected({ code: 'not-cancelled' });
  });

  it('did not occur before the cancellation', () => {
    stream(at(planned, '2022-11'), at(cancelled, '2022-12-15T02:45Z'))
      .when(sent(reinstateActivity, {}, eva), { act: { occurredAt: '2022-12-15T02:44Z' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/2', occurredAt: '2022-12-15T02:45Z' },
        pointer: '/occurredAt',
      });
  });
});

describe('the end', () => {
  it.each(['completed', 'in-part', 'broken-off'])('is %s', (result) => {
    const end = { result, text: 'Back inside', because: [anomaly] };
    stream(planned)
      .when(sent(endActivity, end, eva))
      .thenEvents([event('EvaEnded', end)]);
  });

  it('of another activity has its own name', () => {
    stream(burn)
      .when(sent(endActivity, { result: 'completed' }, activity))
      .thenEvents([event('ActivityEnded', completed)]);
  });

  it('says its result', () => {
    expect(faults(endActivity, {})).toEqual(['/result']);
    expect(faults(endActivity, { result: 'landed' })).toEqual(['/result']);
  });

  it('is not of what is cancelled', () => {
    stream(planned, cancelled)
      .when(sent(endActivity, { result: 'completed' }, eva))
      .thenRejected({ code: 'activity-cancelled', facts: { entry: 'entry/2' } });
  });

  it.each([
    sent(replanActivity, { planned: null }, eva),
    sent(cancelActivity, {}, eva),
    sent(reinstateActivity, {}, eva),
    sent(endActivity, { result: 'completed' }, eva),
  ])('has nothing after it: $type', (command) => {
    stream(planned, ended)
      .when(command)
      .thenRejected({ code: 'activity-ended', facts: { entry: 'entry/2' } });
  });

  it('did not occur before the reinstatement that it follows', () => {
    stream(at(planned, '2022-11'), at(cancelled, '2022-12-12'), at(reinstated, '2022-12-14'))
      .when(sent(endActivity, { result: 'completed' }, eva), { act: { occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/3', occurredAt: '2022-12-14' },
        pointer: '/occurredAt',
      });
  });

  it('may come before the planned time, but not before it was planned at all', () => {
    const end = sent(endActivity, { result: 'completed' }, eva);
    stream(at(planned, '2022-12-10'))
      .when(end, { act: { occurredAt: '2022-12-12' } })
      .thenEvents([ended]);
    stream(at(planned, '2022-12-10'))
      .when(end, { act: { occurredAt: '2022-12-09' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/1', occurredAt: '2022-12-10' },
        pointer: '/occurredAt',
      });
  });
});

describe('an act on an activity', () => {
  it.each([
    sent(replanActivity, { planned: null }),
    sent(cancelActivity, {}),
    sent(reinstateActivity, {}),
    sent(endActivity, { result: 'completed' }),
  ])('finds an EVA only among EVAs, and any other only among the others: $type', (command) => {
    stream(planned)
      .when({ ...command, ...activity })
      .thenRejected({ code: 'is-an-eva', facts: { kind: 'eva' } });
    stream(burn)
      .when({ ...command, ...eva })
      .thenRejected({ code: 'not-an-eva', facts: { kind: 'burn' } });
    stream()
      .when({ ...command, ...eva })
      .thenRejected({ code: 'not-on-record' });
  });
});

describe('the state of an activity', () => {
  it('is the plan as it stands, and every turn that it took with who said it when and why', () => {
    const history = [
      planned,
      at(replanned({ planned: { to: '2022-12-22' }, people: ['crew-member/kikina'], ...why }), '2022-12-16'),
      replanned({ planned: { to: null } }),
      cancelled,
      reinstated,
      ended,
    ];
    const from = {
      planned: plan.planned,
      vehicles: plan.vehicles,
      people: plan.people,
      objectives: plan.objectives,
    };
    const moved = { ...from, planned: '2022-12-22', people: ['crew-member/kikina'] };
    const putOff = { ...moved, planned: null };
    expect(stream(...history).state()).toEqual({
      kind: 'eva',
      ...facts,
      ...plan,
      ...putOff,
      activity: own,
      recorded: said(1),
      status: 'ended',
      replannings: [
        { from, to: moved, ...why, said: said(2, { occurredAt: '2022-12-16' }) },
        { from: moved, to: putOff, ...none, said: said(3) },
      ],
      cancellations: [{ ...why, cancelled: said(4), reinstated: { ...none, said: said(5) } }],
      end: { ...completed, said: said(6) },
    });
    expect([1, 4, 5].map((count) => stream(...history.slice(0, count)).state()?.status)).toEqual([
      'planned',
      'cancelled',
      'planned',
    ]);
  });

  it('is about its vehicles and people as planned now, and what ordered it', () => {
    const { subjects } = aggregates.activity;
    const moved = replanned({ vehicles: ['vehicle/poisk'], people: [] });
    expect(subjects(stream(planned).state())).toEqual([...plan.vehicles, ...plan.people, ...plan.orderedBy]);
    expect(subjects(stream(planned, moved).state())).toEqual(['vehicle/poisk', ...plan.orderedBy]);
    expect(subjects(null)).toEqual([]);
  });

  it('reads a planned time as corrected, also where another replanning left it as it was', () => {
    const changes = [{ pointer: '/planned', was: plan.planned, is: '2022-12-15T02:25Z' }];
    const corrected = { type: 'EntryCorrected', facts: { entry: 'entry/1', revision: 0, changes, reason: 'mistyped' } };
    stream(planned, replanned({ people: [] }))
      .when({ type: 'CorrectEntry', sequence: 1, revision: 0, changes, reason: 'mistyped' })
      .thenEvents([corrected]);
    expect(stream(planned, replanned({ people: [] }), corrected).state()).toMatchObject({
      planned: '2022-12-15T02:25Z',
      replannings: [{ from: { planned: '2022-12-15T02:25Z' }, to: { planned: '2022-12-15T02:25Z', people: [] } }],
    });
  });

  it.each([
    [planned, ['/occurredAt', '/planned', '/title', '/text', '/objectives/*']],
    [replanned({ people: [] }), ['/occurredAt', '/planned/to', '/objectives/*', '/reason']],
    [cancelled, ['/occurredAt', '/reason']],
    [ended, ['/occurredAt', '/text']],
  ] as const)('is corrected in times and texts only: $type', (happened, correctable) => {
    const changes = [{ pointer: '/people', was: [], is: ['crew-member/rubio'] }];
    stream(happened.type === planned.type ? happened : planned, happened)
      .when({ type: 'CorrectEntry', sequence: 2, revision: 1, changes, reason: 'no' })
      .thenRejected({ code: 'not-correctable', pointer: '/changes/0/pointer', facts: { correctable } });
  });
});
