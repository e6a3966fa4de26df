import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioEntry } from '../../scenarios/entry.ts';
import { soyuzMs22 } from '../../scenarios/soyuz-ms-22/record.ts';
import type { Replanning } from '../../src/domain/activity/evolve.ts';
import type { readActivities } from '../../src/projections/activities/read.ts';
import type { readCrewReturn } from '../../src/projections/crew-return/read.ts';
import type { readInformationRequests } from '../../src/projections/information-requests.ts';
import { type LoadedRecord, loadRecord } from './loaded-record.ts';
import { whatIsPlanned, whoLeavesInWhat } from './telling.ts';

let record: LoadedRecord;
beforeAll(async () => {
  record = await loadRecord();
});
afterAll(() => record?.stop());

type CrewReturn = ReturnType<typeof readCrewReturn>;
type Activities = ReturnType<typeof readActivities>;
type Requests = ReturnType<typeof readInformationRequests>;

/** The last entry of each moment. */
const moments = {
  'just after EVA-56 was cancelled': 'eva-56-cancelled',
  'on 20 December 2022': 'ms-23-by-19-february',
  'on 11 January 2023, before the State Commission': 'chief-designers-recommend',
  'on 11 January 2023, after the State Commission': 'state-commission-decides',
  'on 13 January 2023': 'liner-transfer',
  'on 19 January 2023': 'ballast',
  'on 19 February 2023': 'ms-21-deorbited',
  'on 22 February 2023': 'external-impact-assessed',
  'on 27 February 2023': 'ms-23-docked',
  'on 12 March 2023': 'endurance-landed',
  'at the end': 'eva-61-ended',
} as const;
type Moment = keyof typeof moments;
const read = <Answer>(path: string, moment: Moment) => record.read<Answer>(path, moments[moment]);

const { entries } = soyuzMs22;
const sourcesOf = ({ body }: ScenarioEntry) => body.sources as readonly { readonly verified: boolean }[] | undefined;

