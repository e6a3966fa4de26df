import { NotLeaderError, START } from '@eventstore/db-client';
import { isNotThere, reasonOf } from './client-error.ts';
import { connect } from './connect.ts';
import { connectionParts } from './connection-string.ts';
import { readEvents } from './read-events.ts';
import { isLeaderless } from './why-away.ts';

/** One for each server that is asked for the others. None where only one is named, which is asked nothing else. */
function eachAlone(connectionString: string): readonly string[] {
  const { discovers, credentials, servers, options } = connectionParts(connectionString);
  if (!discovers && servers.length === 1) return [];
  // The client asks only the first in that case.
  const asked = discovers ? servers.slice(0, 1) : servers;
  return asked.map((server) => `esdb://${credentials}${server}${options}`);
}

/**
 * Who leads a cluster the client asks by itself, and keeps to itself why nobody says. So each server is asked for something
 * else that only a leader answers. Undefined where there is a leader, or no cluster.
 */
export async function whyAlone(connectionString: string, milliseconds: number): Promise<string | undefined> {
  const reasons = await Promise.all(eachAlone(connectionString).map((server) => whyNotLed(server, milliseconds)));
  if (reasons.includes(undefined)) return undefined;
  // Who is there knows more than who is not.
  return reasons.find((reason) => reason !== undefined && isLeaderless(reason)) ?? reasons[0];
}

async function whyNotLed(server: string, milliseconds: number): Promise<string | undefined> {
  const client = connect(server);
  try {
    await readEvents(
      client.readStream('any', { fromRevision: START, maxCount: 1, requiresLeader: true }),
      milliseconds,
    );
    return undefined;
  } catch (error) {
    return isNotThere(error) || error instanceof NotLeaderError ? undefined : reasonOf(error);
  } finally {
    client.dispose().catch(() => undefined);
  }
}
