import * as z from 'zod';
import { applicability } from '../applicability.ts';
import { author, authority, normalText, sameText } from '../author.ts';
import { claimedTime } from '../claimed-time.ts';
import { distinct } from '../distinct.ts';
import { slug } from '../id.ts';
import { reference, thingKinds } from '../reference.ts';
import { line, text } from '../text.ts';

/** A term that is in dispute, with who claims what of it. */
const disputed = z.strictObject({
  disputed: z
    .array(z.strictObject({ claim: text, by: author }))
    .min(1)
    .max(20),
});
export type Disputed = z.infer<typeof disputed>;
export type Claim = Disputed['disputed'][number];

/** A term as it is said: stated, or disputed. */
const term = <Stated extends z.ZodType>(stated: Stated, form: string) =>
  z.union([stated, disputed], { error: `not ${form}, or {"disputed": [{"claim", "by"}]}` });

// What is not stated matches nothing, so a member who can't be matched would be absent for ever.
const polledMember = author.refine(
  ({ name, role, agency }) => agency !== undefined && (name !== undefined || role !== undefined),
  'needs an agency, and a role or a name: whoever answers is matched by them',
);

const polledForum = z.strictObject({ forum: line, members: z.array(polledMember).min(1).max(100) });

const polledForums = z
  .array(polledForum)
  // Comparing names costs the square of their number, so too many are refused before.
  .max(20, { abort: true })
  .superRefine((forums, context) => {
    for (const [index, { forum }] of forums.entries()) {
      if (forums.findIndex((other) => sameText(other.forum, forum)) === index) continue;
      context.addIssue({ code: 'custom', path: [index, 'forum'], message: 'is named twice', input: forum });
    }
  });

// Whoever answers is counted for the first one that they match: the same one once more would be absent for ever.
const claimedForums = polledForums.superRefine((forums, context) => {
  for (const [index, { members }] of forums.entries()) {
    const seen = new Set<string>();
    for (const [place, { name, role, agency }] of members.entries()) {
      const same = JSON.stringify([name, role, agency].map((said) => (said === undefined ? null : normalText(said))));
      if (seen.has(same)) {
        context.addIssue({ code: 'custom', path: [index, 'members', place], message: 'is named twice' });
      }
      seen.add(same);
    }
  }
});

const formOfForums = 'a list of forums, {"forum", "members"}';

/** What happens if nobody decides, and from when: in words, as an option, or both. */
const defaultTerm = z.strictObject({
  text: text.nullable(),
  option: slug.nullable(),
  from: claimedTime.nullable(),
});

const claimedDefault = z
  .strictObject({ text: text.optional(), option: slug.optional(), from: claimedTime.optional() })
  .refine((said) => said.text !== undefined || said.option !== undefined, 'needs a text or an option');

const things = distinct(z.array(reference(...thingKinds)).max(100));

const burdenOfProof = z.enum(['go-unless-shown-unsafe', 'no-go-unless-shown-safe']);

const others = {
  scope: term(things.min(1), 'a list of references to things'),
  authority: term(authority, 'a role of an agency, {"role", "agency"}'),
  burdenOfProof: term(burdenOfProof, burdenOfProof.options.join(' or ')),
  applicability: term(applicability, applicability.options.join(' or ')),
  neededBy: term(claimedTime, 'a claimed time'),
  awaits: term(things, 'a list of references to things'),
  polled: term(polledForums, formOfForums),
};

const defaultForm = 'a default, {"text", "option", "from"}, with a text or an option';

/** The terms as events keep them. */
export const storedTerms = { ...others, default: term(defaultTerm, defaultForm) };
/** The terms as callers say them. */
export const claimedTerms = {
  ...others,
  polled: term(claimedForums, formOfForums),
  default: term(claimedDefault, defaultForm),
};

export type TermName = keyof typeof storedTerms;

/** A term as an event says it; null: not stated, or no longer. */
export type TermAsStored<Name extends TermName> = z.infer<(typeof storedTerms)[Name]> | null;

/** The value of a term where it is stated. */
export type TermValue<Name extends TermName> = Exclude<TermAsStored<Name>, Disputed | null>;

export const isDisputed = (said: unknown): said is Disputed =>
  typeof said === 'object' && said !== null && 'disputed' in said;

/** What is left out of a default is kept as such. */
export function storedDefault(claimed: z.infer<typeof claimedTerms.default> | null): TermAsStored<'default'> {
  if (claimed === null || isDisputed(claimed)) return claimed;
  return { text: claimed.text ?? null, option: claimed.option ?? null, from: claimed.from ?? null };
}
