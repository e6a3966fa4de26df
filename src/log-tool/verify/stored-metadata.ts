import * as z from 'zod';
import { act } from '../../domain/act.ts';
import { author, authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { parseInstant, sequence } from '../../domain/id.ts';

const exactUuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const instant = z.string().refine((text) => parseInstant(text) === text, 'not an instant with three decimals');
/** 16 bytes in base64url. */
const salt = z.string().regex(/^[\w-]{22}$/, 'not a salt');

/** The metadata of every event, as it is stored: all keys are there. */
export const storedMetadata = z.strictObject({
  recordedAt: instant,
  occurredAt: claimedTime.nullable(),
  by: author,
  onBehalfOf: authority.nullable(),
  recorder: author.nullable(),
  commandId: exactUuid,
  /** 32 bytes in base64url. */
  requestHash: z.string().regex(/^[\w-]{43}$/, 'not a hash of a request'),
  correlationId: exactUuid,
  causationId: exactUuid.nullable(),
  basis: sequence.nullable(),
  sources: act.shape.sources.unwrap(),
  deviations: act.shape.deviations.unwrap(),
  schemaVersion: z.int().min(1),
  salt,
});

/** The data of every event, as it is stored; what the facts are is for its type to say. */
export const storedData = z.strictObject({ facts: z.record(z.string(), z.unknown()), salt });
