import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MadeApart } from './projections/engine/engine.ts';
import { viewsMadeApart } from './projections/views.ts';
import type { LocalLogFile } from './store/open-by-url.ts';

/** What the thread is given. */
export interface ApartWork {
  readonly log: LocalLogFile;
  readonly file: string;
}

const leastEvents = 20_000;
// In MiB. With half as much for what grows old V8 does nothing but collect; what dies young is better left to die there.
const resourceLimits = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 96 };

/** Half of a rebuild in a thread of its own, which reads the same log. */
export const rebuildApart = (log: LocalLogFile): MadeApart => ({
  views: viewsMadeApart,
  leastEvents,
  async make(file, signal) {
    const workerData: ApartWork = { log, file };
    const thread = new Worker(new URL('./rebuild-apart-thread.ts', import.meta.url), { workerData, resourceLimits });
    signal.addEventListener('abort', () => thread.terminate(), { once: true });
    const [code] = await once(thread, 'exit');
    if (code !== 0) throw new Error(`the thread that makes views ended with ${code}`);
  },
});
