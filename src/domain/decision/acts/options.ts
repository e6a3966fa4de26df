import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, ok, type Rejection, type Result, reject, rejectContent } from '../../decider.ts';
import { claimedGrounds, groundsOf } from '../../grounds.ts';
import { type Slug, slug } from '../../id.ts';
import { firstLine, line, text } from '../../text.ts';
import { authorityBreaches } from '../breaches.ts';
import { optionAdded as addedEvent } from '../events/deliberation.ts';
import type { DecisionEvent } from '../events.ts';
import { entryReference, refuseUnlessOpen } from '../form.ts';
import { optionSlug } from '../option-slug.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision, Option } from '../state.ts';

const { hypotheses } = addedEvent.facts.shape;

/** An option as callers add it. The id left out: made of its title or text. */
export const claimedOption = z.strictObject({
  id: slug.optional(),
  title: line.optional(),
  text,
  /** Those that it counts on: it has to be looked at again when their standing changes. */
  hypotheses: hypotheses.max(20).optional(),
});
type ClaimedOption = z.infer<typeof claimedOption>;

export const addOption = defineCommand()('AddOption', claimedOption);

/** An act of authority. The option is in the path. */
export const rejectOption = defineCommand<{ readonly option: Slug }>()('RejectOption', z.strictObject(claimedGrounds));

type Added = Extract<DecisionEvent, { readonly type: 'OptionAdded' }>;

export function add(command: CommandOf<typeof addOption>, state: Decision): Proposed {
  const refusal = refuseUnlessOpen(state);
  if (refusal !== undefined) return refusal;
  const added = optionAdded(command, state.options);
  return added.ok ? propose([added.value]) : added;
}

/** `reserved`: slugs that come later in the same command and aren't made up here. */
export function optionAdded(
  { id, title, text, hypotheses = [] }: ClaimedOption,
  options: readonly Option[],
  reserved: readonly Slug[] = [],
): Result<Added, Rejection> {
  const named = title ?? firstLine(text);
  const earlier = options.find((option) => option.id === id);
  if (earlier !== undefined) {
    const facts = { option: earlier.id, entry: entryReference(earlier) };
    return reject('option-exists', `There is an option ${earlier.id} already.`, facts);
  }
  const taken = new Set<string>([...options.map((option) => option.id), ...reserved]);
  return ok({ type: 'OptionAdded', facts: { id: id ?? optionSlug(named, taken), title: named, text, hypotheses } });
}

export function rejectAnOption(command: CommandOf<typeof rejectOption>, state: Decision, context: Context): Proposed {
  const refusal = refuseUnlessOpen(state) ?? refuseUnlessStands(state, command);
  if (refusal !== undefined) return refusal;
  const facts = { option: command.option, ...groundsOf(command) };
  return propose([{ type: 'OptionRejected', facts }], authorityBreaches(state, context.act));
}

/** With a pointer where the option is named in the body. */
export function refuseUnlessStands(
  { options }: Pick<Decision, 'options'>,
  { option }: { readonly option: Slug },
  pointer?: string,
): Result<never, Rejection> | undefined {
  const missing = refuseUnknownOption({ options }, option, pointer);
  if (missing !== undefined) return missing;
  const rejected = options.find(({ id }) => id === option)?.rejected ?? null;
  if (rejected === null) return undefined;
  return reject('option-rejected', `The option ${option} was rejected.`, { option, entry: entryReference(rejected) });
}

export function refuseUnknownOption(
  { options }: Pick<Decision, 'options'>,
  option: Slug | undefined,
  pointer?: string,
): Result<never, Rejection> | undefined {
  if (option === undefined || options.some(({ id }) => id === option)) return undefined;
  const detail = `There is no option ${option}.`;
  const facts = { option, options: options.map(({ id }) => id) };
  return pointer === undefined
    ? reject('no-such-option', detail, facts)
    : rejectContent('no-such-option', pointer, detail, facts);
}
