import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departOnlyInTheOpen } from '../../src/domain/procedure.ts';
import { procedureRules } from '../../src/domain/procedure-rules.ts';

const authorityActs = {
  rule: 'authority-acts',
  detail: 'Only the State Commission takes this decision.',
  facts: { authority: 'State Commission' },
} as const;
const evidenceCited = { rule: 'evidence-cited', detail: 'No evidence is cited.' } as const;
const ground = 'none given';

describe('a rule of procedure', () => {
  it('has a name that is part of the API and of what is stored', () => {
    expect(procedureRules).toEqual([
      'authority-stated',
      'authority-acts',
      'dissents-answered',
      'evidence-cited',
      'basis-stated',
      'knowledge-current',
      'criterion-met',
    ]);
  });

  it('that is kept needs no word', () => {
    expect(departOnlyInTheOpen([])).toEqual({ ok: true, value: null });
    expect(departOnlyInTheOpen([], [])).toEqual({ ok: true, value: null });
  });

  it('that is broken in silence refuses, with its code, its facts and all that are broken so', () => {
    expect(departOnlyInTheOpen([authorityActs, evidenceCited])).toEqual({
      ok: false,
      error: {
        code: 'authority-acts',
        detail: 'Only the State Commission takes this decision.',
        facts: { authority: 'State Commission', rules: ['authority-acts', 'evidence-cited'] },
      },
    });
  });

  it('that is named as a deviation is departed from', () => {
    expect(
      departOnlyInTheOpen(
        [authorityActs, evidenceCited],
        [
          { rules: ['evidence-cited'], ground },
          { rules: ['authority-acts'], ground: 'the commission could not be reached' },
        ],
      ),
    ).toEqual({ ok: true, value: null });
  });

  it('is not excused by a deviation from another', () => {
    expect(departOnlyInTheOpen([authorityActs, evidenceCited], [{ rules: ['authority-acts'], ground }])).toEqual({
      ok: false,
      error: { code: 'evidence-cited', detail: 'No evidence is cited.', facts: { rules: ['evidence-cited'] } },
    });
  });

  it('that is kept after all is not deviated from', () => {
    expect(
      departOnlyInTheOpen(
        [authorityActs],
        [
          { rules: ['authority-acts'], ground },
          { rules: ['authority-acts', 'basis-stated'], ground },
        ],
      ),
    ).toEqual({
      ok: false,
      error: {
        code: 'deviation-not-needed',
        detail: 'The rule basis-stated is kept, so there is nothing to deviate from.',
        facts: { rule: 'basis-stated', pointer: '/deviations/1/rules/1' },
      },
    });
  });

  it('passes exactly when what is named is what is broken', () => {
    const rules = fc.subarray([...procedureRules]);
    fc.assert(
      fc.property(rules, rules, (broken, named) => {
        const breaches = broken.map((rule) => ({ rule, detail: rule }));
        const deviations = named.map((rule) => ({ rules: [rule], ground }));
        const { ok } = departOnlyInTheOpen(breaches, deviations);
        expect(ok).toBe(broken.join() === named.join());
      }),
    );
  });
});
