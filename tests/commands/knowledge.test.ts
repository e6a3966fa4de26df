import { describe, expect, it } from 'vitest';
import { recordConcurrence } from '../../src/domain/decision/acts/concurrences.ts';
import { openDecision } from '../../src/domain/decision/acts/open.ts';
import { takeDecision } from '../../src/domain/decision/acts/take.ts';
import { knowsNothing } from '../../src/domain/knowledge.ts';
import { streamFor } from '../../src/domain/stream.ts';
import { accepted, by, recordObservation, registerVehicle, request, rig, type Sent, uuidOf } from './rig.ts';

const stream = streamFor('decision', uuidOf(10));
const deviations = [{ rules: ['evidence-cited' as const], ground: 'none given' }];
const authority = { role: by.role, agency: by.agency };
const open = (more: object = {}, sent: Sent = {}) =>
  request(
    openDecision,
    { question: 'Which ship?', authority, options: [{ id: 'replace', text: 'Replace it' }], ...more },
    { stream, expects: 'new', commandId: uuidOf(10), ...sent },
  );
const take = request(
  takeDecision,
  { option: 'replace' },
  { stream, expects: 'existing', commandId: uuidOf(11), act: { basis: 1, deviations } },
);

describe('what the rest of the record says', () => {
  it('is asked for the head of the log, before a decision is taken and at no other command', async () => {
    const asked: number[] = [];
    const { handle } = await rig({
      knowledge: async (sequence) => {
        asked.push(sequence);
        return knowsNothing;
      },
    });
    accepted(await handle(registerVehicle('soyuz-ms-22', { commandId: uuidOf(1) })));
    accepted(await handle(recordObservation({}, { commandId: uuidOf(2) })));
    accepted(await handle(open()));
    accepted(
      await handle(
        request(recordConcurrence, { concurrence: 'concurs' }, { stream, expects: 'existing', commandId: uuidOf(3) }),
      ),
    );
    expect(asked).toEqual([]);
    accepted(await handle(take));
    expect(asked).toEqual([6]);
  });

  it('is asked where a decision is opened and taken in one', async () => {
    const asked: number[] = [];
    const { handle } = await rig({
      knowledge: async (sequence) => {
        asked.push(sequence);
        return knowsNothing;
      },
    });
    accepted(await handle(open({ resolution: { option: 'replace' } }, { act: { basis: 1, deviations } })));
    expect(asked).toEqual([1]);
  });

  it('is waited for, and not for ever: then nothing is recorded', async () => {
    const { handle, store } = await rig({ knowledge: async () => undefined });
    accepted(await handle(open()));
    const { sequence } = store.log.head();
    expect(await handle(take)).toEqual({ ok: false, error: { kind: 'views-behind', sequence } });
    expect(store.log.head().sequence).toBe(sequence);
  });
});
