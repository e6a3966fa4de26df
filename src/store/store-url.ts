/** Where a log is, as it is written in the configuration and on the command line. */
export type StoreUrl =
  /** Without a folder: in the data folder. */
  | { readonly kind: 'sqlite'; readonly folder?: string }
  | { readonly kind: 'memory' }
  /** The connection string is the operator's, and is told to nobody: it may hold a password. */
  | { readonly kind: 'eventstoredb'; readonly connectionString: string };

const eventStoreDb = /^esdb(?:\+discover)?:\/\//;
const sqlite = 'sqlite:';

/** `sqlite:`, `sqlite:<folder>`, `memory:`, or a connection string of EventStoreDB; undefined where it is none of them. */
export function parseStoreUrl(text: string): StoreUrl | undefined {
  if (text === 'memory:') return { kind: 'memory' };
  if (eventStoreDb.test(text)) return { kind: 'eventstoredb', connectionString: text };
  if (text === sqlite) return { kind: 'sqlite' };
  return text.startsWith(sqlite) ? { kind: 'sqlite', folder: text.slice(sqlite.length) } : undefined;
}
