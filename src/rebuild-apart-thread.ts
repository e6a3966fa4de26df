import { workerData } from 'node:worker_threads';
import { createProjectionEngine } from './projections/engine/engine.ts';
import { viewsMadeApart } from './projections/views.ts';
import type { ApartWork } from './rebuild-apart.ts';
import { openSqliteLog } from './store/sqlite/open-sqlite-store.ts';

const { log: source, file }: ApartWork = workerData;
const { log, close } = openSqliteLog(source.path, source.format);
const engine = createProjectionEngine({ log, views: viewsMadeApart, file });
await engine.start();
engine.close();
close();
