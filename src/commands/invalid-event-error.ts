/** A decider made an event that is none: a bug of Holdpoint's, kept out of the log. Nothing was appended. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';
}
