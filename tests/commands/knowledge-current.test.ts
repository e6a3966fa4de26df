import { afterEach, describe, expect, it } from 'vitest';
import type { HandleCommand } from '../../src/commands/command-handler.ts';
import type { KnowledgeSource } from '../../src/commands/knowledge-source.ts';
import { recordConcurrence } from '../../src/domain/decision/acts/concurrences.ts';
import { openDecision } from '../../src/domain/decision/acts/open.ts';
import { takeDecision } from '../../src/domain/decision/acts/take.ts';
import { streamFor } from '../../src/domain/stream.ts';
import { createProjectionEngine, type ProjectionEngine } from '../../src/projections/engine/engine.ts';
import { knowledgeOfEngine } from '../../src/projections/knowledge/knowledge-of-engine.ts';
import { views } from '../../src/projections/views.ts';
import type { EventStore } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { accepted, by, recordObservation, registerVehicle, request, rig, uuidOf } from './rig.ts';

const decision = streamFor('decision', uuidOf(10));
const surgeon = { name: 'Anna Petrova', role: 'Flight surgeon', agency: 'Roscosmos' };
const deviations = [{ rules: ['evidence-cited' as const], ground: 'none given' }];

const engines: ProjectionEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

/** A decision on one ship is open: #3 opened, #4 an option. `between` is done once what is known was found out. */
async function ready(between: (handle: HandleCommand) => Promise<void> = async () => {}) {
  const store: EventStore = openMemoryStore();
  const engine = createProjectionEngine({ log: store.log, views, file: ':memory:' });
  engines.push(engine);
  const known = knowledgeOfEngine(engine, (time) => store.log.sequenceAt(time));
  let isFirst = true;
  const knowledge: KnowledgeSource = async (sequence, milliseconds) => {
    const found = await known(sequence, milliseconds);
    if (isFirst) {
      isFirst = false;
      await between(other.handle);
    }
    return found;
  };
  const { handle } = await rig({ store, knowledge, patience: 1000 });
  const other = await rig({ store, opened: true });
  await engine.start();
  accepted(await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(1) })));
  accepted(
    await handle(
      request(
        openDecision,
        {
          question: 'Which ship?',
          scope: ['vehicle/soyuz-ms-22'],
          authority: { role: by.role, agency: by.agency },
          options: [{ id: 'replace', text: 'Replace it' }],
        },
        { stream: decision, expects: 'new', commandId: uuidOf(10) },
      ),
    ),
  );
  return { store, handle };
}

const take = (basis: number, body: object = {}) =>
  request(
    takeDecision,
    { option: 'replace', ...body },
    { stream: decision, expects: 'existing', commandId: uuidOf(11), act: { basis, deviations } },
  );

const hot = recordObservation({ text: 'It is 40 °C aboard' }, { commandId: uuidOf(20), act: { by: surgeon } });
const nonConcurrence = request(
  recordConcurrence,
  { concurrence: 'does-not-concur', text: 'Too hot.' },
  { stream: decision, expects: 'existing', commandId: uuidOf(21), act: { by: surgeon } },
);
const recordedAt = '2022-12-15T03:00:00.000Z';

describe('taking a decision when others have written meanwhile', () => {
  it('is refused with what they wrote on what the decision is about, until it is acknowledged', async () => {
    const { handle, store } = await ready();
    accepted(await handle(hot));
    const news = [
      {
        sequence: 5,
        type: 'ObservationRecorded',
        thing: `observation/${uuidOf(20)}`,
        title: 'It is 40 °C aboard',
        by: surgeon,
        recordedAt,
      },
    ];
    expect(await handle(take(4))).toMatchObject({
      ok: false,
      error: {
        kind: 'rejected',
        rejection: { code: 'knowledge-current', facts: { basis: 4, news, total: 1, more: false } },
      },
    });
    expect(store.log.head().sequence).toBe(5);
    accepted(await handle(take(4, { acknowledges: [5] })));
  });

  it('is not refused by what its author wrote, nor by what is on something else', async () => {
    const { handle } = await ready();
    accepted(await handle(recordObservation({}, { commandId: uuidOf(20) })));
    accepted(await handle(registerVehicle('iss', { commandId: uuidOf(21), act: { by: surgeon } })));
    accepted(await handle(take(4)));
  });

  it('lets nothing slip between in its own stream: it is decided again, with the same basis', async () => {
    const { handle, store } = await ready(async (other) => {
      accepted(await other(nonConcurrence));
    });
    const result = await handle(take(4));
    expect(result).toMatchObject({
      error: {
        rejection: { code: 'knowledge-current', facts: { news: [{ sequence: 5, type: 'ConcurrenceRecorded' }] } },
      },
    });
    expect(store.log.head().sequence).toBe(5);
  });

  it('lets slip by what is written elsewhere in that very moment', async () => {
    const { handle } = await ready(async (other) => {
      accepted(await other(hot));
    });
    expect(accepted(await handle(take(4))).entries.map(({ sequence }) => sequence)).toEqual([6]);
  });
});
