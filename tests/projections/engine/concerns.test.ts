import { describe, expect, it } from 'vitest';
import { concerns } from '../../../src/domain/concerns.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { decodeEntry } from '../../../src/domain/stored.ts';
import { agencyTerm, authorTerm, roleTerm, typeTerm } from '../../../src/projections/engine/terms.ts';
import { logOf, randomNumbers, withEngine } from '../rebuild-equality.ts';
import { logWriter, observation, observationStream, randomEvents, uuidOf } from './toys.ts';

const everything = { limit: 1_000_000 };

describe('the index of concerns', () => {
  it('finds what a look at every entry finds: any terms together, in both directions, from any place, at any time', async () => {
    const events = randomEvents(700, 11);
    const random = randomNumbers(12);
    const below = (limit: number) => Math.floor(random() * limit);
    const abouts = new Map<string, readonly Reference[]>();
    // The naive index: the terms of each entry, by looking at it and at what its stream is about.
    const termsOf = events.map((event) => {
      const entry = decodeEntry(event);
      const { facts } = entry as { facts: { about?: readonly Reference[] } };
      const subjects = facts.about ?? abouts.get(event.stream) ?? [];
      abouts.set(event.stream, subjects);
      const { by } = entry.metadata;
      return new Set<string>([
        ...concerns(entry, subjects),
        `type:${event.type}`,
        `author:${by.name?.trim().toLowerCase()}`,
        `role:${by.role?.trim().toLowerCase()}`,
        `agency:${by.agency?.trim().toLowerCase()}`,
      ]);
    });
    const all = [...new Set(termsOf.flatMap((terms) => [...terms]))];
    const common = [
      'type:ObservationRecorded',
      'agency:nasa',
      'agency:roscosmos',
      'vehicle/soyuz-1',
      'vehicle/soyuz-2',
    ];
    for (const batchSize of [1, 7, 1000]) {
      await withEngine([], logOf(events), { batchSize }, (engine) => {
        for (let look = 0; look < 300; look += 1) {
          const from = look % 2 === 0 ? common : all;
          const terms = Array.from({ length: below(4) }, () => from[below(from.length)] as string);
          const sequence = below(events.length + 1);
          const descending = random() < 0.5;
          const after = random() < 0.5 ? below(events.length + 2) : undefined;
          const limit = 1 + below(20);
          const ascending = events
            .map((event) => event.sequence)
            .filter((place) => place <= sequence && terms.every((term) => termsOf[place - 1]?.has(term)));
          const directed = descending ? ascending.toReversed() : ascending;
          const expected = directed.filter(
            (place) => after === undefined || (descending ? place < after : place > after),
          );
          const options = { limit, descending, ...(after === undefined ? {} : { after }) };
          expect(engine.at(sequence).concerning(terms, options)).toEqual(expected.slice(0, limit));
        }
      });
    }
  });

  it('finds authors as they compare: trimmed, in NFC, without case, and whom they act for', async () => {
    const writer = logWriter();
    const about = observation(['vehicle/iss'], 'x');
    writer.add(observationStream(1), 'ObservationRecorded', about, {
      by: { name: 'José', role: ' CAPCOM ', agency: 'ESA' },
      onBehalfOf: { role: 'Flight Director', agency: 'NASA' },
    });
    writer.add(observationStream(2), 'ObservationRecorded', about, { by: { name: 'jose\u0301' } });
    await withEngine([], logOf(writer.events), {}, (engine) => {
      const found = (term: string) => engine.at(2).concerning([term], everything);
      expect(found(authorTerm('JOSÉ'))).toEqual([1, 2]);
      expect(found(roleTerm('capcom'))).toEqual([1]);
      expect(found(roleTerm('flight director'))).toEqual([1]);
      expect(found(agencyTerm('nasa'))).toEqual([1]);
      expect(found(agencyTerm('Esa'))).toEqual([1]);
      expect(found(typeTerm('ObservationRecorded'))).toEqual([1, 2]);
    });
  });

  it('lists the things of a kind in the order in which they came, as far as they had come', async () => {
    const writer = logWriter();
    for (const number of [1, 2, 3]) {
      writer.add(observationStream(number), 'ObservationRecorded', observation(['vehicle/iss'], 'x'));
    }
    await withEngine([], logOf(writer.events), {}, (engine) => {
      const at = (sequence: number, options: { limit: number; after?: number }) =>
        engine.at(sequence).things('observation', options);
      const thing = (number: number) => ({ reference: `observation/${uuidOf(number)}`, since: number });
      expect(at(3, everything)).toEqual([thing(1), thing(2), thing(3)]);
      expect(at(2, everything)).toEqual([thing(1), thing(2)]);
      expect(at(3, { limit: 1, after: 1 })).toEqual([thing(2)]);
      expect(engine.at(3).things('vehicle', everything)).toEqual([]);
    });
  });
});
