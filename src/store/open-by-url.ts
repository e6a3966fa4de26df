import { join } from 'node:path';
import type { CopyMark } from './copy-mark.ts';
import { type EventStore, StoreOpenError } from './event-store.ts';
import type { MirrorStatus } from './eventstoredb/mirror-status.ts';
import type { Timeouts } from './eventstoredb/timeouts.ts';
import { openMemoryStore } from './memory/open-memory-store.ts';
import { folderCopyMark } from './sqlite/folder-copy-mark.ts';
import { logFileName, openSqliteStore } from './sqlite/open-sqlite-store.ts';
import { type FileFormat, logFormat } from './sqlite/schema.ts';
import type { StoreUrl } from './store-url.ts';

export interface OpenOptions {
  /** Of this process alone: the log, or the mirror of it. */
  readonly folder: string;
  readonly logName: string;
  /** Of a store on a server. */
  readonly timeouts?: Partial<Timeouts>;
  /** Told of every change of the mirror of a store on a server. It must not throw. */
  readonly onStatus?: (status: MirrorStatus) => void;
}

/** Where the local log is, for reading it a second time. */
export interface LocalLogFile {
  readonly path: string;
  readonly format: FileFormat;
}

export interface OpenedStore {
  readonly store: EventStore;
  readonly copyMark: CopyMark;
  /** Of the local log; undefined where it is in memory. */
  readonly file?: LocalLogFile;
  /** Of the mirror, where there is one. */
  readonly status?: () => MirrorStatus;
  close(): Promise<void>;
}

/**
 * The store that a URL names, for writing.
 * @throws StoreOpenError
 */
export async function openByUrl(url: StoreUrl, options: OpenOptions): Promise<OpenedStore> {
  switch (url.kind) {
    case 'memory':
      return opened(openMemoryStore(), neverCopiedTo);
    case 'sqlite': {
      const folder = url.folder ?? options.folder;
      const file = { path: join(folder, logFileName), format: logFormat };
      return { ...opened(openSqliteStore({ folder }), folderCopyMark(folder)), file };
    }
    case 'eventstoredb': {
      // Loading its client takes longer than all the rest, and only who uses it should wait for it.
      const { openEventStoreDbStore } = await import('./eventstoredb/open-eventstoredb-store.ts');
      const { serverCopyMark } = await import('./eventstoredb/copy-mark.ts');
      const { mirrorFileName, mirrorFormat } = await import('./eventstoredb/mirror-file.ts');
      const { connectionString } = url;
      const store = await openEventStoreDbStore({ ...options, connectionString });
      const mark = serverCopyMark(connectionString, options.logName);
      const file = { path: join(options.folder, mirrorFileName), format: mirrorFormat };
      return { ...opened(store, mark, () => mark.close()), file, status: store.status };
    }
  }
}

const opened = (store: EventStore, copyMark: CopyMark, alsoClose = async () => {}): OpenedStore => ({
  store,
  copyMark,
  close: async () => {
    await store.close();
    await alsoClose();
  },
});

/** What is in memory ends with the process that copied it there. */
const neverCopiedTo: CopyMark = {
  isSet: async () => false,
  set: async () => {
    throw new StoreOpenError('A copy in memory would be gone with the process that made it.');
  },
  clear: async () => {},
};
