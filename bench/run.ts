import * as looking from './looking.ts';
import { print, type Row } from './measure.ts';
import * as posting from './posting.ts';
import * as projections from './projections.ts';
import * as reading from './reading.ts';
import * as store from './store.ts';

/** In the order in which they run; each is a file of its own that also runs alone. */
const benches: readonly { run(): Promise<readonly Row[]> }[] = [store, posting, reading, looking, projections];

for (const bench of benches) for (const row of await bench.run()) print(row);
