/** Where a log is, as it is written in the configuration and on the command line. */
export type StoreUrl =
  /** Without a folder: in the data folder. */
  | { readonly kind: 'sqlite'; readonly folder?: string }
  | { readonly kind: 'memory' }
  /** The connection string is the operator's, and is told to nobody: it may hold a password. */
  | { readonly kind: 'eventstoredb'; readonly connectionString: string };

const eventStoreDb = /^(?:esdb|kurrentdb)(?=(?:\+discover)?:\/\/)/;
const sqlite = 'sqlite:';

/**
 * `sqlite:`, `sqlite:<folder>`, `memory:`, or a connection string of EventStoreDB or KurrentDB, as it is called since 25.0;
 * undefined where it is none of them.
 */
export function parseStoreUrl(text: string): StoreUrl | undefined {
  if (text === 'memory:') return { kind: 'memory' };
  // The same protocol under its later name, which the client doesn't know.
  if (eventStoreDb.test(text)) return { kind: 'eventstoredb', connectionString: text.replace(eventStoreDb, 'esdb') };
  if (text === sqlite) return { kind: 'sqlite' };
  return text.startsWith(sqlite) ? { kind: 'sqlite', folder: text.slice(sqlite.length) } : undefined;
}
