import { START } from '@eventstore/db-client';
import { isNotThere, reasonOf } from './client-error.ts';
import { connect } from './connect.ts';
import { readEvents } from './read-events.ts';

/** The parts of a connection string that names several servers, or one that is asked for the others. */
const ofCluster =
  /^(?:esdb|kurrentdb)(?:\+discover(:\/\/(?:[^@/?]*@)?)|(:\/\/(?:[^@/?]*@)?)(?=[^/?]*,))([^,/?]+)[^/?]*(.*)$/;

/**
 * Who leads a cluster the client asks by itself, and keeps to itself why nobody answers. So the first server named is
 * asked for something else: why it doesn't answer either. Undefined where it does, or where there is no cluster.
 */
export async function whyAlone(connectionString: string, milliseconds: number): Promise<string | undefined> {
  if (!ofCluster.test(connectionString)) return undefined;
  const client = connect(connectionString.replace(ofCluster, 'esdb$1$2$3$4'));
  try {
    await readEvents(client.readStream('any', { fromRevision: START, maxCount: 1 }), milliseconds);
    return undefined;
  } catch (error) {
    return isNotThere(error) ? undefined : reasonOf(error);
  } finally {
    client.dispose().catch(() => undefined);
  }
}
