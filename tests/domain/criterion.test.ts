import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { attachCriterion, withdrawCriterion } from '../../src/domain/criterion/commands.ts';
import { commandId, type Given, given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const decision = 'decision/0185e0a0-0000-7000-8000-000000000002';
const anomaly = 'anomaly/0185e0a0-0000-7000-8000-000000000003';
const body = { to: decision, quantity: 'Cabin temperature', unit: '°C', limit: { is: 'above', value: '40' } };
const facts = {
  to: decision,
  title: 'Cabin temperature above 40 °C',
  text: null,
  rule: null,
  quantity: 'Cabin temperature',
  unit: '°C',
  limit: { is: 'above', value: '40' },
  times: 1,
  ofLast: 1,
  about: [],
  against: [],
};
const attached: Given = storable({ type: 'CriterionAttached', facts });
const withdrawn: Given = storable({ type: 'CriterionWithdrawn', facts: { reason: null, because: [] } });
const stream = `criterion-${commandId}`;
const givenCriterion = (...events: readonly Given[]) => given(aggregates.criterion, stream, events);
const attach = (more: object = {}) => sent(attachCriterion, { ...body, ...more });

describe('attaching a criterion', () => {
  it('needs what it is for, a quantity and its limit: once is enough, and it is called by its condition', () => {
    givenCriterion().when(attach()).thenEvents([attached]);
  });

  it('keeps all that is said', () => {
    const more = {
      to: anomaly,
      times: 2,
      ofLast: 3,
      text: 'Nobody comes home in a cabin that is too hot.\nTwice of the last three.',
      rule: 'Flight rule 12',
      about: ['vehicle/soyuz-ms-22'],
      against: [`${decision}/option/use-ms-22`],
    };
    const title = 'Nobody comes home in a cabin that is too hot.';
    givenCriterion()
      .when(attach(more))
      .thenEvents([storable({ type: 'CriterionAttached', facts: { ...facts, ...more, title } })]);
    const condition = { times: 2, ofLast: 3 };
    givenCriterion()
      .when(attach(condition))
      .thenEvents([
        storable({
          type: 'CriterionAttached',
          facts: { ...facts, ...condition, title: 'Cabin temperature above 40 °C in 2 of the last 3' },
        }),
      ]);
  });

  it('is refused where it asks for more observations than it looks at', () => {
    givenCriterion()
      .when(attach({ times: 3, ofLast: 2 }))
      .thenRejected({ code: 'more-times-than-observations', pointer: '/times', facts: { times: 3, ofLast: 2 } });
  });

  it('is refused where that of a decision speaks against an option of another', () => {
    const against = [`${decision}/option/go`, 'decision/0185e0a0-0000-7000-8000-00000000000f/option/go'];
    givenCriterion()
      .when(attach({ against }))
      .thenRejected({ code: 'option-of-another', pointer: '/against/1', facts: { option: against[1] } });
  });

  it('is refused where it is on record already, and where it names itself', () => {
    givenCriterion(attached)
      .when(attach())
      .thenRejected({ code: 'already-attached', facts: { entry: 'entry/1' } });
    const about = [`criterion/${commandId}`];
    givenCriterion()
      .when(attach({ about }))
      .thenRejected({ code: 'reference-not-found', pointer: '/about/0', facts: { reference: about[0] } });
  });

  it.each([
    [{ to: 'vehicle/iss' }, ['/to']],
    [{ limit: { is: 'about', value: '40' } }, ['/limit/is']],
    [{ limit: { is: 'above', value: 40 } }, ['/limit/value']],
    [{ limit: { is: 'above', value: '40 °C' } }, ['/limit/value']],
    [{ limit: { is: 'above' } }, ['/limit/value']],
    [{ times: 0 }, ['/times']],
    [{ ofLast: 51 }, ['/ofLast']],
    [{ ofLast: 1.5 }, ['/ofLast']],
    [{ against: ['use-ms-22'] }, ['/against/0']],
    [{ about: ['vehicle/iss', 'vehicle/iss'] }, ['/about/1']],
    [{ quantity: ' ' }, ['/quantity']],
    [{ unit: undefined }, ['/unit']],
    [{ bound: '40' }, ['']],
  ])('takes no other content: %j', (change, pointers) => {
    expect(faults(attachCriterion, { ...body, ...change })).toEqual(pointers);
  });
});

describe('withdrawing a criterion', () => {
  it('leaves it on record as withdrawn', () => {
    const because = [anomaly];
    givenCriterion(attached)
      .when(sent(withdrawCriterion, { reason: 'Nobody flies in it.', because }))
      .thenEvents([storable({ type: 'CriterionWithdrawn', facts: { reason: 'Nobody flies in it.', because } })]);
    expect(givenCriterion(attached, withdrawn).state()).toEqual({
      ...facts,
      criterion: `criterion/${commandId}`,
      attached: said(1),
      status: 'withdrawn',
      withdrawal: { reason: null, because: [], said: said(2) },
    });
  });

  it('is done once, of what is on record, and not before it was attached', () => {
    givenCriterion(attached, withdrawn)
      .when(sent(withdrawCriterion, {}))
      .thenRejected({ code: 'criterion-withdrawn', facts: { entry: 'entry/2' } });
    givenCriterion().when(sent(withdrawCriterion, {})).thenRejected({ code: 'not-on-record' });
    givenCriterion({ ...attached, metadata: { occurredAt: '2022-12-14' } })
      .when(sent(withdrawCriterion, {}), { act: { occurredAt: '2022-12-13' } })
      .thenRejected({
        code: 'before-what-it-refers-to',
        pointer: '/occurredAt',
        facts: { entry: 'entry/1', occurredAt: '2022-12-14' },
      });
  });
});

describe('what a criterion is about', () => {
  it('is what it is attached to, what it looks at and whose options it speaks against', () => {
    const more = { about: ['vehicle/soyuz-ms-22'], against: [`${decision}/option/go`] };
    const state = givenCriterion({ ...attached, facts: { ...facts, to: anomaly, ...more } }).state();
    expect(aggregates.criterion.subjects(state)).toEqual([anomaly, 'vehicle/soyuz-ms-22', decision]);
  });
});
