import { expect } from 'vitest';
import { definitionOf } from '../../src/domain/catalogue.ts';
import type { CommandDefinition } from '../../src/domain/command.ts';
import type { Metadata, NewEvent } from '../../src/domain/event.ts';
import { pointerTo } from '../../src/domain/pointer.ts';
import type { Said } from '../../src/domain/said.ts';
import { someone } from './given.ts';

/** A command as it reaches its decider: the body as its schema reads it, and what the path says. */
export const sent = (definition: CommandDefinition, body: object, path: object = {}) => ({
  type: definition.type,
  ...definition.facts.parse(body),
  ...path,
});

/** Where a body is not what its command's schema asks for, as JSON pointers. */
export const faults = (definition: CommandDefinition, body: object): readonly string[] =>
  definition.facts.safeParse(body).error?.issues.map((issue) => pointerTo(issue.path)) ?? [];

/** An event whose facts are exactly what its schema reads, so that it could be stored. */
export function storable(event: NewEvent): NewEvent {
  expect(definitionOf(event.type)?.facts.parse(event.facts)).toEqual(event.facts);
  return event;
}

/** What a state keeps of an entry that `given` filled in. */
export const said = (sequence: number, metadata: Partial<Metadata> = {}): Said => ({
  sequence,
  by: metadata.by ?? someone,
  onBehalfOf: metadata.onBehalfOf ?? null,
  occurredAt: metadata.occurredAt ?? null,
  recordedAt: '2022-12-15T01:00:00.000Z',
});
