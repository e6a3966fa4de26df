import { describe, expect, test } from 'vitest';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { type InForceItem, readDecisionsInForce } from '../../src/projections/decisions-in-force/read.ts';
import { decisionsInForce } from '../../src/projections/decisions-in-force/view.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import {
  cited,
  commission,
  decision,
  dissentAnswered,
  dissentFiled,
  dissentId,
  dissentWithdrawn,
  flightSurgeon,
  lapsed,
  observation,
  opened,
  openedFacts,
  optionAdded,
  other,
  outcome,
  programDecided,
  reaffirmed,
  rescinded,
  reviewCalled,
  superseded,
  taken,
  termsChanged,
} from '../domain/decision/fixtures.ts';
import { commandId, type Given, someone } from '../domain/given.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, read } from './history.ts';

const now = '2022-12-20T12:00:00.000Z' as Instant;
const then = (sequence: number, by: object = someone) => ({
  ...said(sequence),
  by,
  recordedAt: toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1)),
});

const on = (id: string, ...events: readonly Given[]): readonly Happening[] =>
  events.map((event) => [`decision-${id}`, event, event.metadata ?? {}]);
const here = (...events: readonly Given[]) => on(commandId, ...events);
/** #1 opened, #2 an option, #3 taken. */
const decided = (terms: object, ...events: readonly Given[]) =>
  here(opened({ authority: commission, ...terms }), optionAdded('replace'), ...events);

const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const next = referenceTo('vehicle', 'soyuz-ms-23');
const rubio = referenceTo('crew-member', 'frank-rubio');
const registered: Happening = [
  'vehicle-soyuz-ms-22',
  storable({
    type: 'VehicleRegistered',
    facts: {
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
      aliases: [],
      agency: null,
      partOf: null,
      seats: 3,
      programAuthority: null,
    },
  }),
];
const item = { id: 'lands', subject: soyuz, does: 'Lands without a crew', returnsIn: null, applicability: null };
const leaves = { id: 'rubio', subject: rubio, does: null, returnsIn: next, applicability: 'contingency' };

type Asked = { readonly at?: string; readonly atSequence?: number; readonly concerning?: Reference; limit?: number };

function everything(past: Past, { at = now, concerning, limit = 200 }: Asked): readonly InForceItem[] {
  const found: InForceItem[] = [];
  for (let page: Parameters<typeof readDecisionsInForce>[3] = { limit }; ; ) {
    const { items, next } = readDecisionsInForce(past, at as Instant, { concerning }, page);
    found.push(...items);
    if (next === null) return found;
    page = { limit, after: next };
  }
}

const look = (happenings: readonly Happening[], asked: Asked = {}) =>
  read([judgements, decisionsInForce], happenings, (past) => everything(past, asked), asked.atSequence);
const count = async (happenings: readonly Happening[], asked?: Asked) => (await look(happenings, asked)).length;

/** What a choice shows of which no more is said than who decides. */
const choice: InForceItem = {
  corrected: false,
  thing: null,
  thingTitle: null,
  kind: 'choice',
  applicability: 'both',
  item: null,
  decision: referenceTo('decision', commandId),
  title: openedFacts.title,
  question: openedFacts.question,
  authority: commission,
  amendedBy: [],
  inDoubt: [],
  dissents: [],
  since: then(3, commission),
  option: { id: 'replace', title: 'replace', text: 'replace' },
  default: null,
  conditions: [],
  revisit: null,
  expires: null,
  basis: 3,
  onObservationsAlone: false,
  deviations: [],
  governs: ['nominal', 'contingency'],
  coveredBy: [],
};

