import { createHmac } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { CommandRequest } from './command-request.ts';

/**
 * HMAC-SHA-256, in base64url, over method, path and body; by it a repeated command is told from another one under the
 * same key. It is keyed with the salt of the command's first event, so that it betrays nothing once that is gone.
 * A storage format: it may not change.
 */
export const requestHash = (salt: string, { method, path, body }: CommandRequest['hashed']): string =>
  createHmac('sha256', salt).update(canonicalJson({ body, method, path })).digest('base64url');
