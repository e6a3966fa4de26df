import type { Past } from './engine/view.ts';

/** The same sequences one after the other, whose entries are read some at a time before they are asked for. */
export function* inBatches(past: Past, sequences: Iterable<number>, length = 100): Generator<number, void> {
  let batch: number[] = [];
  for (const sequence of sequences) {
    batch.push(sequence);
    if (batch.length < length) continue;
    past.readAhead({ entries: batch });
    yield* batch;
    batch = [];
  }
  past.readAhead({ entries: batch });
  yield* batch;
}
