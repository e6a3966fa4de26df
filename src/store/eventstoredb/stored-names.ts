import type { StreamName } from '../../domain/stream.ts';

/** How a log's streams are named on a server that many logs share. A storage format: it may not change. */
export interface StoredNames {
  /** What the names of all its streams begin with, and no other log's: a log's name is letters and digits. */
  readonly prefix: string;
  /** What the names of its streams' metadata begin with. */
  readonly metadataPrefix: string;
  of(stream: StreamName): string;
  metadataOf(stream: StreamName): string;
  /** The stream that a name, or the name of its metadata, is of. */
  streamOf(name: string): StreamName;
}

export function storedNames(log: string): StoredNames {
  const prefix = `${log}.`;
  const metadataPrefix = `$$${prefix}`;
  return {
    prefix,
    metadataPrefix,
    of: (stream) => prefix + stream,
    metadataOf: (stream) => metadataPrefix + stream,
    streamOf: (name) => name.slice((name.startsWith(metadataPrefix) ? metadataPrefix : prefix).length) as StreamName,
  };
}
