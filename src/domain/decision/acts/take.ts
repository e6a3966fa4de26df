import * as z from 'zod';
import { claimedTime } from '../../claimed-time.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, ok, type Rejection, type Result, rejectContent } from '../../decider.ts';
import { refuseDuplicateSlugs } from '../../duplicate-slugs.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { type Slug, slug } from '../../id.ts';
import { refuseRunOut } from '../../not-run-out.ts';
import { text } from '../../text.ts';
import { acknowledgedIn, claimedAcknowledges } from '../acknowledges.ts';
import { takingBreaches } from '../breaches.ts';
import { criterionBreaches } from '../criterion-breaches.ts';
import type { DecisionEvent } from '../events.ts';
import { refuseUnlessOpen } from '../form.ts';
import { knowledgeBreaches } from '../knowledge-breaches.ts';
import { claimedProgram, storedProgram } from '../program.ts';
import { type Proposed, propose } from '../proposal.ts';
import { standingAfter } from '../standing-after.ts';
import type { Decision } from '../state.ts';
import { claimedEvidence } from './evidence.ts';
import { claimedOption, optionAdded, refuseUnlessStands } from './options.ts';
import { conditions } from './recommendations.ts';

/** Taking a decision: required is only the option, a slug, or an option that is added. */
export const resolution = z.strictObject({
  option: z.union([slug, claimedOption], { error: 'not the slug of an option, or {"text"} for one to add' }),
  ...claimedGrounds,
  rejects: z
    .array(z.strictObject({ option: slug, ...claimedGrounds }))
    .max(40)
    .optional(),
  evidence: claimedEvidence.optional(),
  acknowledges: claimedAcknowledges.optional(),
  conditions: conditions.optional(),
  expires: claimedTime.optional(),
  revisit: text.optional(),
  program: claimedProgram.optional(),
});
type Resolution = z.infer<typeof resolution>;

export const takeDecision = defineCommand()('TakeDecision', resolution);
/** The same act, with a program that is not empty. */
export const decideFlightProgram = defineCommand()(
  'DecideFlightProgram',
  resolution.safeExtend({ program: claimedProgram.min(1) }),
);

type Taking = CommandOf<typeof takeDecision> | CommandOf<typeof decideFlightProgram>;

/** Adds its option, cites, rejects others, and takes: in this order. `at` is the place of the resolution in the body. */
export function take(said: Taking | Resolution, state: Decision, context: Context, at = ''): Proposed {
  const refusal = refuseUnlessOpen(state) ?? refuseRunOut(said.expires, context.act.occurredAt, `${at}/expires`);
  if (refusal !== undefined) return refusal;
  const chosen = choose(said.option, state);
  if (!chosen.ok) return chosen;
  const { option, added } = chosen.value;
  const { evidence = [], rejects = [] } = said;
  const before: DecisionEvent[] = [...added];
  if (evidence.length > 0) before.push({ type: 'EvidenceCited', facts: { evidence, text: null } });
  const standing = standingAfter(state, before, context);
  const refused =
    refuseUnlessStands(standing, { option }, `${at}/option`) ?? refuseRejects(rejects, option, standing, at);
  if (refused !== undefined) return refused;
  const rejected = rejects.map(
    ({ option, ...why }): DecisionEvent => ({ type: 'OptionRejected', facts: { option, ...groundsOf(why) } }),
  );
  const taking = [...rejected, taken(said, option)];
  const after = standingAfter(standing, taking, context);
  const uninformed = after.taken === null ? [] : knowledgeBreaches(after, after.taken, context);
  return propose(
    [...before, ...taking],
    [...takingBreaches(standing, context.act), ...uninformed, ...criterionBreaches(standing, option, context)],
  );
}

/** What it rejects stands until then, is rejected once, and isn't what it takes. */
function refuseRejects(
  rejects: NonNullable<Resolution['rejects']>,
  chosen: Slug,
  state: Decision,
  at: string,
): Result<never, Rejection> | undefined {
  const placed = rejects.map(({ option }, index) => ({ slug: option, pointer: `${at}/rejects/${index}/option` }));
  const twice = refuseDuplicateSlugs(placed);
  if (twice !== undefined) return twice;
  for (const { slug: option, pointer } of placed) {
    const unfounded = refuseUnlessStands(state, { option }, pointer);
    if (unfounded !== undefined) return unfounded;
    if (option === chosen) {
      return rejectContent('rejects-what-it-takes', pointer, 'This is the option that is taken.', { option });
    }
  }
  return undefined;
}

function choose(
  option: Resolution['option'],
  { options }: Decision,
): Result<{ readonly option: Slug; readonly added: readonly DecisionEvent[] }, Rejection> {
  if (typeof option === 'string') return ok({ option, added: [] });
  const added = optionAdded(option, options);
  return added.ok ? ok({ option: added.value.facts.id, added: [added.value] }) : added;
}

function taken(said: Taking | Resolution, option: Slug): DecisionEvent {
  const program = storedProgram(said.program ?? []);
  const facts = {
    option,
    ...groundsOf(said),
    acknowledges: acknowledgedIn(said.acknowledges),
    conditions: said.conditions ?? [],
    expires: said.expires ?? null,
    revisit: said.revisit ?? null,
    program,
  };
  return program.length > 0 ? { type: 'FlightProgramDecided', facts } : { type: 'DecisionTaken', facts };
}
