import type { PlacedFault } from '../../../../src/domain/faults-of-issues.ts';
import { parseInstant } from '../../../../src/domain/id.ts';
import type { Request } from '../outbox/unsent.ts';
import type { RecordCommand } from '../record-command.ts';
import { bodyOf } from './body-of.ts';
import { bodySchemaOf } from './definitions.ts';
import { faultsIn } from './faults.ts';
import { type Members, textOf } from './field.ts';
import { fieldOf } from './field-of.ts';
import { understandTime } from './understand-time.ts';

export interface WrittenUp {
  /** As it would be sent, but for its key. */
  readonly said: Omit<Request, 'key'>;
  /** What keeps it from being sent, each at its place in the form. */
  readonly faults: readonly PlacedFault[];
  readonly places: ReadonlyMap<string, string>;
}

const minuteOnly = /T\d{2}:\d{2}Z$/;

/** The time that a caller gives a replay log; undefined where the text is none. */
function instantIn(typed: string, now: number): string | undefined {
  const understood = understandTime(typed, now) ?? typed;
  return parseInstant(minuteOnly.test(understood) ? understood.replace('Z', ':00Z') : understood);
}

/** What a draft says, as its command is sent, and what its schema has against it. */
export function writeUp(
  { id, path: template }: RecordCommand,
  parameters: Readonly<Record<string, string>>,
  draft: Members,
  now: number,
): WrittenUp {
  const schema = bodySchemaOf(id);
  const field = fieldOf(schema);
  const { value, places } = bodyOf(field.type === 'object' ? field.members : [], draft, now);
  const body = value as Readonly<Record<string, unknown>>;
  const path = template.replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const typed = textOf(draft.recordedAt).trim();
  const recordedAt = typed === '' ? undefined : instantIn(typed, now);
  const faults = faultsIn(schema, body, places);
  const notAnInstant = { pointer: '/recordedAt', detail: 'is not an instant in UTC, such as 2022-12-15T00:45:00Z' };
  return {
    said: { path, body, ...(recordedAt !== undefined && { recordedAt }) },
    faults: typed !== '' && recordedAt === undefined ? [...faults, notAnInstant] : faults,
    places,
  };
}
