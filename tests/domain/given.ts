import { expect } from 'vitest';
import type { Act } from '../../src/domain/act.ts';
import type { Aggregate } from '../../src/domain/aggregate.ts';
import { definitionOf } from '../../src/domain/catalogue.ts';
import type { Context, Rejection } from '../../src/domain/decider.ts';
import type { Entry, Metadata, NewEvent } from '../../src/domain/event.ts';
import type { Instant, Uuid } from '../../src/domain/id.ts';
import { knowsNothing } from '../../src/domain/knowledge.ts';
import type { StreamName } from '../../src/domain/stream.ts';

export const commandId = '0185e0a0-0000-7000-8000-000000000001' as Uuid;
export const someone = { name: 'Sergei Krikalev', role: 'Director of crewed programmes', agency: 'Roscosmos' };

/** An event that happened, with what its envelope should say; the rest of the envelope is filled in. */
export type Given = NewEvent & { readonly metadata?: Partial<Metadata>; readonly sequence?: number };

export function entryOf(given: Given, stream: StreamName, revision: number): Entry {
  return {
    id: `00000000-0000-5000-8000-${String(revision).padStart(12, '0')}` as Uuid,
    type: given.type,
    facts: given.facts,
    stream,
    revision,
    sequence: given.sequence ?? revision + 1,
    metadata: {
      recordedAt: '2022-12-15T01:00:00.000Z' as Instant,
      occurredAt: null,
      by: someone,
      onBehalfOf: null,
      recorder: null,
      commandId: '00000000-0000-7000-8000-00000000aaaa' as Uuid,
      requestHash: '',
      correlationId: '00000000-0000-7000-8000-00000000aaaa' as Uuid,
      causationId: null,
      basis: null,
      sources: [],
      deviations: [],
      schemaVersion: definitionOf(given.type)?.version ?? 1,
      salt: '',
      ...given.metadata,
    },
  };
}

/**
 * `given(aggregate, 'anomaly-1', [events]).when(command, {act}).then([events])` or `.thenRejected({code, …})`: compares
 * the whole list of events, or the whole rejection less its sentence.
 */
export function given<State>(aggregate: Aggregate<State>, stream: string, events: readonly Given[] = []) {
  const history = events.map((event, revision) => entryOf(event, stream as StreamName, revision));
  return {
    state: () => aggregate.fold(history),
    when: (
      command: { readonly type: string; readonly [fact: string]: unknown },
      options: { readonly act?: Partial<Act>; readonly context?: Partial<Omit<Context, 'act'>> } = {},
    ) => {
      const context: Context = {
        commandId,
        recordedAt: '2022-12-15T03:00:00.000Z' as Instant,
        deriveId: (name) => `derived:${name}` as Uuid,
        knowledge: knowsNothing,
        origin: () => undefined,
        ...options.context,
        act: { by: someone, ...options.act },
      };
      const result = aggregate.decide(command, history, context);
      return {
        result,
        thenEvents: (expected: readonly NewEvent[]) => expect(result).toEqual({ ok: true, value: expected }),
        thenRejected: (expected: Partial<Rejection> & { readonly code: string }) => {
          expect(result.ok).toBe(false);
          if (result.ok) return;
          const { detail: _detail, ...rest } = result.error;
          expect(rest).toEqual({ facts: {}, ...expected });
        },
      };
    },
  };
}
