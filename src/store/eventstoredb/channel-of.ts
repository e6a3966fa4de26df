import type { EventStoreDBClient } from '@eventstore/db-client';

/** The connection that a client uses by now. Where it has none it makes one. */
// biome-ignore lint/complexity/useLiteralKeys: only so TypeScript gives what the client keeps to itself.
export const channelOf = (client: EventStoreDBClient) => client['getChannel']();
