import { describe, expect, it } from 'vitest';
import { searchFor } from '../../web/src/app/commands/search-for.ts';
import { momentOf } from '../../web/src/app/moment/moment-text.ts';
import { fieldText, flatChanges } from '../../web/src/screens/compare/differences.ts';
import { acknowledgementOf, lacksReason } from '../../web/src/screens/handover/acknowledgement-of.ts';
import { lanesOf, markOf, placeOf, recordedExtent, zoomed } from '../../web/src/screens/timeline/lanes.ts';
import { nextMark } from '../../web/src/screens/timeline/next-mark.ts';
import { faultyFilters, filtersOf, parseTimelineSearch } from '../../web/src/screens/timeline/timeline-search.ts';

const at = Date.parse;
const entry = (sequence: number, occurredAt: string | null, recordedAt: string, vehicle?: string) => ({
  sequence,
  thing: vehicle === undefined ? 'observation/1' : `vehicle/${vehicle}`,
  occurredAt,
  recordedAt,
  concerns: vehicle === undefined ? [] : [{ reference: `vehicle/${vehicle}`, title: vehicle }],
});

describe('the filters of the timeline', () => {
  it('are what the address says, without what is empty or unknown', () => {
    expect(parseTimelineSearch({ q: ' leak ', kind: '', role: 7, drawn: 'kind', x: 1 })).toEqual({
      q: 'leak',
      role: '7',
      drawn: 'kind',
    });
  });

  it('take a time as precisely as it is written: a month from its first, to its last instant', () => {
    expect(filtersOf({ recordedFrom: '2022-12', recordedTo: '2022-12', concerning: 'vehicle/a, vehicle/b' })).toEqual({
      concerning: ['vehicle/a', 'vehicle/b'],
      recordedFrom: '2022-12-01T00:00:00.000Z',
      recordedTo: '2022-12-31T23:59:59.999Z',
    });
  });

  it('name what can not be looked for, and leave it out', () => {
    const search = { occurredFrom: 'yesterday', occurredTo: 'unknown', q: 'leak' };
    expect(faultyFilters(search)).toEqual(['occurredFrom', 'occurredTo']);
    expect(filtersOf(search)).toEqual({ q: 'leak' });
  });
});

describe('a mark of the drawing', () => {
  const recordedAt = '2022-12-20T12:00:00.000Z';
  const recorded = at(recordedAt);

  it('is a tick for an instant or a minute, a bar for what is claimed less exactly, and soft for about', () => {
    expect(markOf(entry(1, '2022-12-15T00:45Z', recordedAt))).toEqual({
      sequence: 1,
      shape: 'tick',
      from: at('2022-12-15T00:45Z'),
      to: at('2022-12-15T00:45:59.999Z'),
      about: false,
      recorded,
    });
    expect(markOf(entry(1, '~2022-12-15', recordedAt))).toEqual({
      sequence: 1,
      shape: 'bar',
      from: at('2022-12-15'),
      to: at('2022-12-16') - 1,
      about: true,
      recorded,
    });
  });

  it('shows when it was recorded apart only where that is not when it occurred', () => {
    expect(markOf(entry(1, null, recordedAt)).recorded).toBeNull();
    expect(markOf(entry(1, '2022-12-20', recordedAt)).recorded).toBeNull();
    expect(markOf(entry(1, '2022-12-19', recordedAt)).recorded).toBe(recorded);
  });

  it('whose end is open reaches to the edge of what is drawn, and beside that it is not drawn', () => {
    const extent = [at('2022-12-10'), at('2022-12-20')] as const;
    expect(placeOf(markOf(entry(1, '2022-12-15/..', recordedAt)), extent)).toEqual({ from: 0.5, to: 1 });
    expect(placeOf(markOf(entry(1, '2022-11', recordedAt)), extent)).toBeUndefined();
  });
});

