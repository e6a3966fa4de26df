import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import type { Metadata } from '../../../src/domain/event.ts';
import { toInstant, type Uuid } from '../../../src/domain/id.ts';
import { type StreamName, streamFor } from '../../../src/domain/stream.ts';
import type { Json, View } from '../../../src/projections/engine/view.ts';
import type { StoredEvent } from '../../../src/store/event-store.ts';
import { entryOf } from '../../domain/given.ts';
import { randomNumbers } from '../rebuild-equality.ts';

export const uuidOf = (number: number): Uuid => `0185e0a0-0000-7000-8000-${String(number).padStart(12, '0')}` as Uuid;
export const observationStream = (number: number): StreamName => streamFor('observation', uuidOf(number));

/** A log that is put together event by event; sequences, revisions and ids follow from the order. */
export function logWriter() {
  const events: StoredEvent[] = [];
  const revisions = new Map<StreamName, number>();
  return {
    events,
    add(stream: StreamName, type: string, facts: unknown, metadata: Partial<Metadata> = {}): StoredEvent {
      const revision = revisions.get(stream) ?? 0;
      revisions.set(stream, revision + 1);
      const sequence = events.length + 1;
      const recordedAt = toInstant(Date.UTC(2022, 11, 15) + sequence * 1000);
      const entry = entryOf({ type, facts, sequence, metadata: { recordedAt, ...metadata } }, stream, revision);
      const event = {
        id: uuidOf(1_000_000 + sequence),
        type,
        stream,
        revision,
        sequence,
        data: canonicalJson({ facts, salt: '' }),
        metadata: canonicalJson(entry.metadata),
      };
      events.push(event);
      return event;
    },
  };
}

export const observation = (about: readonly string[], text: string) => ({
  kind: 'log-entry',
  about,
  title: text,
  text,
  quantities: [],
  contradicts: [],
  sentTo: [],
  predictions: [],
});

/** Observations about five vehicles, some corrected in their time, some voided. */
export function randomEvents(count: number, seed: number): readonly StoredEvent[] {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const writer = logWriter();
  const open: { stream: StreamName; sequence: number; occurredAt: string | null }[] = [];
  while (writer.events.length < count) {
    const index = below(open.length);
    const target = open[index];
    const dice = random();
    if (target === undefined || dice < 0.6) {
      const about = Array.from({ length: 1 + below(2) }, () => `vehicle/soyuz-${below(5)}`);
      const stream = observationStream(writer.events.length + 1);
      const by = { name: `Operator ${below(3)}`, role: 'Console', agency: below(2) === 0 ? 'NASA' : ' roscosmos' };
      const { sequence } = writer.add(stream, 'ObservationRecorded', observation(about, `text ${below(100)}`), { by });
      open.push({ stream, sequence, occurredAt: null });
      continue;
    }
    const named = { entry: `entry/${target.sequence}`, revision: 0, reason: 'a slip' };
    if (dice < 0.85) {
      const is = `2022-12-${String(1 + below(28)).padStart(2, '0')}`;
      writer.add(target.stream, 'EntryCorrected', {
        ...named,
        changes: [{ pointer: '/occurredAt', was: target.occurredAt, is }],
      });
      target.occurredAt = is;
    } else {
      writer.add(target.stream, 'EntryVoided', named);
      open.splice(index, 1);
    }
  }
  return writer.events;
}

/** Every observation that stands, by when it occurred. */
export const observationsToy: View = {
  name: 'observations',
  version: 1,
  reads: new Set(['observation']),
  fold({ category, thing, after }, rows) {
    if (category !== 'observation') return;
    if (after === null) rows.remove(thing);
    else {
      const { occurredAt } = after.metadata;
      const time = typeof occurredAt === 'string' ? occurredAt : '';
      rows.put(thing, { title: after.facts.title, time, unsaid: undefined }, time);
    }
  },
};

/** For each vehicle the things about it, in rows of their own, and a row that counts them. */
export const vehiclesToy: View = {
  name: 'vehicles',
  version: 1,
  reads: new Set(['observation']),
  fold({ category, thing, before, after, entry, stream, logTime }, rows, states) {
    if (category !== 'observation') return;
    for (const vehicle of new Set([...(before?.facts.about ?? []), ...(after?.facts.about ?? [])])) {
      if (after === null) rows.remove(`${vehicle}/of/${thing}`);
      else rows.put(`${vehicle}/of/${thing}`, entry.sequence);
      const own = rows.withPrefix(`${vehicle}/of/`);
      const known = (rows.get(vehicle) ?? { touched: 0 }) as { touched: number };
      const value: Json = {
        count: own.length,
        latest: own.reduce((latest, { value }) => Math.max(latest, Number(value)), 0),
        touched: known.touched + 1,
        recorded: states.get('observation', stream)?.sequence ?? null,
        logTime,
      };
      rows.put(vehicle, value, String(own.length).padStart(4, '0'));
    }
  },
};
