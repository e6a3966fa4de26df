import { expect, test } from 'vitest';
import { citesIn } from '../../../src/domain/decision/cites.ts';
import type { Given } from '../given.ts';
import { storable } from '../sent.ts';
import { decisionAfter, flightSurgeon, openedByCommission, optionAdded, pollAnswered, taken } from './fixtures.ts';

const observation = (number: number) => `observation/0185e0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const because = (number: number) => [observation(number)];
const did = (type: string, facts: object): Given => storable({ type, facts });

test('A decision cites whatever is named in it: as evidence, and as what is behind what was done and said in it', () => {
  const decision = decisionAfter(
    openedByCommission,
    optionAdded('replace'),
    did('TermsChanged', { changes: [{ term: 'neededBy', is: '2022-12-20' }], reason: null, because: because(1) }),
    did('TermsChanged', { changes: [{ term: 'neededBy', is: '2022-12-22' }], reason: null, because: because(2) }),
    did('DecisionDeferred', { until: '2022-12-27', reason: null, because: because(3) }),
    did('AuthorityTransferred', {
      kind: 'escalation',
      to: { role: 'ISS Mission Management Team', agency: 'NASA' },
      ...{ reason: null, because: because(4) },
    }),
    pollAnswered({ because: because(5) as never }, { by: flightSurgeon }),
    did('ConcurrenceRecorded', {
      partner: null,
      ...{ concurrence: 'concurs', option: null, conditions: [], text: null, because: because(6) },
    }),
    taken({ because: because(7) }),
    did('ReviewCalled', { reason: null, because: because(8) }),
  );
  expect(citesIn(decision).map(({ reference, as, said }) => [reference, as, said.sequence])).toEqual([
    [observation(5), 'ground-of-poll-answer', 7],
    [observation(6), 'ground-of-concurrence', 8],
    [observation(3), 'ground-of-deferral', 5],
    // The first needed-by is no slip; the deferral, which is one, too, is named as what it was.
    [observation(2), 'ground-of-slip', 4],
    [observation(4), 'ground-of-transfer', 6],
    [observation(8), 'ground-of-review', 10],
    [observation(7), 'ground', 9],
  ]);
});
