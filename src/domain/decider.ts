import type { Act } from './act.ts';
import type { Entry, NewEvent } from './event.ts';
import type { Instant, Uuid } from './id.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reference } from './reference.ts';

export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });
export const err = <Failure>(error: Failure): Result<never, Failure> => ({ ok: false, error });

/**
 * Why a command was refused. `code` is stable and part of the API; `detail` is one sentence for people; `facts` are
 * what explains it, as data. With a `pointer` (RFC 6901, into the command's body) the content itself is at fault;
 * without one it is the state of the record that refuses.
 */
export interface Rejection {
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly pointer?: string;
}

export const reject = (code: string, detail: string, facts: Rejection['facts'] = {}): Result<never, Rejection> =>
  err({ code, detail, facts });

export const rejectContent = (
  code: string,
  pointer: string,
  detail: string,
  facts: Rejection['facts'] = {},
): Result<never, Rejection> => err({ code, detail, facts, pointer });

/** All that a decision may depend on beside the command and the state of its own stream. */
export interface Context {
  /** What the command creates has this id. */
  readonly commandId: Uuid;
  /** When the log will take it; "the future" is measured against this. */
  readonly recordedAt: Instant;
  readonly act: Act;
  /** UUIDv5 of the command id and a name: the id of what is created inside of what the command creates. */
  readonly deriveId: (name: string) => Uuid;
  /**
   * The entry that began the stream of a thing that the command names; undefined only for what it doesn't name. What
   * it says never changes, so a decision that rests on it can't race with anything.
   */
  readonly origin: (reference: Reference) => Entry | undefined;
  /** For the rules that look beyond their own stream; it knows nothing where a command is under none of them. */
  readonly knowledge: Knowledge;
}

/** The rules of one aggregate. Pure: `decide` and `evolve` see nothing but their arguments. */
export interface Decider<Command, State, Event extends NewEvent> {
  readonly initialState: State;
  readonly evolve: (state: State, entry: Entry<Event>) => State;
  readonly decide: (command: Command, state: State, context: Context) => Result<readonly Event[], Rejection>;
  /** What the stream is about, beside itself, as far as its state knows: an EVA's vehicles and people. */
  readonly subjects: (state: State) => readonly Reference[];
  /** What people call it: a name, a title, or the first line of its text; null where it has none. */
  readonly title: (state: State) => string | null;
}
