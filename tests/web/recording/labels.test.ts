import { expect, it } from 'vitest';
import { wordOf } from '../../../web/src/recording/form/labels.ts';

it('a word of the API is offered as people read it: a no-go stays one', () => {
  expect(wordOf('fit-within-limits')).toBe('fit within limits');
  expect(wordOf('no-go-unless-shown-safe')).toBe('no-go unless shown safe');
});
