import * as z from 'zod';
import { type Instant, parseInstant, toMilliseconds } from '../../domain/id.ts';
import type { Sides } from '../../projections/compare/sides.ts';
import { sequenceText } from '../http/path.ts';
import { problem } from '../problems/problem.ts';
import { beforeTheLog, noSuchMoment } from './moment.ts';
import type { Asked } from './read.ts';

/** A sequence, or an instant in UTC, which means the last sequence on record then. */
export const placeText = z
  .string()
  .transform((text, context) => {
    const sequence = sequenceText.safeParse(text);
    if (sequence.success) return sequence.data;
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    context.addIssue({
      code: 'custom',
      message: 'neither a sequence (1, 2, 3 …) nor an instant in UTC, such as 2022-12-15T00:45:00Z',
      input: text,
    });
    return z.NEVER;
  })
  .meta({ type: 'string' });

type Place = number | Instant;

/**
 * Two moments by the parameters that name them; without a later one, the moment that is looked at.
 * @throws ProblemError 400, 404
 */
export function between(
  asked: Pick<Asked, 'past' | 'now' | 'sequenceAt' | 'momentAt'>,
  named: {
    readonly from: readonly [parameter: string, place: Place];
    readonly to: readonly [parameter: string, place: Place | undefined];
  },
): Sides {
  const { past, now, momentAt } = asked;
  const [parameter, earlier] = named.from;
  const [later, place = past.sequence] = named.to;
  const from = sequenceMeant(parameter, earlier, asked);
  const to = sequenceMeant(later, place, asked);
  if (from > to) {
    throw problem('invalid-parameter', `#${from} comes after #${to}.`, {
      errors: [{ parameter, detail: `means #${from}, which is after #${to}` }],
    });
  }
  return {
    from: momentAt(from),
    to: to === past.sequence ? { past, now } : momentAt(to),
    at: (sequence) => momentAt(sequence).past,
  };
}

/**
 * The sequence that a parameter means.
 * @throws ProblemError 404 before the log began, and beyond what is looked at
 */
function sequenceMeant(
  parameter: string,
  place: Place,
  { past, sequenceAt }: Pick<Asked, 'past' | 'sequenceAt'>,
): number {
  if (typeof place === 'number') {
    if (place <= past.sequence) return place;
    const detail = `There is no #${place}: what is looked at ends with #${past.sequence}.`;
    throw noSuchMoment(parameter, detail, past.sequence);
  }
  const sequence = sequenceAt(toMilliseconds(place));
  if (sequence > 0) return Math.min(sequence, past.sequence);
  throw beforeTheLog(parameter, place, past.sequence);
}
