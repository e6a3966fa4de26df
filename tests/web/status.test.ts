import { describe, expect, it } from 'vitest';
import type { FitnessWord } from '../../web/src/api/answers.ts';
import { boardHeadline } from '../../web/src/screens/board/board-headline.ts';
import { decisionReasons, type Urgency } from '../../web/src/screens/board/decision-status.ts';
import {
  fitnessStatus,
  type JudgedVehicle,
  subsystemStatus,
  vehicleStatus,
} from '../../web/src/screens/board/vehicle-status.ts';
import { worstOf } from '../../web/src/ui/status.ts';
import { waiting } from './waiting.ts';

const now = Date.parse('2022-12-20T12:00:00Z');
const something = {};

const fitnessAs = (fitness: FitnessWord, until: string | null = null) => ({
  fitness,
  until,
  claims: fitness === 'unknown' ? [] : [something],
});

const vehicle = (changes: Partial<JudgedVehicle> = {}): JudgedVehicle => ({
  seats: 3,
  ended: null,
  subsystems: [],
  fitness: { nominal: fitnessAs('unknown'), contingency: fitnessAs('unknown') },
  anomalies: [],
  ...changes,
});

const none = { nominal: 0, contingency: 0 };
const thrusters = (status: 'nominal' | 'degraded' | 'failed' | 'unknown', until: string | null = null) => ({
  status,
  claims: [{ until }],
});

describe('several statuses summed up', () => {
  it('are the worst of them, whatever their order', () => {
    expect(worstOf(['normal', 'serious', 'caution', 'critical'])).toBe('critical');
    expect(worstOf(['critical', 'normal'])).toBe('critical');
    expect(worstOf(['normal', 'standby'])).toBe('standby');
  });

  it('are never normal while one of them is unknown, or where there are none', () => {
    expect(worstOf(['normal', 'off', 'normal'])).toBe('off');
    expect(worstOf([])).toBe('off');
  });
});

describe('a decision that waits', () => {
  it('is critical when it is overdue and no default is in force', () => {
    expect(decisionReasons(waiting({ overdue: true, secondsLeft: -60 }))).toEqual([
      { status: 'critical', words: 'overdue, no default in force' },
    ]);
    expect(decisionReasons(waiting({ overdue: true, secondsLeft: -60, defaultInForce: true }))).toEqual([
      { status: 'serious', words: 'overdue, its default is in force' },
    ]);
  });

  it('is serious within 24 hours of its needed-by, with an open dissent, stale, expired, or under review', () => {
    const serious = (changes: Partial<Urgency>) => decisionReasons(waiting(changes))[0];
    expect(serious({ secondsLeft: 86_399 })).toEqual({ status: 'serious', words: 'due within 24 h' });
    expect(serious({ dissents: [something] })).toEqual({
      status: 'serious',
      words: '1 open dissent',
    });
    expect(serious({ reasons: [{ why: 'stale' }] })).toEqual({ status: 'serious', words: 'stale' });
    expect(serious({ expired: true })).toEqual({ status: 'serious', words: 'expired' });
    expect(serious({ reviews: [something] })).toEqual({
      status: 'serious',
      words: 'under review',
    });
  });

  it('asks for caution when it was deferred twice, and otherwise waits', () => {
    expect(decisionReasons(waiting({ secondsLeft: 86_400, deferrals: [something, something] }))).toEqual([
      { status: 'caution', words: 'deferred 2 times' },
    ]);
    const awaits = [{ settled: false }, { settled: true }];
    expect(decisionReasons(waiting({ awaits }))).toEqual([{ status: 'standby', words: 'awaits 1 of 2' }]);
    expect(decisionReasons(waiting())).toEqual([{ status: 'standby', words: 'waits for a decision' }]);
  });

  it('makes the headline of the board', () => {
    expect(boardHeadline([])).toEqual({ status: 'normal', words: 'Nothing waits for a decision' });
    expect(boardHeadline([waiting()])).toEqual({ status: 'standby', words: '1 decision waits, none within 24 h' });
    expect(boardHeadline([waiting({ secondsLeft: 60 }), waiting()])).toEqual({
      status: 'serious',
      words: '1 decision needs someone now, 1 more waits',
    });
    expect(boardHeadline([waiting({ overdue: true }), waiting({ overdue: true }), waiting()])).toEqual({
      status: 'critical',
      words: '2 decisions overdue, 1 more waits',
    });
  });
});

describe('a vehicle', () => {
  it('is critical when it is not fit for a return that somebody has a seat for, and of caution when nobody has', () => {
    expect(fitnessStatus(fitnessAs('not-fit'), 1, now)).toBe('critical');
    expect(fitnessStatus(fitnessAs('not-fit'), 0, now)).toBe('caution');
  });

  it('is serious when what limits it is near', () => {
    expect(subsystemStatus(thrusters('degraded', '2022-12-20T18:00Z'), now)).toBe('serious');
    expect(subsystemStatus(thrusters('degraded', '2023-01'), now)).toBe('caution');
    expect(fitnessStatus(fitnessAs('fit-within-limits', '2022-12-20T18:00Z'), 3, now)).toBe('serious');
  });

  it('is unknown, not normal, while a return that it is for was not assessed', () => {
    const subsystems = [thrusters('nominal')];
    expect(vehicleStatus(vehicle({ subsystems }), none, now)).toBe('off');
    const fitness = { nominal: fitnessAs('fit'), contingency: fitnessAs('fit') };
    expect(vehicleStatus(vehicle({ subsystems, fitness }), none, now)).toBe('normal');
    expect(vehicleStatus(vehicle({ subsystems, seats: null }), none, now)).toBe('normal');
  });

  it('is as bad as its worst part, and closed when its flight has ended', () => {
    const fitness = { nominal: fitnessAs('fit'), contingency: fitnessAs('fit') };
    expect(vehicleStatus(vehicle({ fitness, subsystems: [thrusters('failed')] }), none, now)).toBe('critical');
    const anomalies = [{ status: 'open' as const }];
    expect(vehicleStatus(vehicle({ fitness, anomalies }), none, now)).toBe('caution');
    expect(vehicleStatus(vehicle({ ended: something, subsystems: [thrusters('failed')] }), none, now)).toBe('off');
  });
});
