import { NotLeaderError, START } from '@eventstore/db-client';
import { isNotThere, reasonOf } from './client-error.ts';
import { connect } from './connect.ts';
import { type ConnectionParts, connectionParts } from './connection-string.ts';
import { disconnect } from './disconnect.ts';
import { readEvents } from './read-events.ts';
import { isLeaderAway, isLeaderless, leaderAway } from './why-away.ts';

/** Those that are asked for the others. None where only one is named, which is asked nothing else. */
function asked({ discovers, servers }: ConnectionParts): readonly string[] {
  // The client asks only the first in that case.
  if (discovers) return servers.slice(0, 1);
  return servers.length === 1 ? [] : servers;
}

/**
 * Who leads a cluster the client asks by itself, and keeps to itself why nobody says. So each server is asked for something
 * else that only a leader answers, and so is the leader that it names. Undefined where there is a leader, or no cluster.
 */
export async function whyAlone(connectionString: string, milliseconds: number): Promise<string | undefined> {
  const reasons = await reasonsOf(connectionString, milliseconds);
  if (reasons.includes(undefined)) return undefined;
  // Who is there knows more than who is not.
  return reasons.find(isOfOneThatIsThere) ?? reasons[0];
}

/** Whether one of the servers of a cluster leads, or names who does. */
export const isLed = async (connectionString: string, milliseconds: number): Promise<boolean> =>
  (await reasonsOf(connectionString, milliseconds)).includes(undefined);

/** Of each server, undefined where it is led. */
function reasonsOf(connectionString: string, milliseconds: number): Promise<(string | undefined)[]> {
  const parts = connectionParts(connectionString);
  const at = (server: string) => `esdb://${parts.credentials}${server}${parts.options}`;
  return Promise.all(asked(parts).map((server) => whyNotLed(server, at, milliseconds)));
}

const isOfOneThatIsThere = (reason: string | undefined) =>
  reason !== undefined && (isLeaderless(reason) || isLeaderAway(reason));

async function whyNotLed(
  server: string,
  at: (server: string) => string,
  milliseconds: number,
): Promise<string | undefined> {
  const error = await whyNotLeader(at(server), milliseconds);
  if (error === undefined) return undefined;
  if (!(error instanceof NotLeaderError)) return reasonOf(error);
  // Nodes that are too few to choose another go on to name the leader that they had.
  const leader = `${error.leader.address}:${error.leader.port}`;
  const why = await whyNotLeader(at(leader), milliseconds);
  return why === undefined || why instanceof NotLeaderError ? undefined : leaderAway(leader, reasonOf(why));
}

/** What a server says, or fails with, that is asked for what only a leader answers; undefined where it answers. */
async function whyNotLeader(connectionString: string, milliseconds: number): Promise<unknown> {
  const client = connect(connectionString);
  try {
    await readEvents(
      client.readStream('any', { fromRevision: START, maxCount: 1, requiresLeader: true }),
      milliseconds,
    );
    return undefined;
  } catch (error) {
    return isNotThere(error) ? undefined : error;
  } finally {
    disconnect(client).catch(() => undefined);
  }
}
