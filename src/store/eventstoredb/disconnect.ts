import type { EventStoreDBClient } from '@eventstore/db-client';
import { channelOf } from './channel-of.ts';

/**
 * Ends a client of one server with its connection. Its own `dispose` ends its calls only, and what it leaves goes on
 * trying to connect, at ever longer intervals: gRPC shares these with every other client that wants to the same server,
 * which then are told at once that it isn't there, until two minutes after it is.
 */
export async function disconnect(client: EventStoreDBClient): Promise<void> {
  const disposed = client.dispose();
  // Where it has made no connection yet, this one is never used.
  const channel = await channelOf(client);
  channel.close();
  // A call that was cut off may never end.
  await disposed;
}
