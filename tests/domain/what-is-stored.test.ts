import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { catalogue } from '../../src/domain/catalogue.ts';
import type { EventDefinition } from '../../src/domain/event.ts';

/**
 * Frozen: of each type of event that may be in a log its version, a digest of what its facts may be, and the places in them
 * that a correction may have changed. A line gets another digest only together with the next version, and loses no place:
 * stored corrections point there, and are read into the newest facts. No line goes.
 */
const frozen = readFileSync(new URL('./what-is-stored.txt', import.meta.url), 'utf8');

/** What facts are made of and how long they may be; of rules between them it says nothing. */
function digestOf(facts: z.ZodType): string {
  const described = z.toJSONSchema(facts, { io: 'output', unrepresentable: 'any' });
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(described))))
    .digest('hex')
    .slice(0, 8);
}

const lineOf = ({ type, version, facts, correctable: { folded, shown } }: EventDefinition): string =>
  [type, version, digestOf(facts), ...[...folded, ...shown].sort()].join(' ');

it('no event changes but by a new version, and what was corrected stays where it is', () => {
  expect(catalogue.map(lineOf)).toEqual(frozen.trim().split('\n'));
});
