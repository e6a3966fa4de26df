import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/projections/compare/compare.ts';
import type { FieldChange } from '../../../src/projections/compare/field-changes.ts';
import { type Moment, moments, readAt, sequenceOf } from '../the-record.ts';

/** A change in a line; the claims behind it are left to the board. */
const told = (changes: readonly FieldChange[]): readonly string[] =>
  changes.flatMap((change) => {
    if (change.field.endsWith('claims')) return [];
    if ('of' in change) return told(change.changes).map((line) => `${change.of}: ${line}`);
    if ('to' in change) return `${change.field}: ${short(change.from)} → ${short(change.to)}`;
    return `${change.field}: ${[...change.added.map((it) => `+${short(it)}`), ...change.gone.map((it) => `-${short(it)}`)].join(' ')}`;
  });

function short(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { returnsIn, title, subsystem, status, amendment, why } = value as Readonly<Record<string, unknown>>;
  if (returnsIn !== undefined) return short(returnsIn);
  return [title, subsystem, status, amendment, why].filter((it) => it !== undefined).join(' ');
}

type Named = {
  readonly name?: string | null;
  readonly title?: string | null;
  readonly thing?: string | null;
  readonly standing?: string | null;
};
const nameOf = ({ name, title, thing }: Named) => [name ?? title, thing].filter((it) => it != null).join(' on ');

/** The whole of a comparison, in lines. */
function inLines(comparison: Comparison) {
  const { from, to, ...boards } = comparison as Comparison & { readonly sequence: number; readonly now: string };
  const { sequence: _sequence, now: _now, ...compared } = boards;
  const lines = Object.entries(compared).flatMap(([board, { added, changed, gone, totals, complete }]) => {
    expect([board, complete, totals]).toEqual([
      board,
      true,
      { added: added.length, changed: changed.length, gone: gone.length },
    ]);
    const all = [
      ...added.map((item: Named) => `added: ${nameOf(item)}${item.standing == null ? '' : `, ${item.standing}`}`),
      ...changed.flatMap((item: Named & { readonly changes: readonly FieldChange[] }) =>
        told(item.changes).map((line) => `${nameOf(item)} – ${line}`),
      ),
      ...gone.map((item: Named) => `gone: ${nameOf(item)}`),
    ];
    return all.length === 0 ? [] : [[board, all]];
  });
  return { from: from.sequence, to: to.sequence, ...Object.fromEntries(lines) };
}

const program = 'What becomes of the flight program after the leak of Soyuz MS-22?';
const contingency = 'Which ship does the crew of Soyuz MS-22 leave in, in an emergency before Soyuz MS-23 is there?';
const ms22Crew = ['Sergei Prokopyev', 'Dmitri Petelin', 'Frank Rubio'];
const inForce = [
  'vehicle/soyuz-ms-22',
  'vehicle/soyuz-ms-23',
  ...['sergei-prokopyev', 'dmitri-petelin', 'frank-rubio'].map((id) => `crew-member/${id}`),
];

export const tellsWhatChanged = () =>
  describe('what changed', () => {
    const at = (moment: Moment) => sequenceOf(moments[moment]);
    const between = async (from: Moment, to: Moment, more = '') =>
      inLines(await readAt<Comparison>(`/compare?from=${at(from)}&to=${at(to)}${more}`));

    it('on 11 January 2023 is what the State Commission decided, and what it was told', async () => {
      const before = 'on 11 January 2023, before the State Commission';
      const after = 'on 11 January 2023, after the State Commission';
      expect(await between(before, after)).toEqual({
        from: at(before),
        to: at(after),
        vehicleHealth: ['Soyuz MS-22 – fitness.nominal.fitness: unknown → not-fit'],
        crewReturn: ms22Crew.flatMap((name) => [
          `${name} – nominal.vehicle.fitness.fitness: unknown → not-fit`,
          `${name} – nominal.decided: null → Soyuz MS-23`,
        ]),
        pendingDecisions: [`gone: ${program}`],
        decisionsInForce: inForce.map((thing) => `added: ${program} on ${thing}`),
        hypotheses: [
          'added: The radiator was damaged when it was made., not-confirmed',
          'A micrometeoroid struck the radiator. – standing: suspected → confirmed',
        ],
        assessments: ['added: A meteoroid; Soyuz MS-22 is to land without a crew'],
      });
    });

    it('between 20 December 2022 and 13 January 2023, in who leaves in what, is decided and not done', async () => {
      const { crewReturn } = await between('on 20 December 2022', 'on 13 January 2023');
      const each = (name: string) => [
        `${name} – nominal.vehicle.fitness.fitness: unknown → not-fit`,
        `${name} – nominal.decided: null → Soyuz MS-23`,
        `${name} – contingency.vehicle.fitness.fitness: unknown → fit-within-limits`,
        `${name} – contingency.vehicle.fitness.limits: +Only in an emergency on the station`,
      ];
      expect(crewReturn).toEqual([
        ...each('Sergei Prokopyev'),
        ...each('Dmitri Petelin'),
        ...each('Frank Rubio'),
        'Frank Rubio – contingency.decided: null → Crew Dragon Endurance',
      ]);
    });

    it('concerning Rubio alone is what names him', async () => {
      const rubio = await between('on 20 December 2022', 'on 13 January 2023', '&concerning=crew-member/frank-rubio');
      expect({ ...rubio, crewReturn: rubio.crewReturn.length }).toEqual({
        from: at('on 20 December 2022'),
        to: at('on 13 January 2023'),
        crewReturn: 5,
        // Its scope names the crew.
        pendingDecisions: [`gone: ${program}`],
        decisionsInForce: [
          `added: ${program} on crew-member/frank-rubio`,
          `added: ${contingency} on crew-member/frank-rubio`,
        ],
      });
    });

    it('between 19 and 22 February 2023 is that Progress MS-21 was struck after all, and the program reaffirmed', async () => {
      const [from, to] = ['on 19 February 2023', 'on 22 February 2023'] as const;
      expect(await between(from, to)).toEqual({
        from: at(from),
        to: at(to),
        pendingDecisions: [`gone: ${program}`],
        decisionsInForce: inForce.flatMap((thing) => [
          `${program} on ${thing} – amendedBy: +reaffirmed`,
          `${program} on ${thing} – inDoubt: -review-called -stale`,
          // The launch that was proposed was corrected from 00:34 to 00:24.
          `${program} on ${thing} – corrected: false → true`,
        ]),
        hypotheses: ['added: Progress MS-21 was struck from outside., likely'],
        assessments: [
          'added: Progress MS-21 was struck from outside',
          'No visual damage on Progress MS-21 – state: stands → superseded',
          'No visual damage on Progress MS-21 – because: +assessment/b6b909d1-caaa-5ff7-b542-4eadd4c680de',
          'No visual damage on Progress MS-21 – contradictedBy: +146',
        ],
      });
    });

    it('is the same by instants as by the sequences that they mean', async () => {
      const [from, to] = [moments['on 19 February 2023'], moments['on 22 February 2023']];
      const bySequence = await readAt<Comparison>(`/compare?from=${sequenceOf(from)}&to=${sequenceOf(to)}`);
      const byInstant = await readAt<Comparison>('/compare?from=2023-02-19T12:00:00Z&to=2023-02-22T12:00:00Z');
      expect(byInstant).toEqual(bySequence);
      const past = await readAt<Comparison>(`/compare?from=${sequenceOf(from)}`, to);
      expect({ ...past, sequence: 0, now: '' }).toEqual({ ...bySequence, sequence: 0, now: '' });
    });
  });
