import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import {
  closeAnomaly,
  declareHypothesis,
  reopenAnomaly,
  reportAnomaly,
  reportLeak,
} from '../../src/domain/anomaly/commands.ts';
import type { Disposition } from '../../src/domain/anomaly/disposition.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import { knowsNothing } from '../../src/domain/knowledge.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { commandId, type Given, given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const own = `anomaly/${commandId}`;
const other = 'anomaly/0185e0a0-0000-7000-8000-000000000002';
const observation = 'observation/0185e0a0-0000-7000-8000-000000000003';
const activity = 'activity/0185e0a0-0000-7000-8000-000000000004';
const vehicle = { vehicle: 'soyuz-ms-22' };
const authority = { role: 'Mission management', agency: 'Roscosmos' };

const facts = {
  kind: 'leak',
  about: ['vehicle/soyuz-ms-22'],
  title: 'Spray from the instrument module',
  text: 'Spray from the instrument module\nand a low pressure in the loop',
  severity: null,
  system: null,
  medium: null,
  quantities: [],
  evidence: [],
  sharesCauseWith: [],
};
const none = { reason: null, because: [] };
const leak = storable({ type: 'LeakReported', facts });
const micrometeoroid = { id: 'micrometeoroid', text: 'A micrometeoroid struck the radiator' };
const defect = { id: 'defect', text: 'A defect of manufacture' };
const declared = (hypothesis: object) => storable({ type: 'HypothesisDeclared', facts: hypothesis });
const closed = (disposition: object, grounds: object = none) =>
  storable({ type: 'AnomalyClosed', facts: { disposition, ...grounds } });
const resolved = closed({ type: 'resolved' });
const reopened = storable({ type: 'AnomalyReopened', facts: none });
const accepted = { type: 'accepted', explained: true, by: authority };

const at = (event: NewEvent, occurredAt: string): Given => ({ ...event, metadata: { occurredAt } });
const anomaly = (...events: readonly Given[]) => given(aggregates.anomaly, `anomaly-${commandId}`, events);

describe('a leak report', () => {
  it('needs nothing but its text; the vehicle is in the path', () => {
    anomaly()
      .when(sent(reportLeak, { text: facts.text }, vehicle))
      .thenEvents([leak]);
  });

  it('keeps all that is said of it, and declares its hypotheses', () => {
    const known = {
      title: 'Coolant leak',
      severity: 'serious',
      system: 'external cooling loop',
      medium: 'isooctane',
      quantities: [{ name: 'hole', unit: 'mm', value: '0.80', about: true }],
      evidence: [observation],
      sharesCauseWith: [other],
    };
    anomaly()
      .when(sent(reportLeak, { text: facts.text, ...known, hypotheses: [micrometeoroid, defect] }, vehicle))
      .thenEvents([
        storable({ type: 'LeakReported', facts: { ...facts, ...known } }),
        declared(micrometeoroid),
        declared(defect),
      ]);
  });

  it('is refused where two of its hypotheses have one slug', () => {
    const hypotheses = [micrometeoroid, defect, { ...defect, id: 'micrometeoroid' }];
    anomaly()
      .when(sent(reportLeak, { text: facts.text, hypotheses }, vehicle))
      .thenRejected({ code: 'duplicate-slug', facts: { slug: 'micrometeoroid' }, pointer: '/hypotheses/2/id' });
  });

  it('shares no cause with itself', () => {
    anomaly()
      .when(sent(reportLeak, { text: facts.text, sharesCauseWith: [other, own] }, vehicle))
      .thenRejected({ code: 'reference-not-found', facts: { reference: own }, pointer: '/sharesCauseWith/1' });
  });

  it('is not made twice', () => {
    anomaly(leak)
      .when(sent(reportLeak, { text: 'again' }, vehicle))
      .thenRejected({ code: 'already-reported', facts: { entry: 'entry/1' } });
  });
});

describe('an anomaly report', () => {
  it('needs what it is about and a text; its kind is not stated then', () => {
    const about = ['vehicle/iss', 'crew-member/rubio'];
    anomaly()
      .when(sent(reportAnomaly, { about, text: 'A suit pump fails' }))
      .thenEvents([
        storable({
          type: 'AnomalyReported',
          facts: { ...facts, kind: null, about, title: 'A suit pump fails', text: 'A suit pump fails' },
        }),
      ]);
  });

  it.each(['fault', 'conjunction', 'illness', 'leak', { other: 'odour' }])(
    'has a kind, or another, named: %j',
    (kind) => {
      anomaly()
        .when(sent(reportAnomaly, { about: facts.about, text: facts.text, kind }))
        .thenEvents([storable({ type: 'AnomalyReported', facts: { ...facts, kind } })]);
    },
  );

  it('is about vehicles or crew members, at least one', () => {
    expect(faults(reportAnomaly, { about: [], text: 'x' })).toEqual(['/about']);
    expect(faults(reportAnomaly, { about: [observation], text: 'x' })).toEqual(['/about/0']);
    expect(faults(reportAnomaly, { about: facts.about, text: 'x', until: '2023' })).toEqual(['']);
  });
});

describe('a hypothesis', () => {
  it('is declared once for an anomaly', () => {
    anomaly(leak, declared(micrometeoroid))
      .when(sent(declareHypothesis, defect))
      .thenEvents([declared(defect)]);
    anomaly(leak, declared(micrometeoroid))
      .when(sent(declareHypothesis, { ...defect, id: 'micrometeoroid' }))
      .thenRejected({ code: 'already-declared', facts: { hypothesis: 'micrometeoroid', entry: 'entry/2' } });
  });

  it('is not declared for what is closed', () => {
    anomaly(leak, resolved)
      .when(sent(declareHypothesis, defect))
      .thenRejected({ code: 'anomaly-closed', facts: { entry: 'entry/2' } });
  });

  it('is not declared before there is an anomaly', () => {
    anomaly().when(sent(declareHypothesis, defect)).thenRejected({ code: 'not-on-record' });
  });
});

describe('closing an anomaly', () => {
  it.each([{ type: 'resolved' }, { type: 'entered-in-error' }, { type: 'merged', into: other }])(
    'disposes of it: %j',
    (disposition) => {
      anomaly(leak)
        .when(sent(closeAnomaly, { disposition }))
        .thenEvents([closed(disposition)]);
    },
  );

  it('names its reasons', () => {
    const grounds = { reason: 'The ship has landed', because: [observation, 'entry/1'] };
    anomaly(leak)
      .when(sent(closeAnomaly, { disposition: { type: 'resolved' }, ...grounds }))
      .thenEvents([closed({ type: 'resolved' }, grounds)]);
  });

  it('accepts it until a time, until an activity ends, or without an end that is stated', () => {
    const until = (ends: object) =>
      anomaly(leak)
        .when(sent(closeAnomaly, { disposition: { ...accepted, ...ends } }))
        .thenEvents([closed({ ...accepted, until: null, untilEndOf: null, ...ends })]);
    until({ until: '2023-03' });
    until({ untilEndOf: activity });
    until({});
  });

  it('is not accepted until a time that lies clearly before the closing', () => {
    const until = (time: string, act: object = {}) =>
      anomaly(leak).when(sent(closeAnomaly, { disposition: { ...accepted, until: time } }), { act });
    const occurredAt = '2022-12-15';
    until('2022-12-14', { occurredAt }).thenRejected({
      code: 'run-out-already',
      pointer: '/disposition/until',
      facts: { occurredAt },
    });
    for (const time of ['2022-12-15', '~2022-12-14', 'unknown']) {
      until(time, { occurredAt }).thenEvents([closed({ ...accepted, until: time, untilEndOf: null })]);
    }
  });

  it('states who accepts, whether it is explained, and one end only', () => {
    const of = (disposition: object) => faults(closeAnomaly, { disposition });
    expect(of({ type: 'accepted' })).toEqual(['/disposition/explained', '/disposition/by']);
    expect(of({ ...accepted, until: '2023', untilEndOf: activity })).toEqual(['/disposition/until']);
    expect(of({ type: 'forgotten' })).toEqual(['/disposition/type']);
  });

  it('does not merge it into itself', () => {
    anomaly(leak)
      .when(sent(closeAnomaly, { disposition: { type: 'merged', into: own } }))
      .thenRejected({ code: 'merged-into-itself', pointer: '/disposition/into' });
  });

  it('merges it only into what goes on: not back into itself, not into what was entered in error', () => {
    const third = 'anomaly/0185e0a0-0000-7000-8000-0000000000c3';
    const merging = (became: Readonly<Record<string, object>>) => {
      const disposition = (asked: Reference) => (became[asked] ?? null) as Disposition | null;
      const context = { knowledge: { ...knowsNothing, disposition } };
      return anomaly(leak).when(sent(closeAnomaly, { disposition: { type: 'merged', into: other } }), { context });
    };
    const into = (reference: string) => ({ type: 'merged', into: reference });
    const error = { type: 'entered-in-error' };
    const refused = (code: string, ...way: string[]) => ({ code, pointer: '/disposition/into', facts: { way } });
    merging({ [other]: into(own) }).thenRejected(refused('merged-in-a-circle', other));
    merging({ [other]: into(third), [third]: into(own) }).thenRejected(refused('merged-in-a-circle', other, third));
    merging({ [other]: error }).thenRejected(refused('merged-into-an-error', other));
    merging({ [other]: into(third), [third]: error }).thenRejected(refused('merged-into-an-error', other, third));
    for (const fine of [
      {},
      { [other]: { type: 'resolved' } },
      { [other]: into(third) },
      { [other]: into(third), [third]: into(other) },
    ]) {
      merging(fine).thenEvents([closed(into(other))]);
    }
  });

  it('names a hypothesis of its own only where that is declared', () => {
    const because = (slug: string) => ({ disposition: { type: 'resolved' }, because: [`${own}/hypothesis/${slug}`] });
    anomaly(leak, declared(defect))
      .when(sent(closeAnomaly, because('defect')))
      .thenEvents([closed({ type: 'resolved' }, { reason: null, because: [`${own}/hypothesis/defect`] })]);
    anomaly(leak, declared(defect))
      .when(sent(closeAnomaly, because('ice')))
      .thenRejected({
        code: 'reference-not-found',
        facts: { reference: `${own}/hypothesis/ice` },
        pointer: '/because/0',
      });
  });

  it('is not done twice', () => {
    anomaly(leak, resolved)
      .when(sent(closeAnomaly, { disposition: { type: 'resolved' } }))
      .thenRejected({ code: 'anomaly-closed', facts: { entry: 'entry/2' } });
  });

  it('did not occur before the reopening that it follows', () => {
    anomaly(at(leak, '2022-11'), at(resolved, '2022-12-12'), at(reopened, '2022-12-14'))
      .when(sent(closeAnomaly, { disposition: { type: 'resolved' } }), { act: { occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/3', occurredAt: '2022-12-14' },
        pointer: '/occurredAt',
      });
  });

  it('did not occur before the report, as far as both times are claimed', () => {
    const resolve = sent(closeAnomaly, { disposition: { type: 'resolved' } });
    const reported = at(leak, '2022-12-15T00:45Z');
    const occurring = (occurredAt: string) => anomaly(reported).when(resolve, { act: { occurredAt } });
    occurring('2022-12-15T00:44Z').thenRejected({
      code: 'before-what-it-refers-to',
      facts: { entry: 'entry/1', occurredAt: '2022-12-15T00:45Z' },
      pointer: '/occurredAt',
    });
    for (const occurredAt of ['2022-12-15', '2022-12-15T00:45Z', '~2022-12-15T00:44Z', 'unknown']) {
      occurring(occurredAt).thenEvents([resolved]);
    }
    anomaly(leak)
      .when(resolve, { act: { occurredAt: '2022-12-14' } })
      .thenEvents([resolved]);
  });
});

describe('reopening an anomaly', () => {
  it('undoes a closing, and lets it be closed again', () => {
    anomaly(leak, resolved).when(sent(reopenAnomaly, {})).thenEvents([reopened]);
    anomaly(leak, resolved, reopened)
      .when(sent(closeAnomaly, { disposition: { type: 'entered-in-error' } }))
      .thenEvents([closed({ type: 'entered-in-error' })]);
  });

  it('is for what is closed only', () => {
    anomaly(leak).when(sent(reopenAnomaly, {})).thenRejected({ code: 'not-closed' });
    anomaly(leak, resolved, reopened).when(sent(reopenAnomaly, {})).thenRejected({ code: 'not-closed' });
  });

  it('did not occur before the closing', () => {
    anomaly(at(leak, '2022-12'), at(resolved, '2022-12-15T02:00Z'))
      .when(sent(reopenAnomaly, {}), { act: { occurredAt: '2022-12-14' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        facts: { entry: 'entry/2', occurredAt: '2022-12-15T02:00Z' },
        pointer: '/occurredAt',
      });
  });
});

describe('the state of an anomaly', () => {
  it('keeps the report, the hypotheses and every closing, each with who said it when', () => {
    const by = { role: 'Flight director', agency: 'NASA' };
    const history = [
      leak,
      declared(defect),
      at(closed({ type: 'merged', into: other }, { reason: 'the same', because: [observation] }), '2022-12-16'),
      { ...reopened, metadata: { by } },
      closed({ ...accepted, until: '2023-03', untilEndOf: null }),
    ];
    expect(anomaly(...history).state()).toEqual({
      ...facts,
      anomaly: own,
      reported: said(1),
      hypotheses: [{ ...defect, declared: said(2) }],
      status: 'closed',
      closings: [
        {
          disposition: { type: 'merged', into: other },
          reason: 'the same',
          because: [observation],
          closed: said(3, { occurredAt: '2022-12-16' }),
          basis: null,
          reopened: { ...none, said: said(4, { by }) },
        },
        {
          disposition: { ...accepted, until: '2023-03', untilEndOf: null },
          ...none,
          closed: said(5),
          basis: null,
          reopened: null,
        },
      ],
    });
    expect(anomaly(...history.slice(0, 4)).state()?.status).toBe('open');
  });

  it('is about the things of the report', () => {
    expect(aggregates.anomaly.subjects(anomaly(leak).state())).toEqual(['vehicle/soyuz-ms-22']);
    expect(aggregates.anomaly.subjects(null)).toEqual([]);
  });

  it('reads the time until which it is accepted as corrected; who accepts is not correctable', () => {
    const until = closed({ ...accepted, until: '2023-03', untilEndOf: null });
    const change = (pointer: string, was: unknown, is: unknown) => ({
      type: 'CorrectEntry',
      sequence: 2,
      revision: 1,
      changes: [{ pointer, was, is }],
      reason: 'mistyped',
    });
    const corrected = {
      type: 'EntryCorrected',
      facts: {
        entry: 'entry/2',
        revision: 1,
        changes: [{ pointer: '/disposition/until', was: '2023-03', is: '2023-04' }],
        reason: 'mistyped',
      },
    };
    anomaly(leak, until)
      .when(change('/disposition/until', '2023-03', '2023-04'))
      .thenEvents([corrected]);
    expect(anomaly(leak, until, corrected).state()?.closings[0]?.disposition).toEqual({
      ...accepted,
      until: '2023-04',
      untilEndOf: null,
    });
    anomaly(leak, until)
      .when(change('/disposition/by', authority, { role: 'Someone', agency: 'NASA' }))
      .thenRejected({
        code: 'not-correctable',
        pointer: '/changes/0/pointer',
        facts: { correctable: ['/occurredAt', '/disposition/until', '/reason'] },
      });
  });
});
