import type { LocalLog, StoredEvent } from '../../store/event-store.ts';
import { ToolError } from '../tool-error.ts';
import { pageSize } from './first-difference.ts';

/** The events of one command, which were one append: one after another in one stream. */
export type OneAppend = readonly [StoredEvent, ...StoredEvent[]];

/** What a log holds after a sequence, as the appends that it came from, in order. */
export function* appendsOf(log: LocalLog, after: number, upTo: number): Generator<OneAppend> {
  let open: [StoredEvent, ...StoredEvent[]] | undefined;
  let openCommand: unknown;
  for (let read = after; read < upTo; read += pageSize) {
    for (const event of log.read(read, Math.min(pageSize, upTo - read))) {
      const command = commandOf(event);
      if (open !== undefined && command === openCommand && open[0].stream === event.stream) {
        open.push(event);
        continue;
      }
      if (open !== undefined) yield open;
      open = [event];
      openCommand = command;
    }
  }
  if (open !== undefined) yield open;
}

function commandOf({ sequence, metadata }: StoredEvent): unknown {
  try {
    const parsed: unknown = JSON.parse(metadata);
    if (typeof parsed === 'object' && parsed !== null && 'commandId' in parsed) return parsed.commandId;
  } catch {
    // Said below.
  }
  throw new ToolError(
    `#${sequence} of the source says nothing of its command: let \`verify\` look at the source first.`,
  );
}
