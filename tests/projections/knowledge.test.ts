import { describe, expect, it } from 'vitest';
import { type NewsAsked, newsLimit } from '../../src/domain/knowledge.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { knowledgeAt } from '../../src/projections/knowledge/knowledge-at.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { idOf } from './assessed.ts';
import { type Happening, logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';

const commission = { role: 'State Commission', agency: 'Roscosmos' };
const ship = 'vehicle/soyuz-ms-22' as Reference;
const station = 'vehicle/iss' as Reference;
const observationOf = (number: number) => `observation/${idOf(number)}` as Reference;

const registered = (id: string): Happening => [
  `vehicle-${id}`,
  {
    type: 'VehicleRegistered',
    facts: { name: id, kind: 'station', aliases: [], agency: null, partOf: null, seats: null, programAuthority: null },
  },
];
const observed = (number: number, about: Reference, recordedAt?: string): Happening => [
  `observation-${idOf(number)}`,
  {
    type: 'ObservationRecorded',
    facts: {
      kind: 'log-entry',
      about: [about],
      title: 'Seen',
      text: 'Seen',
      quantities: [],
      contradicts: [],
      sentTo: [],
      predictions: [],
    },
  },
  recordedAt === undefined ? {} : { recordedAt: recordedAt as never },
];
const docked: Happening = ['vehicle-soyuz-ms-22', { type: 'VehicleDocked', facts: { at: station, port: null } }];
const corrected = (number: number, sequence: number): Happening => [
  `observation-${idOf(number)}`,
  {
    type: 'EntryCorrected',
    facts: {
      entry: `entry/${sequence}`,
      revision: 0,
      reason: 'A slip.',
      changes: [{ pointer: '/text', was: 'Seen', is: 'Not seen' }],
    },
  },
];
const voided = (number: number, sequence: number): Happening => [
  `observation-${idOf(number)}`,
  { type: 'EntryVoided', facts: { entry: `entry/${sequence}`, revision: 0, reason: 'A slip.' } },
];

const about = (things: readonly Reference[], asked: Partial<NewsAsked> = {}): NewsAsked => ({
  things,
  cited: [],
  basis: 1,
  until: Number.POSITIVE_INFINITY,
  by: commission,
  named: [],
  acknowledges: { sequences: [], upTo: null },
  ...asked,
});

async function newsIn(happenings: readonly Happening[], asked: NewsAsked) {
  const log = logFrom(happenings);
  return withEngine([judgements], log, {}, (engine) =>
    knowledgeAt(
      engine.at(log.head().sequence),
      (time) => log.sequenceAt(time),
      (sequence) => engine.at(sequence),
    ).newsOf(asked),
  );
}
const sequencesIn = async (happenings: readonly Happening[], asked: NewsAsked) =>
  (await newsIn(happenings, asked)).items.map(({ sequence }) => sequence);

describe('news', () => {
  const history = [registered('soyuz-ms-22'), registered('iss'), docked, observed(1, station), observed(2, ship)];

  it('is on what an act is about, not on what that is docked to', async () => {
    expect(await sequencesIn(history, about([ship]))).toEqual([3, 5]);
    // What is docked to it, and came there, is on it.
    expect(await sequencesIn(history, about([station]))).toEqual([2, 3, 4]);
  });

  it('is on what is cited, and on what that is about', async () => {
    const cites = (cited: Reference) => about([], { cited: [cited], named: [cited] });
    expect(await sequencesIn([...history, observed(3, ship)], cites(observationOf(2)))).toEqual([3, 6]);
    expect(await sequencesIn(history, cites('entry/4' as Reference))).toEqual([2, 3]);
  });

  it('is what corrects and strikes through, too', async () => {
    const struck = [...history, corrected(2, 5), voided(2, 5)];
    expect(await sequencesIn(struck, about([ship], { basis: 5 }))).toEqual([6, 7]);
  });

  it('is what was recorded by the time of the act', async () => {
    const late = [...history, observed(3, ship, '2022-12-16T00:00:00.000Z'), observed(4, ship)];
    const until = (time: string) => about([ship], { basis: 4, until: Date.parse(time) });
    expect(await sequencesIn(late, until('2022-12-16T00:00:00.000Z'))).toEqual([5, 6, 7]);
    // Log time does not go back, so what follows a late entry was not there before it either.
    expect(await sequencesIn(late, until('2022-12-15T23:59:59.999Z'))).toEqual([5]);
  });

  it('is named up to two hundred, and counted', async () => {
    const many = Array.from({ length: newsLimit + 50 }, (_, index) => observed(100 + index, ship));
    const { items, total, more } = await newsIn([registered('soyuz-ms-22'), ...many], about([ship]));
    expect([items.length, items.at(-1)?.sequence, total, more]).toEqual([
      newsLimit,
      newsLimit + 1,
      newsLimit + 50,
      false,
    ]);
  });
});
