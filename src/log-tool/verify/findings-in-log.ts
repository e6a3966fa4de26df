import { setImmediate as nextTurn } from 'node:timers/promises';
import { logOpened } from '../../domain/log/log-opened.ts';
import { logStream, type StreamName } from '../../domain/stream.ts';
import { openStoredRows, type StoredRows } from '../../store/sqlite/stored-rows.ts';
import type { Console } from '../console.ts';
import { messageOf } from '../tool-error.ts';
import { type Command, commandFaults } from './command-faults.ts';
import type { Finding } from './finding.ts';
import { onRecord } from './on-record.ts';
import { openingFaults } from './opening-faults.ts';
import { orderFaults } from './order-faults.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { referenceFaults } from './reference-faults.ts';

const rowsPerTurn = 1000;

/**
 * Everything that is wrong with the file of a log, but for the views that are made from it. It holds one command at a time.
 * @throws StoreOpenError where the file is not that of a log
 */
export async function* findingsInLog(file: string, console: Console): AsyncGenerator<Finding> {
  const rows = openStoredRows(file);
  try {
    for (const said of rows.damage()) yield { sequence: undefined, what: `SQLite finds damage: ${said}.` };
    yield* findingsInRows(rows, console);
    yield* orderFaults(rows);
  } catch (error) {
    yield { sequence: undefined, what: `The log can't be read to its end: ${messageOf(error)}.` };
  } finally {
    rows.close();
  }
}

async function* findingsInRows(rows: StoredRows, console: Console): AsyncGenerator<Finding> {
  const record = onRecord(rows);
  let previous = 0;
  let isPreviousKnown = true;
  let logTime = Number.NEGATIVE_INFINITY;
  let command: ({ stream: StreamName; rows: ReadRow[] } & Omit<Command, 'rows'>) | undefined;

  function* endCommand(): Generator<Finding> {
    if (command === undefined) return;
    yield* commandFaults(command);
    yield* referenceFaults(command, record);
    command = undefined;
  }

  for (const row of rows.rows()) {
    const { sequence, stream } = row;
    const read = readRow(row);
    const { metadata } = read;
    const isAfterGap = sequence !== previous + 1;
    if (isAfterGap) yield missing(previous + 1, sequence - 1);
    if (sequence === 1 && (stream !== logStream || row.type !== logOpened.type)) {
      yield { sequence, what: `is a ${row.type}, and a log begins with its ${logOpened.type}.` };
    }
    if (sequence > 1 && row.type === logOpened.type) yield { sequence, what: 'opens a log that is open.' };
    for (const what of read.faults) yield { sequence, what };
    if (sequence === 1) for (const what of openingFaults(read)) yield { sequence, what };

    const recordedAt = metadata === undefined ? Number.NEGATIVE_INFINITY : Date.parse(metadata.recordedAt);
    const least = Math.max(logTime, recordedAt);
    const isKnown = metadata !== undefined && !isAfterGap;
    if (row.logTime < least || (isKnown && row.logTime !== least)) {
      yield { sequence, what: `has the log time ${timeText(row.logTime)}, where ${timeText(least)} is right.` };
    }
    // What is missing or can't be read may have made it later.
    logTime = isKnown ? least : Math.max(least, row.logTime);

    const continues = !isAfterGap && command?.stream === stream && command.metadata.commandId === metadata?.commandId;
    if (continues) command?.rows.push(read);
    else {
      yield* endCommand();
      if (stream !== null && metadata !== undefined) {
        const mayLackBeginning = isAfterGap || !isPreviousKnown;
        command = { stream: stream as StreamName, metadata, rows: [read], mayLackBeginning };
      }
    }
    previous = sequence;
    isPreviousKnown = metadata !== undefined;
    if (sequence % rowsPerTurn === 0) {
      console.progress('Reading entries', sequence, rows.lastSequence);
      await nextTurn();
    }
  }
  yield* endCommand();
  console.progress('Reading entries', previous, rows.lastSequence);
}

const missing = (from: number, to: number): Finding =>
  to < from
    ? { sequence: to + 1, what: 'is not a place in a log.' }
    : { sequence: from, what: from === to ? 'is missing.' : `to #${to} are missing.` };

function timeText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? String(milliseconds) : date.toISOString();
}