describe('what was decided', () => {
  test('is in force once it is taken, and not before', async () => {
    expect(await look(decided({}, taken()), { atSequence: 2 })).toEqual([]);
    expect(await look(decided({}, taken()))).toEqual([choice]);
  });

  test('is a choice for each thing of its scope and its applicability, with conditions, expiry and deviations', async () => {
    const deviations = [{ rules: ['basis-stated' as const], ground: 'none given' }];
    const facts = { conditions: ['Inspected'], revisit: 'Another leak.', expires: '2023-01' };
    const events = [cited(observation), taken(facts, { basis: null, deviations })];
    const happenings = [...decided({ scope: [next, soyuz], applicability: 'nominal' }, ...events), registered];
    const shown: InForceItem = {
      ...choice,
      applicability: 'nominal',
      since: then(4, commission),
      ...facts,
      basis: null,
      onObservationsAlone: true,
      deviations,
      governs: ['nominal'],
    };
    expect(await look(happenings)).toEqual([
      { ...shown, thing: soyuz, thingTitle: 'Soyuz MS-22' },
      { ...shown, thing: next },
    ]);
    expect(await look(happenings, { concerning: next })).toEqual([{ ...shown, thing: next }]);
    expect(await look(happenings, { concerning: rubio })).toEqual([]);
  });

  test('is its program where it has one: each item with its own applicability, or that of the decision', async () => {
    const happenings = decided({ scope: [soyuz], applicability: 'nominal' }, programDecided([item, leaves]));
    expect(await look(happenings)).toEqual([
      {
        ...choice,
        thing: rubio,
        kind: 'program-item',
        applicability: 'contingency',
        item: { reference: `${decision}/program/rubio`, does: null, returnsIn: next },
        governs: ['contingency'],
      },
      {
        ...choice,
        thing: soyuz,
        kind: 'program-item',
        applicability: 'nominal',
        item: { reference: `${decision}/program/lands`, does: 'Lands without a crew', returnsIn: null },
        governs: ['nominal'],
      },
    ]);
  });

  test('is about what is named later where its scope or applicability was not stated', async () => {
    const named = termsChanged([
      { term: 'scope', is: [soyuz] },
      { term: 'applicability', is: 'contingency' },
    ]);
    expect(await look(decided({}, taken(), named))).toEqual([
      { ...choice, thing: soyuz, applicability: 'contingency', governs: ['contingency'] },
    ]);
  });

  test('holds until its expiry has passed, or as long as a reaffirmation says', async () => {
    const until = (at: string, ...events: readonly Given[]) =>
      count(decided({}, taken({ expires: '2022-12-19' }), ...events), { at });
    expect(await until('2022-12-19T23:59:59.999Z')).toBe(1);
    expect(await until('2022-12-20T00:00:00.000Z')).toBe(0);
    expect(await until('2022-12-24T00:00:00.000Z', reaffirmed('2022-12-24'))).toBe(1);
    expect(await until('2022-12-25T00:00:00.000Z', reaffirmed('2022-12-24'))).toBe(0);
    const late = reaffirmed(null, { recordedAt: '2022-12-21T00:00:00.000Z' as Instant });
    expect(await until('2022-12-25T00:00:00.000Z', late)).toBe(1);
  });

  test('holds until it is superseded, rescinded or completed', async () => {
    for (const event of [superseded(), rescinded, outcome(true)]) {
      expect([await count(decided({}, taken())), await count(decided({}, taken(), event))]).toEqual([1, 0]);
    }
    expect(await count(decided({}, taken(), outcome()))).toBe(1);
  });

  test('holds until all that was ordered by it has ended', async () => {
    const ordered = (number: number): Happening => [
      `activity-${idOf(number)}`,
      storable({
        type: 'ActivityPlanned',
        facts: {
          kind: 'landing',
          title: 'It lands',
          text: null,
          vehicles: [],
          people: [],
          objectives: [],
          planned: null,
          orderedBy: [`${decision}/option/replace`],
        },
      }),
    ];
    const end = (number: number): Happening => [
      `activity-${idOf(number)}`,
      storable({ type: 'ActivityEnded', facts: { result: 'broken-off', text: null, because: [] } }),
    ];
    const happenings = [...decided({}, taken()), ordered(1), ordered(2), end(1), end(2), ordered(3)];
    const counts = [3, 4, 5, 6, 7, 8].map((atSequence) => count(happenings, { atSequence }));
    expect(await Promise.all(counts)).toEqual([1, 1, 1, 1, 0, 1]);
  });

  test('is in doubt under review and stands again when reaffirmed; what changed it shows with its deviations', async () => {
    const deviations = [{ rules: ['basis-stated' as const], ground: 'none given' }];
    const happenings = decided(
      {},
      programDecided([item, leaves]),
      storable({ type: 'ReviewCalled', facts: { reason: 'Another leak', because: [] } }),
      reaffirmed('2023-01', { deviations, by: commission }),
      superseded([`${decision}/program/lands`]),
    );
    const shown = {
      ...choice,
      thing: rubio,
      kind: 'program-item' as const,
      applicability: 'contingency' as const,
      item: { reference: `${decision}/program/rubio` as Reference, does: null, returnsIn: next },
      governs: ['contingency'],
    };
    const [doubted] = await look(happenings, { atSequence: 4 });
    expect(doubted).toEqual({
      ...shown,
      inDoubt: [{ why: 'review-called', reason: 'Another leak', ...then(4) }],
    });
    expect(await look(happenings)).toEqual([
      {
        ...shown,
        expires: '2023-01',
        amendedBy: [
          { amendment: 'reaffirmed', decision: null, ...then(5, commission), deviations },
          { amendment: 'superseded-in-part', decision: other, ...then(6), deviations: [] },
        ],
      },
    ]);
  });

  test('shows every dissent until the dissenter withdraws it, whatever was answered', async () => {
    const happenings = decided({}, dissentFiled(), dissentAnswered(), taken(), dissentWithdrawn);
    const dissents = async (atSequence: number) => (await look(happenings, { atSequence })).map((row) => row.dissents);
    const dissent = { id: dissentId, text: 'Too hot for three.', answer: 'overruled', ...then(3, flightSurgeon) };
    expect([await dissents(5), await dissents(6)]).toEqual([[[dissent]], [[]]]);
  });

  test('is shown in the words as last corrected', async () => {
    const changes = [{ pointer: '/text', was: 'replace', is: 'Send another ship' }];
    const facts = { entry: 'entry/2', revision: 1, changes, reason: 'Clearer.' };
    const corrected: Happening = [`decision-${commandId}`, storable({ type: 'EntryCorrected', facts })];
    const happenings = [...decided({}, taken()), corrected];
    expect(await look(happenings)).toEqual([
      { ...choice, corrected: true, option: { id: 'replace', title: 'replace', text: 'Send another ship' } },
    ]);
    expect(await look(happenings, { atSequence: 3 })).toEqual([choice]);
  });
});

