import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { reject } from '../../decider.ts';
import { distinct } from '../../distinct.ts';
import { reference } from '../../reference.ts';
import { text } from '../../text.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';

export const claimedEvidence = distinct(z.array(reference()).max(100));

/** At any time; what comes when the decision is open no longer is marked *after*. */
export const citeEvidence = defineCommand()(
  'CiteEvidence',
  z.strictObject({ evidence: claimedEvidence.min(1), text: text.optional() }),
);

export function cite({ evidence, text }: CommandOf<typeof citeEvidence>, state: Decision): Proposed {
  const cited = new Set(state.evidence.map(({ reference }) => reference));
  if (evidence.every((reference) => cited.has(reference))) {
    return reject('already-cited', 'All of this is cited already.', { evidence });
  }
  return propose([{ type: 'EvidenceCited', facts: { evidence, text: text ?? null } }]);
}
