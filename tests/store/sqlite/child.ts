import { writeSync } from 'node:fs';
import { noStream } from '../../../src/store/event-store.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { anomaly, someEvents } from '../some-events.ts';

// A process of its own: opens the store in a folder, says how that went, and appends until it is killed. It says of
// every append what was acknowledged, one line of JSON each, written before anything else happens.
const [, , folder = '', name = ''] = process.argv;
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

try {
  const store = openSqliteStore({ folder });
  say('open');
  for (let appender = 0; appender < 8; appender += 1) {
    const append = async (revision: number): Promise<void> => {
      say(await store.append(anomaly(`${name}-${appender}`), revision, someEvents(3)));
      return append(revision + 3);
    };
    append(noStream);
  }
} catch (error) {
  say(String(error));
}
