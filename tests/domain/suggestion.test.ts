import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { openDecision } from '../../src/domain/decision/acts/open.ts';
import type { Slug } from '../../src/domain/id.ts';
import { type Knowledge, knowsNothing } from '../../src/domain/knowledge.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { dismissSuggestion } from '../../src/domain/suggestion/commands.ts';
import { given } from './given.ts';
import { faults, said, sent, storable } from './sent.ts';

const suggestion = '6d1f9d0c-3b0e-5f7a-9c55-8f2a4f0f7b11';
const vehicle = 'vehicle/soyuz-ms-22' as Reference;
const knowledge: Knowledge = {
  ...knowsNothing,
  suggestion: (id) =>
    id === suggestion
      ? {
          rule: 'a-rule' as Slug,
          question: 'What becomes of it?\nAnd of them?',
          raisedBy: 'entry/7' as Reference,
          about: [vehicle],
        }
      : undefined,
};
const facts = {
  rule: 'a-rule',
  title: 'What becomes of it?',
  raisedBy: 'entry/7',
  about: [vehicle],
  reason: 'It is decided elsewhere.',
  because: [],
};
const dismissed = storable({ type: 'SuggestionDismissed', facts });
const dismiss = (id = suggestion) =>
  sent(dismissSuggestion, { reason: 'It is decided elsewhere.' }, { suggestion: id });
const context = { knowledge };

describe('dismissing a suggestion', () => {
  const stream = `suggestion-${suggestion}`;

  it('says again what was suggested, by which rule, and what raised it', () => {
    given(aggregates.suggestion, stream).when(dismiss(), { context }).thenEvents([dismissed]);
    expect(given(aggregates.suggestion, stream, [dismissed]).state()).toEqual({
      ...facts,
      suggestion: `suggestion/${suggestion}`,
      dismissed: said(1),
    });
  });

  it('is done once, of what a rule has raised, with a reason', () => {
    given(aggregates.suggestion, stream, [dismissed])
      .when(dismiss(), { context })
      .thenRejected({ code: 'already-dismissed', facts: { entry: 'entry/1' } });
    given(aggregates.suggestion, stream).when(dismiss()).thenRejected({ code: 'not-on-record' });
    expect(faults(dismissSuggestion, {})).toEqual(['/reason']);
  });
});

describe('opening a decision from a suggestion', () => {
  const stream = `decision-${suggestion}`;
  const open = (more: object = {}) => sent(openDecision, { question: 'Go?', suggestion, ...more });

  it('opens it under the id of the suggestion', () => {
    const { result } = given(aggregates.decision, stream).when(open(), { context });
    expect(result.ok && result.value.map(({ type }) => type)).toEqual(['DecisionOpened']);
    given(aggregates.decision, stream)
      .when(open({ evidence: [`decision/${suggestion}`] }), { context })
      .thenRejected({
        code: 'reference-not-found',
        pointer: '/evidence/0',
        facts: { reference: `decision/${suggestion}` },
      });
  });

  it('is refused where no rule has raised it', () => {
    const other = '00000000-0000-5000-8000-000000000000';
    given(aggregates.decision, `decision-${other}`)
      .when(open({ suggestion: other }), { context })
      .thenRejected({ code: 'no-such-suggestion', pointer: '/suggestion', facts: { suggestion: other } });
    expect(faults(openDecision, { question: 'Go?', suggestion: 'the-first' })).toEqual(['/suggestion']);
  });
});