describe('a default', () => {
  const terms = { default: { text: 'It stays.', option: 'replace', from: '2022-12-15' }, scope: [soyuz] };

  test('is in force after the lapse that says so, and after no other, until an outcome completes it', async () => {
    const happenings = decided(terms, lapsed('default-in-force'), outcome(true));
    expect(await count(decided(terms, lapsed()))).toBe(0);
    expect(await look(happenings, { atSequence: 3 })).toEqual([
      { ...choice, thing: soyuz, kind: 'default', since: then(3), default: terms.default, basis: null },
    ]);
    expect(await look(happenings)).toEqual([]);
  });
});

describe('of what is in force on one thing', () => {
  /** The decision of a number: opened, an option, taken. */
  const decidedOn = (number: number, terms: object, ...events: readonly Given[]) =>
    on(idOf(number), opened({ title: `Decision ${number}`, ...terms }), optionAdded('replace'), ...events);
  const governing = async (happenings: readonly Happening[], asked?: Asked) =>
    (await look(happenings, asked)).map(({ title, governs }) => [title, ...governs]);
  const both = { scope: [soyuz] };
  const nominal = { scope: [soyuz], applicability: 'nominal' };

  test('the latest governs, for each kind of return', async () => {
    const happenings = [...decidedOn(1, both, taken()), ...decidedOn(2, nominal, taken())];
    expect(await governing(happenings)).toEqual([
      ['Decision 2', 'nominal'],
      ['Decision 1', 'contingency'],
    ]);
    expect(await governing(happenings, { limit: 1 })).toEqual(await governing(happenings));
  });

  test('the latest is the one that was taken last, whenever it was entered', async () => {
    const earlier = taken({}, { occurredAt: '2022-12-14' });
    expect(await governing([...decidedOn(1, both, taken()), ...decidedOn(2, both, earlier)])).toEqual([
      ['Decision 1', 'nominal', 'contingency'],
      ['Decision 2'],
    ]);
  });

  test('one that has expired or was rescinded leaves the one before it', async () => {
    const happenings = [
      ...decidedOn(1, both, taken()),
      ...decidedOn(2, both, taken({ expires: '2022-12-21' })),
      ...decidedOn(3, both, taken(), rescinded),
    ];
    expect(await governing(happenings, { atSequence: 9 })).toEqual([
      ['Decision 3', 'nominal', 'contingency'],
      ['Decision 2'],
      ['Decision 1'],
    ]);
    expect(await governing(happenings)).toEqual([['Decision 2', 'nominal', 'contingency'], ['Decision 1']]);
    expect(await governing(happenings, { at: '2022-12-22T00:00:00.000Z' })).toEqual([
      ['Decision 1', 'nominal', 'contingency'],
    ]);
  });

  test('one that is covered says what governs in its place, and for which returns', async () => {
    const happenings = [...decidedOn(1, both, taken()), ...decidedOn(2, nominal, taken()), ...decidedOn(3, both)];
    const covering = async (asked: Asked) =>
      (await look(happenings, asked)).map(({ title, coveredBy }) => [title, coveredBy]);
    expect(await covering({ atSequence: 3 })).toEqual([['Decision 1', []]]);
    const second = { reference: referenceTo('decision', idOf(2)), title: 'Decision 2', sequence: 6 };
    expect(await covering({})).toEqual([
      ['Decision 2', []],
      ['Decision 1', [{ ...second, returns: ['nominal'] }]],
    ]);
  });

  test('a default gives way to what was decided later, and comes back when that is over', async () => {
    const defaulted = { ...both, default: { text: 'It lands with the crew.', option: null, from: null } };
    const lapse = [...decidedOn(1, defaulted, lapsed('default-in-force'))];
    const program = programDecided([{ ...item, applicability: null }]);
    const happenings = [...lapse, ...decidedOn(2, both, program, rescinded)];
    const rows = async (atSequence: number) =>
      (await look(happenings, { atSequence })).map(({ kind, governs, coveredBy }) => [
        kind,
        governs,
        coveredBy.map(({ reference, returns: covered }) => [reference, covered]),
      ]);
    expect(await rows(3)).toEqual([['default', ['nominal', 'contingency'], []]]);
    const lands = `${referenceTo('decision', idOf(2))}/program/lands`;
    expect(await rows(6)).toEqual([
      ['program-item', ['nominal', 'contingency'], []],
      ['default', [], [[lands, ['nominal', 'contingency']]]],
    ]);
    expect(await rows(7)).toEqual(await rows(3));
  });

  test('another question, answered without a program or left to its default, takes nothing from a program', async () => {
    const defaulted = { ...both, default: { text: 'It is not inspected.', option: null, from: null } };
    const happenings = [
      ...decidedOn(1, both, programDecided([item])),
      ...decidedOn(2, both, taken()),
      ...decidedOn(3, defaulted, lapsed('default-in-force')),
      ...decidedOn(4, nominal, programDecided([item])),
    ];
    expect(await governing(happenings, { atSequence: 9 })).toEqual([
      ['Decision 3', 'nominal', 'contingency'],
      ['Decision 2'],
      ['Decision 1', 'nominal', 'contingency'],
    ]);
    expect(await governing(happenings)).toEqual([
      ['Decision 4', 'nominal'],
      ['Decision 3', 'contingency'],
      ['Decision 2'],
      ['Decision 1', 'contingency'],
    ]);
    expect(await governing(happenings, { limit: 1 })).toEqual(await governing(happenings));
  });

  test('the later of two items of one program governs', async () => {
    const program = programDecided([
      { ...leaves, id: 'first' },
      { ...leaves, id: 'second' },
    ]);
    const items = await look(decidedOn(1, {}, program));
    expect(items.map((row) => [row.item?.reference, ...row.governs])).toEqual([
      [`${referenceTo('decision', idOf(1))}/program/second`, 'contingency'],
      [`${referenceTo('decision', idOf(1))}/program/first`],
    ]);
  });

  test('nothing without a scope covers anything', async () => {
    expect(await governing([...decidedOn(1, {}, taken()), ...decidedOn(2, {}, taken())])).toEqual([
      ['Decision 2', 'nominal', 'contingency'],
      ['Decision 1', 'nominal', 'contingency'],
    ]);
  });

  test('one under review still governs, in doubt', async () => {
    expect(await governing(decidedOn(1, both, taken(), reviewCalled))).toEqual([
      ['Decision 1', 'nominal', 'contingency'],
    ]);
  });
});
