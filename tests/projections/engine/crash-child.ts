import { join } from 'node:path';
import { createProjectionEngine, viewsFileName } from '../../../src/projections/engine/engine.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

/** Appends to the log in a folder, with the views following, until it is killed; says a line for each append. */
const [folder = ''] = process.argv.slice(2);
const store = openSqliteStore({ folder });
const file = join(folder, viewsFileName);
const engine = createProjectionEngine({ log: store.log, views: [observationsToy, vehiclesToy], file });
await engine.start();
process.stdout.write(`${engine.head}\n`);
for (const event of randomEvents(5000, 6).slice(store.log.head().sequence)) {
  const { sequence } = (await store.append(event.stream, event.revision - 1, [event]))[0] ?? { sequence: 0 };
  process.stdout.write(`${sequence}\n`);
}
