import { describe, expect, it } from 'vitest';
import type { RecordedJudgement } from '../../../web/src/api/records.ts';
import { bandsOf, firstOf } from '../../../web/src/ui/bands/bands-of.ts';
import { toneOf, verdictText } from '../../../web/src/ui/bands/verdict.ts';

const day = (date: string): number => Date.parse(`2022-12-${date}T00:00:00Z`);
const end = day('31');

const judgement = (
  sequence: number,
  from: string,
  status: 'nominal' | 'degraded' | 'failed',
  changes: Partial<RecordedJudgement> = {},
): RecordedJudgement => ({
  assessment: `assessment/${sequence}`,
  title: null,
  said: {
    sequence,
    by: { agency: 'Roscosmos' },
    onBehalfOf: null,
    occurredAt: null,
    recordedAt: '2022-12-15T00:00:00.000Z',
  },
  confidence: null,
  since: null,
  until: null,
  from: `2022-12-${from}T00:00:00.000Z`,
  verdict: { on: 'health', subsystem: 'cooling', status },
  fate: { stands: true, retracted: null, supersededBy: [] },
  governs: false,
  ranOut: false,
  ...changes,
});

const drawn = (judgements: readonly RecordedJudgement[]) =>
  bandsOf(judgements, end).map(({ judgement: { said }, from, to }) => [said.sequence, from, to]);

describe('what a party judged, along time', () => {
  it('holds from when it counts until the next judgement counts, and the last up to the end', () => {
    const judgements = [judgement(2, '20', 'failed'), judgement(1, '16', 'degraded')];
    expect(drawn(judgements)).toEqual([
      [1, day('16'), day('20')],
      [2, day('20'), end],
    ]);
  });

  it('ends where the judgement itself says that it ends, and after that nothing is known', () => {
    expect(
      drawn([judgement(1, '16', 'nominal', { until: '2022-12-18T00:00Z' }), judgement(2, '20', 'failed')]),
    ).toEqual([
      [1, day('16'), day('18') + 59_999],
      [2, day('20'), end],
    ]);
  });

  it('ends where one supersedes it that was not retracted, though that says nothing of the subject', () => {
    const superseded = (counts: boolean) => ({
      fate: {
        stands: !counts,
        retracted: null,
        supersededBy: [{ assessment: 'assessment/9', sequence: 9, counts, judged: '2022-12-20T00:00:00.000Z' }],
      },
    });
    expect(drawn([judgement(1, '16', 'nominal', superseded(true))])).toEqual([[1, day('16'), day('20')]]);
    expect(drawn([judgement(1, '16', 'nominal', superseded(false))])).toEqual([[1, day('16'), end]]);
    expect(drawn([judgement(1, '22', 'nominal', superseded(true))])).toEqual([]);
  });

  it('leaves out what was retracted, as if it had cut nothing off', () => {
    const retracted = { fate: { stands: false, retracted: 9, supersededBy: [] } };
    expect(drawn([judgement(1, '16', 'degraded'), judgement(2, '20', 'failed', retracted)])).toEqual([
      [1, day('16'), end],
    ]);
  });

  it('leaves out what another replaced from the same instant on, and what begins after the end', () => {
    expect(drawn([judgement(1, '16', 'nominal'), judgement(2, '16', 'failed'), judgement(3, '31', 'nominal')])).toEqual(
      [[2, day('16'), end]],
    );
  });

  it('begins with the first instant that anybody speaks of', () => {
    expect(firstOf([judgement(1, '16', 'nominal', { since: '2022-12-14' }), judgement(2, '15', 'nominal')])).toBe(
      day('14'),
    );
    expect(firstOf([judgement(1, '16', 'nominal', { since: 'unknown' })])).toBe(day('16'));
    expect(firstOf([])).toBeUndefined();
  });
});

describe('a judgement', () => {
  it('has its place on the scale by what it is on; what nobody knows is off', () => {
    const fitness = { on: 'fitness', limits: [], atMost: null } as const;
    expect(toneOf({ on: 'health', subsystem: 'cooling', status: 'failed' })).toBe('critical');
    expect(toneOf({ on: 'health', subsystem: 'cooling', status: 'unknown' })).toBe('off');
    expect(toneOf({ ...fitness, fitness: 'unknown' })).toBe('off');
    expect(toneOf({ on: 'hypothesis', standing: 'ruled-out', likelihood: null })).toBe('ruled-out');
  });

  it('is said with its limits, or in short without them', () => {
    const verdict = {
      on: 'fitness',
      fitness: 'fit-within-limits',
      limits: ['Only in an emergency'],
      atMost: 2,
    } as const;
    expect(verdictText(verdict)).toBe('fit within limits: Only in an emergency; at most 2 aboard');
    expect(verdictText(verdict, true)).toBe('fit within limits');
  });
});
