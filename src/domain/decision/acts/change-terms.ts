import * as z from 'zod';
import { canonicalJson } from '../../canonical-json.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Rejection, type Result, reject, rejectContent } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import type { TermChange } from '../events/terms.ts';
import { refuseWhenOver } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { claimedTerms, storedDefault } from '../terms.ts';
import { refuseDefaultOption } from './default-option.ts';

/** Only what changes is said; null withdraws a term. By anyone: a stated authority changes by a transfer alone. */
export const changeTerms = defineCommand()(
  'ChangeTerms',
  z.strictObject({
    scope: claimedTerms.scope.nullable().optional(),
    authority: claimedTerms.authority.optional(),
    default: claimedTerms.default.nullable().optional(),
    burdenOfProof: claimedTerms.burdenOfProof.nullable().optional(),
    applicability: claimedTerms.applicability.nullable().optional(),
    neededBy: claimedTerms.neededBy.nullable().optional(),
    awaits: claimedTerms.awaits.nullable().optional(),
    polled: claimedTerms.polled.nullable().optional(),
    ...claimedGrounds,
  }),
);

type ChangeTerms = CommandOf<typeof changeTerms>;

export function change(command: ChangeTerms, state: Decision): Proposed {
  const refusal = refuseWhenOver(state);
  if (refusal !== undefined) return refusal;
  const changes = changesIn(command);
  if (changes.length === 0) return rejectContent('nothing-changes', '', 'No term is named.');
  for (const change of changes) {
    const refused = refuseChange(change, state);
    if (refused !== undefined) return refused;
  }
  return propose([{ type: 'TermsChanged', facts: { changes, ...groundsOf(command) } }]);
}

function changesIn(command: ChangeTerms): TermChange[] {
  const changes: TermChange[] = [];
  if (command.scope !== undefined) changes.push({ term: 'scope', is: command.scope });
  if (command.authority !== undefined) changes.push({ term: 'authority', is: command.authority });
  if (command.default !== undefined) changes.push({ term: 'default', is: storedDefault(command.default) });
  if (command.burdenOfProof !== undefined) changes.push({ term: 'burdenOfProof', is: command.burdenOfProof });
  if (command.applicability !== undefined) changes.push({ term: 'applicability', is: command.applicability });
  if (command.neededBy !== undefined) changes.push({ term: 'neededBy', is: command.neededBy });
  if (command.awaits !== undefined) changes.push({ term: 'awaits', is: command.awaits });
  if (command.polled !== undefined) changes.push({ term: 'polled', is: command.polled });
  return changes;
}

function refuseChange(change: TermChange, state: Decision): Result<never, Rejection> | undefined {
  const { term, is } = change;
  const { value, disputed } = state.terms[term];
  const current = disputed.length > 0 ? { disputed } : value;
  if (canonicalJson(is) === canonicalJson(current)) {
    return rejectContent('nothing-changes', `/${term}`, 'This is what the term is already.', { term });
  }
  if (value !== null && term === 'authority') {
    return reject('changed-by-transfer-only', 'A stated authority changes only by a transfer.', { authority: value });
  }
  if (value !== null && state.status === 'taken') {
    return reject('term-settled', `It was taken under this ${term}: only what was not stated can be named now.`, {
      term,
    });
  }
  return change.term === 'default' ? refuseDefaultOption(change.is, state, '/default/option') : undefined;
}
