import * as z from 'zod';
import { sameText } from '../author.ts';
import { line } from '../text.ts';

const otherKinds = [
  'launch',
  'docking',
  'undocking',
  'landing',
  'burn',
  'test',
  'inspection',
  'analysis',
  'transfer',
  'meeting',
] as const;

const otherNamed = z.strictObject({
  other: line.refine((name) => !sameText(name, 'eva'), 'an EVA is planned as one, not as another kind of activity'),
});

/** Every kind but an EVA, which has commands of its own. */
export const otherActivityKind = z.union([z.enum(otherKinds), otherNamed], {
  error: `not one of ${otherKinds.join(', ')}, or {"other": "…"}; an EVA is planned as one`,
});

export const activityKind = z.union([z.literal('eva'), otherActivityKind]);

/** Which names its events have, and under which address it is found. */
export type ActivityFamily = 'eva' | 'activity';
export const familyOf = (kind: z.infer<typeof activityKind>): ActivityFamily => (kind === 'eva' ? 'eva' : 'activity');
