import { describe, expect, it } from 'vitest';
import { dueReason } from '../../../web/src/screens/decision/due-reason.ts';

const decision = (neededBy: string | null, byDefault: { readonly from: string | null } | null = null) => ({
  status: 'open' as const,
  terms: {
    neededBy: { value: neededBy },
    default: { value: byDefault && { text: 'It stays.', option: null, ...byDefault } },
  },
});
const now = Date.parse('2022-12-20T12:00:00Z');

describe('how long it is until a decision is needed', () => {
  it('is said while it is open, and serious within a day', () => {
    expect(dueReason(decision('2022-12-27'), now)).toEqual({ status: 'standby', words: 'needed in 7 d' });
    expect(dueReason(decision('2022-12-20T18:00Z'), now)).toEqual({ status: 'serious', words: 'needed in 6 h 0 min' });
    expect(dueReason(decision('2022-12-20'), now)).toEqual({ status: 'serious', words: 'due today' });
    expect(dueReason({ ...decision('2022-12-27'), status: 'taken' }, now)).toBeUndefined();
    expect(dueReason(decision(null), now)).toBeUndefined();
  });

  it('is critical once it is overdue and no default is in force', () => {
    const overdue = 'overdue by 2 d';
    expect(dueReason(decision('2022-12-18'), now)).toEqual({
      status: 'critical',
      words: `${overdue}, no default in force`,
    });
    expect(dueReason(decision('2022-12-18', { from: null }), now)?.status).toBe('critical');
    expect(dueReason(decision('2022-12-18', { from: '2022-12-21' }), now)?.status).toBe('critical');
    expect(dueReason(decision('2022-12-18', { from: '2022-12-19' }), now)).toEqual({
      status: 'serious',
      words: `${overdue}, its default is in force`,
    });
  });
});
