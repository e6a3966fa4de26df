import type { StreamName } from '../../domain/stream.ts';

/** Why nothing is appended any more, wherever it shows. */
export const streamDeleted = (stream: StreamName): string => `The stream ${stream} was deleted in EventStoreDB.`;
