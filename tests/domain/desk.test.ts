import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import type { Author } from '../../src/domain/author.ts';
import { acknowledgedBy, isAcknowledged } from '../../src/domain/desk/acknowledged.ts';
import { acknowledgeItems, openDesk, takeDuty } from '../../src/domain/desk/commands.ts';
import type { Acknowledgement, Duty } from '../../src/domain/desk/evolve.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { type Given, given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const stream = 'desk-flight-director';
const scoville: Author = { name: 'Zebulon Scoville', agency: 'NASA' };
const vareha: Author = { name: 'Anthony Vareha', role: 'Flight director', agency: 'NASA' };
const role = { role: 'Flight director', agency: 'NASA' };
const brief = { since: 3, to: 40 };

const duty = (facts: Partial<Duty> = {}): NewEvent =>
  storable({ type: 'DutyTaken', facts: { ...role, relieves: null, brief: null, note: null, ...facts } });
const by = (who: Author, event: NewEvent): Given => ({ ...event, metadata: { by: who } });
const acknowledged = (facts: object): NewEvent =>
  storable({ type: 'ItemsAcknowledged', facts: { upTo: null, items: [], notAcknowledged: [], ...facts } });
const voided = (revision: number): NewEvent => ({
  type: 'EntryVoided',
  facts: { entry: `entry/${revision + 1}`, revision, reason: 'the wrong desk' },
});

const desk = (...events: readonly Given[]) => given(aggregates.desk, stream, events);
const opened = by(scoville, duty());
const relieved = by(vareha, duty({ relieves: scoville, brief }));

const open = sent(openDesk, { id: 'flight-director', ...role });
const take = (body: object = {}) => sent(takeDuty, body);
const acknowledge = (body: object) => sent(acknowledgeItems, body);
const as = (who: Author) => ({ act: { by: who } });

describe('a desk', () => {
  it('begins with the first on record to hold it, and is one role of one agency', () => {
    desk().when(open, as(scoville)).thenEvents([duty()]);
    const whole = sent(openDesk, { id: 'flight-director', ...role, relieves: vareha, brief, note: 'A quiet night.' });
    desk()
      .when(whole, as(scoville))
      .thenEvents([duty({ relieves: vareha, brief, note: 'A quiet night.' })]);
  });

  it('begins once: its role and agency never change', () => {
    desk(opened)
      .when(sent(openDesk, { id: 'flight-director', role: 'Capcom', agency: 'ESA' }), as(vareha))
      .thenRejected({ code: 'desk-exists', facts: { ...role, holder: scoville } });
  });

  it('begins again where the entry that began it is voided', () => {
    desk(opened, voided(0)).when(open, as(vareha)).thenEvents([duty()]);
    desk(opened, voided(0)).when(take(), as(vareha)).thenRejected({ code: 'not-on-record' });
  });

  it('has a brief that does not end before it begins', () => {
    expect(faults(takeDuty, { brief: { since: 4, to: 3 } })).toEqual(['/brief/to']);
    expect(faults(takeDuty, { brief: { since: 0, to: 3 }, holder: scoville })).toEqual(['/brief/since', '']);
  });
});

