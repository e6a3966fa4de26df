import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, reject, rejectContent } from '../../decider.ts';
import { refuseDuplicateSlugs } from '../../duplicate-slugs.ts';
import { type Uuid, uuid } from '../../id.ts';
import { firstLine, line, text } from '../../text.ts';
import type { DecisionEvent, FactsOf } from '../events.ts';
import { entryReference } from '../form.ts';
import { type Proposed, propose } from '../proposal.ts';
import { standingAfter, standingOpened } from '../standing-after.ts';
import type { DecisionState } from '../state.ts';
import { claimedTerms, storedDefault } from '../terms.ts';
import { refuseDefaultOption } from './default-option.ts';
import { claimedEvidence } from './evidence.ts';
import { claimedOption, optionAdded } from './options.ts';
import { resolution, take } from './take.ts';

/** Required is only the question. A term left out is not stated. With a resolution it is opened and taken in one. */
export const openDecision = defineCommand()(
  'OpenDecision',
  z.strictObject({
    question: text,
    title: line.optional(),
    scope: claimedTerms.scope.optional(),
    authority: claimedTerms.authority.optional(),
    default: claimedTerms.default.optional(),
    burdenOfProof: claimedTerms.burdenOfProof.optional(),
    applicability: claimedTerms.applicability.optional(),
    neededBy: claimedTerms.neededBy.optional(),
    awaits: claimedTerms.awaits.optional(),
    polled: claimedTerms.polled.optional(),
    options: z.array(claimedOption).max(40).optional(),
    evidence: claimedEvidence.optional(),
    resolution: resolution.optional(),
    /** Opened from a suggestion, whose id becomes the decision's own: so it is opened from it only once. */
    suggestion: uuid.optional(),
  }),
);

type OpenDecision = CommandOf<typeof openDecision>;

/** The command's id, as for all that a command creates; only what is opened from a suggestion has the suggestion's. */
export const openedId = (
  { suggestion }: Pick<OpenDecision, 'suggestion'>,
  { commandId }: Pick<Context, 'commandId'>,
): Uuid => suggestion ?? commandId;

// That a rule raised it never changes; whether it still stands may, and is shown.
function refuseUnknownSuggestion(
  { suggestion }: OpenDecision,
  { knowledge, recordedAt }: Context,
): Result<never, Rejection> | undefined {
  if (suggestion === undefined || knowledge.suggestion(suggestion, recordedAt) !== undefined) return undefined;
  return rejectContent('no-such-suggestion', '/suggestion', 'No rule has raised this suggestion.', { suggestion });
}

export function open(command: OpenDecision, state: DecisionState, context: Context): Proposed {
  if (state !== null) {
    const facts = { entry: entryReference(state.opened), decision: state.decision };
    return reject('already-opened', 'This decision is on record already.', facts);
  }
  const unknown = refuseUnknownSuggestion(command, context);
  if (unknown !== undefined) return unknown;
  const first = openedFacts(command);
  const { options = [], evidence = [], resolution } = command;
  const ids = idsOfOptions(command);
  const duplicate = refuseDuplicateSlugs(ids);
  if (duplicate !== undefined) return duplicate;
  const reserved = ids.map(({ slug }) => slug);

  const events: DecisionEvent[] = [{ type: 'DecisionOpened', facts: first }];
  let standing = standingOpened(first, openedId(command, context), context);
  for (const option of options) {
    const added = optionAdded(option, standing.options, reserved);
    if (!added.ok) return added;
    events.push(added.value);
    standing = standingAfter(standing, [added.value], context);
  }
  const refusal = refuseDefaultOption(first.default, standing, '/default/option');
  if (refusal !== undefined) return refusal;
  if (evidence.length > 0) {
    const cited: DecisionEvent = { type: 'EvidenceCited', facts: { evidence, text: null } };
    events.push(cited);
    standing = standingAfter(standing, [cited], context);
  }
  if (resolution === undefined) return propose(events);
  const taking = take(resolution, standing, context, '/resolution');
  return taking.ok ? propose([...events, ...taking.value.events], taking.value.breaches) : taking;
}

/** The slugs that the command gives to options, the one that it takes among them. */
function idsOfOptions({ options = [], resolution }: OpenDecision) {
  const added = options.map(({ id }, index) => ({ slug: id, pointer: `/options/${index}/id` }));
  const chosen = typeof resolution?.option === 'object' ? resolution.option.id : undefined;
  return [...added, { slug: chosen, pointer: '/resolution/option/id' }].flatMap(({ slug, pointer }) =>
    slug === undefined ? [] : [{ slug, pointer }],
  );
}

const openedFacts = (command: OpenDecision): FactsOf<'DecisionOpened'> => ({
  question: command.question,
  title: command.title ?? firstLine(command.question),
  scope: command.scope ?? null,
  authority: command.authority ?? null,
  default: storedDefault(command.default ?? null),
  burdenOfProof: command.burdenOfProof ?? null,
  applicability: command.applicability ?? null,
  neededBy: command.neededBy ?? null,
  awaits: command.awaits ?? null,
  polled: command.polled ?? null,
});
