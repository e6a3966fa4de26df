/** A command as it goes to the server: repeated with the same key, it is recorded once. */
export interface Request {
  /** Its Idempotency-Key. */
  readonly key: string;
  /** Below /v1. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** In a replay log: the time that is to be the log's. */
  readonly recordedAt?: string | undefined;
}

/**
 * `draft`: nothing was sent. `refused`: nothing was recorded, and something has to change. `waiting`: nothing was
 * recorded, and the server may take it later. `unknown`: it was sent, and no answer said whether it is recorded.
 */
export type UnsentState = 'draft' | 'refused' | 'waiting' | 'unknown';

/** What somebody began to record, or sent, and no answer has settled. */
export interface Unsent {
  readonly id: string;
  /** The log that it is for. */
  readonly log: string;
  readonly command: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** What was put into the form. */
  readonly draft: Readonly<Record<string, unknown>>;
  readonly state: UnsentState;
  /** As it was sent the last time. */
  readonly request?: Request | undefined;
  /** What the server said the last time, or that it said nothing. */
  readonly why?: string | undefined;
  /** When it was begun, in milliseconds since 1970. */
  readonly begun: number;
}

const states: readonly unknown[] = ['draft', 'refused', 'waiting', 'unknown'] satisfies readonly UnsentState[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether what a browser kept is one: it may be of another version of the console. */
export const isUnsent = (value: unknown): value is Unsent =>
  isObject(value) &&
  ['id', 'log', 'command'].every((name) => typeof value[name] === 'string') &&
  ['parameters', 'draft'].every((name) => isObject(value[name])) &&
  typeof value.begun === 'number' &&
  states.includes(value.state) &&
  (value.request === undefined || isRequest(value.request));

const isRequest = (value: unknown): boolean =>
  isObject(value) && typeof value.key === 'string' && typeof value.path === 'string' && isObject(value.body);
