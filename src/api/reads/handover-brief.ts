import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { type Reference, reference } from '../../domain/reference.ts';
import { deskHeld } from '../../projections/desks/read.ts';
import type { Past } from '../../projections/engine/view.ts';
import { type BriefedDesk, handoverBrief } from '../../projections/handover-brief/brief.ts';
import { handoverBrief as answer } from '../answers/handover-brief.ts';
import { handoverBriefDocument } from '../documents/handover-brief/document.ts';
import { problem } from '../problems/problem.ts';
import { defaultLimit, pageParameters } from './parameters.ts';
import { between, placeText } from './place-in-time.ts';
import { readOne } from './read.ts';

const query = z.strictObject({
  since: placeText.optional().meta({
    description:
      'After which moment: a sequence, or an instant. May be left out where the desk says which brief was handed over.',
  }),
  to: placeText.optional().meta({
    description: 'Up to which moment; left out: that of the brief of the desk, or the moment that is looked at.',
  }),
  desk: reference('desk').optional().meta({
    type: 'string',
    description: 'A desk, such as `desk/iss-flight-director`: what its holder acknowledged is said of each item.',
  }),
  limit: pageParameters.shape.limit.meta({
    description: `How many items of each part at most; ${defaultLimit} when left out.`,
  }),
});

/** @throws ProblemError 404 */
function deskNamed(past: Past, reference: Reference): BriefedDesk {
  const desk = deskHeld(past, reference);
  if (desk !== undefined) return desk;
  throw problem('not-found', `Nobody is on record as holding ${reference} at #${past.sequence}.`, {
    errors: [{ parameter: 'desk', detail: `names ${reference}, which nobody holds` }],
  });
}

export const handoverBriefRead = readOne({
  path: '/handover-brief',
  summary: 'What whoever takes over has to know: what happened, what goes on, what changed, what waits',
  query,
  answer,
  moments: ['since', 'to'],
  document: handoverBriefDocument,
  read: (asked) => {
    const { since, to, limit = defaultLimit, ...query } = asked.query;
    const desk = query.desk === undefined ? null : deskNamed(asked.past, query.desk);
    const handedOver = desk?.holder.brief ?? null;
    const from = since ?? handedOver?.since;
    if (from === undefined) {
      throw problem('invalid-parameter', 'Since when is not said.', {
        errors: [{ parameter: 'since', detail: 'is left out, and no desk says which brief was handed over' }],
      });
    }
    const named = {
      from: ['since', from as number | Instant],
      to: ['to', (to ?? (since === undefined ? handedOver?.to : undefined)) as number | Instant | undefined],
    } as const;
    return handoverBrief(between(asked, named), { limit, desk });
  },
});
