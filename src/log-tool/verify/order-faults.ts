import type { StoredRows } from '../../store/sqlite/stored-rows.ts';
import type { Finding } from './finding.ts';

/** Gaps, repetitions and other orders in the streams; ids that come twice; streams of nothing. */
export function* orderFaults(rows: StoredRows): Generator<Finding> {
  let current: string | null = null;
  let revision = -1;
  let latest = 0;
  for (const place of rows.places()) {
    const { stream, sequence } = place;
    // What has no stream was found already.
    if (stream === null) continue;
    if (stream !== current) {
      current = stream;
      revision = -1;
      latest = 0;
    }
    if (place.revision !== revision + 1) {
      yield { sequence, what: `is revision ${place.revision} of ${stream}, where ${revision + 1} comes next.` };
    }
    if (sequence < latest) yield { sequence, what: `comes after #${latest} in ${stream}, and before it in the log.` };
    revision = place.revision;
    latest = Math.max(latest, sequence);
  }
  for (const { sequence, earlier } of rows.repeatedIds()) yield { sequence, what: `has the id of #${earlier}.` };
  for (const name of rows.emptyStreams()) {
    yield { sequence: undefined, what: `The log knows a stream ${name}, which holds nothing.` };
  }
}
