import * as z from 'zod';
import { author, authority } from './author.ts';
import { claimedTime } from './claimed-time.ts';
import { sequence } from './id.ts';
import { procedureRules } from './procedure-rules.ts';
import { line, text } from './text.ts';

const source = z.strictObject({
  text: text,
  uri: z
    .url({ protocol: /^[a-z][a-z0-9+.-]*$/, error: 'not a URI' })
    .max(2048)
    .optional(),
  digest: line.optional(),
  verified: z.boolean().default(false),
});

/** Rules of procedure that were not kept, with the ground; "none given" is one. */
const deviation = z.strictObject({
  rules: z.array(z.enum(procedureRules)).min(1).max(procedureRules.length),
  ground: text,
});

/** What every command says of the act itself, beside its facts. */
export const act = z.strictObject({
  by: author,
  onBehalfOf: authority.optional(),
  occurredAt: claimedTime.optional(),
  basis: sequence.optional(),
  sources: z.array(source).max(50).optional(),
  deviations: z.array(deviation).max(10).optional(),
});

export type Act = z.infer<typeof act>;
export type Source = z.infer<typeof source>;
export type Deviation = z.infer<typeof deviation>;
