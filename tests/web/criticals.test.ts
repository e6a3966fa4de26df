import { describe, expect, it } from 'vitest';
import { criticalsOf } from '../../web/src/screens/board/criticals.ts';
import { waiting } from './waiting.ts';

const now = Date.parse('2022-12-20T12:00:00Z');

const decision = { decision: 'decision/1', ...waiting({ overdue: true, secondsLeft: -60 }) };

const judgedIn = (sequence: number) => ({ until: null, said: { sequence } });
const vehicle = (nominal: 'fit' | 'not-fit', sequence: number) => ({
  vehicle: 'vehicle/soyuz-ms-22',
  seats: 3,
  ended: null,
  anomalies: [],
  subsystems: [{ status: 'nominal' as const, claims: [judgedIn(3)] }],
  fitness: {
    nominal: { fitness: nominal, until: null, claims: [judgedIn(sequence)] },
    contingency: { fitness: 'fit' as const, until: null, claims: [judgedIn(4)] },
  },
});
const seated = (of: string) => ({
  crewMember: 'crew-member/frank-rubio',
  nominal: { seat: { vehicle: of }, problem: null },
  contingency: { seat: { vehicle: of }, problem: null },
});
const inIt = [seated('vehicle/soyuz-ms-22')];

describe('what is critical on the board', () => {
  it('is a decision that is overdue without a default, and not one whose default is in force', () => {
    expect(criticalsOf([decision], [], [], now)).toEqual(['decision/1 overdue, no default in force']);
    expect(criticalsOf([{ ...decision, defaultInForce: true }], [], [], now)).toEqual([]);
  });

  it('is a vehicle that is not fit while somebody has their seat there, by the entry that last judged it', () => {
    expect(criticalsOf([], [vehicle('not-fit', 9)], inIt, now)).toEqual(['vehicle/soyuz-ms-22 9']);
    expect(criticalsOf([], [vehicle('fit', 9)], inIt, now)).toEqual([]);
    expect(criticalsOf([], [vehicle('not-fit', 9)], [seated('vehicle/other')], now)).toEqual([]);
  });

  it('has another name when it is judged anew, so that it is seen again', () => {
    const [first] = criticalsOf([], [vehicle('not-fit', 9)], inIt, now);
    const [second] = criticalsOf([], [vehicle('not-fit', 12)], inIt, now);
    expect([first, second]).toEqual(['vehicle/soyuz-ms-22 9', 'vehicle/soyuz-ms-22 12']);
  });

  it('is somebody aboard who has no seat, or one in a vehicle that has left, for either return', () => {
    const member = seated('vehicle/soyuz-ms-22');
    const without = {
      ...member,
      nominal: { ...member.nominal, problem: 'vehicle-left' as const },
      contingency: { seat: null, problem: 'no-seat' as const },
    };
    expect(criticalsOf([], [], [without], now)).toEqual([
      'crew-member/frank-rubio nominal vehicle-left',
      'crew-member/frank-rubio contingency no-seat',
    ]);
  });

  it('is nothing of a vehicle whose flight has ended', () => {
    expect(criticalsOf([], [{ ...vehicle('not-fit', 9), ended: {} }], inIt, now)).toEqual([]);
  });
});