describe('duty', () => {
  it('is taken from whoever holds the desk', () => {
    desk(opened)
      .when(take({ brief }), as(vareha))
      .thenEvents([duty({ relieves: scoville, brief })]);
    // As the record has them, however the one who relieves spells it.
    desk(opened)
      .when(take({ relieves: { name: 'zebulon scoville', agency: 'nasa' } }), as(vareha))
      .thenEvents([duty({ relieves: scoville })]);
  });

  it('is not taken by whoever has it', () => {
    const facts = { entry: 'entry/1', holder: scoville };
    desk(opened)
      .when(take(), as({ ...scoville, role: 'Capcom' }))
      .thenRejected({ code: 'already-on-duty', facts });
  });

  it('is not taken from another than the one relieved', () => {
    desk(opened, relieved)
      .when(take({ relieves: scoville }), as({ name: 'Holly Ridings', agency: 'NASA' }))
      .thenRejected({ code: 'another-on-duty', facts: { entry: 'entry/2', holder: vareha } });
  });

  it('is taken by somebody who can be known again', () => {
    const rejection = { code: 'holder-unnamed', pointer: '/by/name' };
    desk().when(open, as(role)).thenRejected(rejection);
    desk(opened).when(take(), as(role)).thenRejected(rejection);
    desk(opened)
      .when(take(), as({ name: 'Dina Contella' }))
      .thenRejected({ ...rejection, pointer: '/by/agency' });
  });

  it('is not taken before the one before took it', () => {
    const at = (occurredAt: string) => ({ ...opened, metadata: { by: scoville, occurredAt } });
    desk(at('2022-12-15T01:00Z'))
      .when(take(), { act: { by: vareha, occurredAt: '2022-12-15T00:30Z' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-12-15T01:00Z' },
      });
  });

  it('goes back to the one before where it is voided, and only the last entry is', () => {
    const correction = { sequence: 2, revision: 1, reason: 'the wrong desk' };
    desk(opened, relieved)
      .when({ type: 'VoidEntry', ...correction })
      .thenEvents([{ type: 'EntryVoided', facts: { entry: 'entry/2', revision: 1, reason: 'the wrong desk' } }]);
    desk(opened, relieved)
      .when({ type: 'VoidEntry', ...correction, sequence: 1, revision: 0 })
      .thenRejected({ code: 'not-the-last-entry', facts: { last: 2 } });
    expect(desk(opened, relieved, voided(1)).state()).toEqual(desk(opened).state());
  });

  it('is held by one at a time, each until the next', () => {
    const took = by(scoville, duty({ relieves: vareha }));
    expect(desk(opened, relieved, took).state()).toEqual({
      desk: 'desk/flight-director',
      title: 'Flight director (NASA)',
      ...role,
      holder: {
        taken: said(3, { by: scoville }),
        relieves: vareha,
        brief: null,
        note: null,
        acknowledgements: [],
      },
      former: [
        { taken: said(1, { by: scoville }), relieves: null, brief: null, until: said(2, { by: vareha }) },
        { taken: said(2, { by: vareha }), relieves: scoville, brief, until: said(3, { by: scoville }) },
      ],
    });
  });
});

describe('an acknowledgement', () => {
  const items = ['entry/12', 'vehicle/soyuz-ms-22'];
  const notAcknowledged = [{ item: 'entry/13', why: 'Nobody could tell me the pressure.' }];

  it('names items, up to which entry everything is taken over, and what is not, with words why', () => {
    desk(opened, relieved)
      .when(acknowledge({ upTo: 11, items, notAcknowledged }), as(vareha))
      .thenEvents([acknowledged({ upTo: 11, items, notAcknowledged })]);
    desk(opened, relieved)
      .when(acknowledge({ upTo: 11 }), as(vareha))
      .thenEvents([acknowledged({ upTo: 11 })]);
  });

  it('names something', () => {
    desk(opened)
      .when(acknowledge({ items: [] }), as(scoville))
      .thenRejected({ code: 'nothing-acknowledged', pointer: '/items' });
  });

  it('names nothing twice', () => {
    expect(faults(acknowledgeItems, { items: ['entry/1', 'entry/1'] })).toEqual(['/items/1']);
    const twice = { items, notAcknowledged: [{ item: 'entry/12', why: 'Unclear.' }] };
    desk(opened)
      .when(acknowledge(twice), as(scoville))
      .thenRejected({
        code: 'named-twice',
        pointer: '/notAcknowledged/0/item',
        facts: { item: 'entry/12' },
      });
  });

  it('is by the holder, whatever the role and whomever they act for', () => {
    const rejection = { code: 'not-the-holder', facts: { entry: 'entry/2', holder: vareha } };
    desk(opened, relieved)
      .when(acknowledge({ upTo: 11 }), as(scoville))
      .thenRejected(rejection);
    desk(opened, relieved)
      .when(acknowledge({ upTo: 11 }), {
        act: { by: scoville, onBehalfOf: { role: 'Flight director', agency: 'NASA' } },
      })
      .thenRejected(rejection);
    desk(opened, relieved)
      .when(acknowledge({ upTo: 11 }), {
        act: { by: scoville, deviations: [{ rules: ['authority-acts'], ground: 'none given' }] },
      })
      .thenRejected(rejection);
    // There is no rule of procedure here that could be departed from.
    desk(opened)
      .when(acknowledge({ upTo: 11 }), {
        act: { by: scoville, deviations: [{ rules: ['authority-acts'], ground: 'none given' }] },
      })
      .thenRejected({
        code: 'deviation-not-needed',
        facts: { rule: 'authority-acts', pointer: '/deviations/0/rules/0' },
      });
  });

  it('goes with its holder', () => {
    const state = desk(opened, by(scoville, acknowledged({ upTo: 1 })), relieved).state();
    expect(state?.holder.acknowledgements).toEqual([]);
  });
});

describe('what was acknowledged', () => {
  const entry = (sequence: number) => `entry/${sequence}` as Reference;
  const soyuz = 'vehicle/soyuz-ms-22' as Reference;
  const saying = (sequence: number, facts: Partial<Acknowledgement>): Acknowledgement => ({
    upTo: null,
    items: [],
    notAcknowledged: [],
    said: said(sequence),
    ...facts,
  });

  it('is what the last word on each item says; a later *all up to* is none on what was left out', () => {
    const unclear = { item: entry(4), why: 'Unclear.' };
    const found = acknowledgedBy([
      saying(50, { upTo: 10, notAcknowledged: [unclear, { item: soyuz, why: 'Not shown.' }] }),
      saying(51, { items: [soyuz] }),
      saying(52, { upTo: 20 }),
      saying(53, { upTo: 15 }),
    ]);
    expect(found).toEqual({ upTo: 20, items: [soyuz], notAcknowledged: [{ ...unclear, said: said(50) }] });
    const answers = [entry(3), entry(4), entry(20), entry(21), soyuz, 'vehicle/iss' as Reference].map((item) =>
      isAcknowledged(found, item),
    );
    expect(answers).toEqual([true, false, true, null, true, null]);
  });
});