describe('the record of Soyuz MS-22', () => {
  it('covers every row of the table that it was made from', () => {
    const rows = new Set(entries.map(({ row }) => row));
    expect([...rows].sort((left, right) => left - right)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('is told in the order in which it became known', () => {
    const told = entries.map(({ recordedAt }) => Date.parse(recordedAt));
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    expect(Date.parse(soyuzMs22.begins)).toBeLessThan(told[0] ?? 0);
  });

  it('says what is from memory, and nothing else is unverified', () => {
    const unverified = entries.filter((entry) => sourcesOf(entry)?.some(({ verified }) => !verified));
    expect(unverified.map(({ name, row }) => [row, name])).toEqual([
      [17, 'spacex-asked'],
      [32, 'liners-to-ms-23'],
      [32, 'seat-ms-23-sergei-prokopyev'],
      [32, 'seat-ms-23-dmitri-petelin'],
      [32, 'seat-ms-23-frank-rubio'],
      [32, 'endurance-undocked'],
    ]);
  });

  it('adds nothing when it is loaded again: the same entries, byte for byte', async () => {
    const log = async () => {
      const events = await Promise.all([0, 100, 200].map((after) => record.read(`/events?after=${after}&limit=100`)));
      return JSON.stringify([await record.read('/log'), ...events]);
    };
    const before = await log();
    const again = await record.loadAgain();
    expect(again.sequences).toEqual(record.sequences);
    expect(await log()).toBe(before);
  });
});

describe('who leaves in what', () => {
  const crewReturn = async (moment: Moment) => whoLeavesInWhat(await read<CrewReturn>('/crew-return', moment));
  const inEndurance = ['Nicole Mann', 'Josh Cassada', 'Koichi Wakata', 'Anna Kikina'].map((name) => ({
    name,
    nominal: 'Crew Dragon Endurance, unknown',
    contingency: 'Crew Dragon Endurance, unknown',
  }));
  const inMs22 = (nominal: string, contingency: string) =>
    ['Sergei Prokopyev', 'Dmitri Petelin', 'Frank Rubio'].map((name) => ({ name, nominal, contingency }));

  it('is the ship that they came in when EVA-56 is cancelled, and nobody has judged that it is fit', async () => {
    const unknown = 'Soyuz MS-22, unknown';
    expect(await crewReturn('just after EVA-56 was cancelled')).toEqual([...inMs22(unknown, unknown), ...inEndurance]);
  });

  it('is the same on 20 December 2022 and before the State Commission', async () => {
    const unknown = 'Soyuz MS-22, unknown';
    const same = [...inMs22(unknown, unknown), ...inEndurance];
    expect(await crewReturn('on 20 December 2022')).toEqual(same);
    expect(await crewReturn('on 11 January 2023, before the State Commission')).toEqual(same);
  });

  it('is decided by the State Commission, but for an emergency', async () => {
    const decided = inMs22('Soyuz MS-22, not-fit; decided: Soyuz MS-23', 'Soyuz MS-22, unknown');
    expect(await crewReturn('on 11 January 2023, after the State Commission')).toEqual([...decided, ...inEndurance]);
  });

  it('is decided for both on 13 January 2023, and nothing of it is done', async () => {
    const nominal = 'Soyuz MS-22, not-fit; decided: Soyuz MS-23';
    const lifeboat = 'Soyuz MS-22, fit-within-limits';
    expect(await crewReturn('on 13 January 2023')).toEqual([
      { name: 'Sergei Prokopyev', nominal, contingency: lifeboat },
      { name: 'Dmitri Petelin', nominal, contingency: lifeboat },
      { name: 'Frank Rubio', nominal, contingency: `${lifeboat}; decided: Crew Dragon Endurance` },
      ...inEndurance,
    ]);
  });

  it('is the same by the clock: what was known on 13 January is what the log had then', async () => {
    const then = await record.read<{ sequence: number }>('/crew-return?knownAt=2023-01-13T00:00:00Z');
    expect(then.sequence).toBe(record.sequences.get(moments['on 13 January 2023']));
  });

  it('is another ship for Rubio in an emergency from 18 January on', async () => {
    const nominal = 'Soyuz MS-22, not-fit; decided: Soyuz MS-23';
    const lifeboat = 'Soyuz MS-22, fit-within-limits';
    const moved = [
      { name: 'Sergei Prokopyev', nominal, contingency: lifeboat },
      { name: 'Dmitri Petelin', nominal, contingency: lifeboat },
      { name: 'Frank Rubio', nominal, contingency: 'Crew Dragon Endurance, unknown' },
      ...inEndurance,
    ];
    expect(await crewReturn('on 19 January 2023')).toEqual(moved);
    expect(await crewReturn('on 27 February 2023')).toEqual(moved);
  });

  it('is Soyuz MS-23 for the three who are left in March, seats and all', async () => {
    const there = 'Soyuz MS-23, unknown';
    expect(await crewReturn('on 12 March 2023')).toEqual(inMs22(there, there));
  });

  it('is nobody at the end: all seven are home', async () => {
    expect(await crewReturn('at the end')).toEqual([]);
  });
});

describe('what is planned', () => {
  const activities = async (moment: Moment) => whatIsPlanned(await read<Activities>('/activities?limit=200', moment));
  const evas = async (moment: Moment) => whatIsPlanned(await read<Activities>('/evas?limit=200', moment));

  it('is no EVA just after EVA-56 was cancelled, for a leak that is on record', async () => {
    expect(await evas('just after EVA-56 was cancelled')).toEqual([
      ['2022-11-25', 'Radiator from Rassvet to Nauka', 'cancelled'],
      ['2022-12-15T02:20Z', 'EVA-56', 'cancelled'],
    ]);
    const { items } = await read<Activities>('/evas', 'just after EVA-56 was cancelled');
    expect(items[1]?.cancellations).toEqual([
      {
        reason: 'Soyuz MS-22 leaks.',
        because: [`anomaly/${record.id('leak')}`, `observation/${record.id('leak-on-nasa-tv')}`],
        cancelled: {
          sequence: record.sequences.get('eva-56-cancelled'),
          by: { role: 'Mission managers', agency: 'Roscosmos' },
          onBehalfOf: null,
          occurredAt: '~2022-12-15T02:45Z',
          recordedAt: '2022-12-15T02:45:00.000Z',
        },
        reinstated: null,
      },
    ]);
  });

  it('is one spacewalk that moved twice and was done, not three', async () => {
    const { items } = await read<Activities>('/evas', 'on 13 January 2023');
    const array = items.filter(({ title }) => title === 'Fourth roll-out solar array (iROSA)');
    const moves = (array[0]?.replannings ?? []) as readonly Replanning[];
    expect(array.map(({ planned, status, cancellations }) => [planned, status, cancellations])).toEqual([
      ['2022-12-22', 'ended', []],
    ]);
    expect(moves.map(({ from, to, because }) => [from.planned, to.planned, because])).toEqual([
      ['2022-12-19', '2022-12-21', [`decision/${record.id('canadarm2-for-inspection')}`]],
      [
        '2022-12-21',
        '2022-12-22',
        [`decision/${record.id('debris-avoidance')}`, `observation/${record.id('debris-approaches')}`],
      ],
    ]);
  });

  it('is the launch of MS-23 for 20 February, then for March at the latest, then for the 24th', async () => {
    const launch = async (moment: Moment) =>
      (await activities(moment)).find(([, title]) => title === 'Launch of Soyuz MS-23, uncrewed');
    const title = 'Launch of Soyuz MS-23, uncrewed';
    expect(await launch('on 11 January 2023, before the State Commission')).toBe(undefined);
    expect(await launch('on 11 January 2023, after the State Commission')).toBe(undefined);
    expect(await launch('on 13 January 2023')).toEqual(['2023-02-20', title, 'planned']);
    expect(await launch('on 19 February 2023')).toEqual(['../2023-03-10', title, 'planned']);
    expect(await launch('on 22 February 2023')).toEqual(['2023-02-24T00:24:27Z', title, 'planned']);
    expect(await launch('at the end')).toEqual(['2023-02-24T00:24:27Z', title, 'ended']);
  });

  it('is nothing at the end but the two US spacewalks that were put off to no date', async () => {
    expect((await activities('at the end')).filter(([, , status]) => status === 'planned')).toEqual([
      ['no time', 'US spacewalk of 12 October', 'planned'],
      ['no time', 'US spacewalk of 20 October', 'planned'],
    ]);
  });
});

describe('what was asked', () => {
  it('is not answered: by the medics, and by SpaceX, which was asked before any decision was open', async () => {
    const asked = async (moment: Moment) =>
      (await read<Requests>('/information-requests', moment)).items.map(({ text, of, status }) => ({
        text,
        of,
        status,
      }));
    const both = [
      {
        text: 'Can the crew work inside the spacecraft for some time, should the need arise?',
        of: [{ role: 'Medics', agency: 'Roscosmos' }],
        status: 'unanswered',
      },
      {
        text: 'Can the Dragon that is docked return additional crew members in an emergency?',
        of: [{ agency: 'SpaceX' }],
        status: 'unanswered',
      },
    ];
    expect(await asked('on 20 December 2022')).toEqual([]);
    expect(await asked('on 11 January 2023, before the State Commission')).toEqual(both);
    expect(await asked('at the end')).toEqual(both);
  });
});
