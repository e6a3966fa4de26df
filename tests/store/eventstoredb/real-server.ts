import { GenericContainer, getContainerRuntimeClient, Wait } from 'testcontainers';
import { afterAll } from 'vitest';

export type RealServer =
  | { readonly connectionString: string; readonly found: string }
  | { /** Why there is none. */ readonly missing: string };

const variable = 'HOLDPOINT_TEST_EVENTSTOREDB';
const image = 'eventstore/eventstore:24.10';
const port = 2113;

/** A real EventStoreDB: the one that the environment names, or else one in Docker, for the tests of this file. */
export async function realServer(): Promise<RealServer> {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return { connectionString: named, found: variable };
  const why = await whyNoDocker();
  if (why !== undefined) {
    return { missing: `skipped: ${variable} (a connection string) is not set, and Docker is not there (${why})` };
  }
  const container = await new GenericContainer(image)
    .withCommand(['--insecure', '--mem-db'])
    .withExposedPorts(port)
    .withWaitStrategy(Wait.forHttp('/health/live', port).forStatusCode(204))
    .start();
  afterAll(() => container.stop());
  const connectionString = `esdb://${container.getHost()}:${container.getMappedPort(port)}?tls=false`;
  return { connectionString, found: `${image} in Docker` };
}

async function whyNoDocker(): Promise<string | undefined> {
  try {
    await getContainerRuntimeClient();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
