import type { CopyMark } from '../../store/copy-mark.ts';
import type { EventStore, LocalLog } from '../../store/event-store.ts';
import type { Console } from '../console.ts';
import { ToolError } from '../tool-error.ts';
import { appendInOrder } from './append-in-order.ts';
import { appendsOf, type OneAppend } from './appends-of.ts';
import { firstDifference } from './first-difference.ts';

export interface Source {
  readonly log: LocalLog;
  close(): void | Promise<void>;
}

export interface Target {
  readonly store: EventStore;
  readonly copyMark: CopyMark;
  /** How many appends of one turn it takes as one commit, in their order; 1: it doesn't promise that. */
  readonly appendsPerCommit: number;
}

export interface Copied {
  /** What the target held before. */
  readonly from: number;
  readonly head: number;
}

// In UTF-16 units of text.
const textAtATime = 8 * 1024 * 1024;

/**
 * Makes the target hold what the source holds, byte by byte, and says so only after comparing them. What is there is gone
 * on from; the mark keeps servers away until the end. A source that grows meanwhile is followed to its end.
 * @param openSource the source as it is now
 * @throws ToolError, and what the stores throw: the same copy again goes on where this one was
 */
export async function copyLog(openSource: () => Promise<Source>, target: Target, console: Console): Promise<Copied> {
  const { store, copyMark } = target;
  const from = store.log.head().sequence;
  let isChecked = false;
  for (;;) {
    const source = await openSource();
    try {
      const head = source.log.head().sequence;
      if (head === 0) throw new ToolError('The source holds nothing.');
      if (!isChecked) await assertBeginning(source.log, store.log, console);
      isChecked = true;
      const wasComplete = store.log.head().sequence === head;
      if (wasComplete) {
        await assertEqual(source.log, store.log, console);
        await copyMark.clear();
        return { from, head };
      }
      await copyMark.set();
      await copyFrom(source.log, head, target, console);
    } finally {
      await source.close();
    }
  }
}

async function assertBeginning(source: LocalLog, target: LocalLog, console: Console): Promise<void> {
  const held = target.head().sequence;
  const head = source.head().sequence;
  const common = Math.min(held, head);
  const different = await firstDifference(source, target, common, (done) =>
    console.progress('Comparing what is there', done, common),
  );
  if (different !== undefined) {
    throw new ToolError(
      `The target holds something else: it differs from the source at #${different}. A copy goes into an empty store.`,
    );
  }
  if (held > head) {
    throw new ToolError(`The target goes on after the source: it holds #${head + 1}, the source ends with #${head}.`);
  }
}

async function copyFrom(log: LocalLog, head: number, target: Target, console: Console): Promise<void> {
  let appends: OneAppend[] = [];
  let text = 0;
  const flush = async () => {
    await appendInOrder(target.store, appends);
    appends = [];
    text = 0;
    console.progress('Copying', target.store.log.head().sequence, head);
  };
  console.progress('Copying', target.store.log.head().sequence, head);
  for (const append of appendsOf(log, target.store.log.head().sequence, head)) {
    appends.push(append);
    for (const { data, metadata } of append) text += data.length + metadata.length;
    if (appends.length >= target.appendsPerCommit || text >= textAtATime) await flush();
  }
  if (appends.length > 0) await flush();
}

async function assertEqual(source: LocalLog, target: LocalLog, console: Console): Promise<void> {
  const { sequence, logTime } = source.head();
  const different = await firstDifference(source, target, sequence, (done) =>
    console.progress('Comparing the copy', done, sequence),
  );
  const isSame = target.head().sequence === sequence && target.head().logTime === logTime;
  if (different === undefined && isSame) return;
  throw new ToolError(
    `The copy is not what the source is: it differs at #${different ?? sequence}. Empty the target, and begin again.`,
  );
}
