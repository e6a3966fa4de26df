import type { Request } from './unsent.ts';

const sameRequest = (left: Omit<Request, 'key'>, right: Omit<Request, 'key'>): boolean =>
  JSON.stringify([left.path, left.body, left.recordedAt]) ===
  JSON.stringify([right.path, right.body, right.recordedAt]);

/**
 * A request with its key: the one it had where it says the same as the last time, so that it is recorded once; a new one
 * where it says something else, for a key belongs to one request.
 */
export function requestOf(said: Omit<Request, 'key'>, last: Request | undefined, newKey: () => string): Request {
  return last !== undefined && sameRequest(said, last) ? last : { ...said, key: newKey() };
}
