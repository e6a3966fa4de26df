import { NotLeaderError, START } from '@eventstore/db-client';
import { isNotThere, reasonOf } from './client-error.ts';
import { connect } from './connect.ts';
import { readEvents } from './read-events.ts';
import { isLeaderless } from './why-away.ts';

/** Whether servers are asked who leads; the user and password; the servers; what else the connection string says. */
const connectionParts = /^(?:esdb|kurrentdb)(\+discover)?:\/\/([^@/?]*@)?([^/?]*)(.*)$/s;

/** One for each server that is asked for the others. None where only one is named, which is asked nothing else. */
function eachAlone(connectionString: string): readonly string[] {
  const [, discover, credentials = '', servers = '', rest = ''] = connectionParts.exec(connectionString) ?? [];
  const named = servers.split(',');
  if (discover === undefined && named.length === 1) return [];
  // The client asks only the first in that case.
  const asked = discover === undefined ? named : named.slice(0, 1);
  return asked.map((server) => `esdb://${credentials}${server}${rest}`);
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