describe('lanes', () => {
  const entries = [
    entry(1, '2022-12-01', '2022-12-01T06:00:00.000Z', 'nauka'),
    entry(2, '2022-12-01', '2022-12-01T07:00:00.000Z', 'nauka'),
    entry(3, '2022-12-05', '2022-12-05T07:00:00.000Z', 'nauka'),
    entry(4, null, '2022-12-05T07:00:00.000Z'),
    entry(5, null, '2022-12-06T07:00:00.000Z', 'poisk'),
  ];
  const rows = (by: 'vehicle' | 'kind') =>
    lanesOf(entries, by, 0).map(({ title, rows }) => [title, rows.map((row) => row.map(({ sequence }) => sequence))]);

  it('are of vehicles or kinds, the fullest first, with what would be covered in another row', () => {
    expect(rows('vehicle')).toEqual([
      ['nauka', [[1, 3], [2]]],
      ['poisk', [[5]]],
      ['no vehicle', [[4]]],
    ]);
    expect(rows('kind')).toEqual([
      ['vehicle', [[1, 3, 5], [2]]],
      ['observation', [[4]]],
    ]);
  });

  it('are walked by the arrows: along a lane, and to the nearest in the next', () => {
    const extent = recordedExtent(entries);
    const lanes = lanesOf(entries, 'vehicle', 0);
    expect(nextMark(lanes, extent, 1, 'after')).toEqual({ lane: 'vehicle/nauka', sequence: 2 });
    expect(nextMark(lanes, extent, 1, 'before')).toBeUndefined();
    expect(nextMark(lanes, extent, 3, 'below')).toEqual({ lane: 'vehicle/poisk', sequence: 5 });
    expect(nextMark(lanes, extent, 5, 'above')).toEqual({ lane: 'vehicle/nauka', sequence: 3 });
    expect(zoomed([0, 600_000], 0.5)).toEqual([150_000, 450_000]);
  });
});

describe('two moments', () => {
  it('are sequences, or times: from their beginning, to their end', () => {
    expect(momentOf('#88', 'from')).toBe('88');
    expect(momentOf('2023-01-11', 'from')).toBe('2023-01-11T00:00:00.000Z');
    expect(momentOf('2023-01-11', 'to')).toBe('2023-01-11T23:59:59.999Z');
    expect([momentOf('0', 'from'), momentOf('soon', 'to'), momentOf('..', 'to')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('differ in fields that people can read, those within a list by its member', () => {
    expect(fieldText('fitness.contingency.fitness')).toBe('contingency fitness');
    expect(fieldText('neededBy.value')).toBe('needed by');
    const inner = { field: 'status', from: 'nominal', to: 'failed' };
    expect(flatChanges([{ field: 'subsystems', of: 'Thermal', changes: [inner] }])).toEqual([
      { ...inner, field: 'subsystems.Thermal.status' },
    ]);
    const leak = { field: 'anomalies', of: 'anomaly/0185e0a0', title: 'Loop 1.2 leaks', changes: [inner] };
    expect(flatChanges([leak])).toEqual([
      { ...inner, field: 'anomalies.status', of: 'anomaly/0185e0a0', title: 'Loop 1.2 leaks' },
    ]);
  });
});

describe('what is answered of a handover brief', () => {
  it('is what is taken over, and what is not with the reason, which must be said', () => {
    const said = acknowledgementOf({ 'entry/1': { taken: true }, 'entry/2': { taken: false, why: ' ' } });
    expect(said).toEqual({ items: ['entry/1'], notAcknowledged: [{ item: 'entry/2', why: '' }] });
    expect(lacksReason(said)).toBe(true);
  });
});

describe('what is typed into the palette', () => {
  it('is searched for as words, the last of which may go on; a single letter is not', () => {
    expect(searchFor('micro-met')).toBe('micro met*');
    expect(searchFor(' “Leak” ')).toBe('Leak*');
    expect([searchFor('a'), searchFor('* ?')]).toEqual([undefined, undefined]);
  });
});
