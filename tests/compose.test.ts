import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readConfig } from '../src/config.ts';
import { newFolder, type ServerProcess, startProcess } from './api/server-process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** `${NAME:-default}` as Docker Compose has it where nobody sets NAME. */
const interpolated = (text: string): string => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');

const service = z.looseObject({
  image: z.string(),
  profiles: z.array(z.string()),
  environment: z.record(z.string(), z.string().nullable()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()),
});
const file = z.object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) });
// Only what these tests look at: the whole form is the compose specification's.
const { services, volumes } = file.parse(parse(interpolated(textOf('docker-compose.yml')), { merge: true }));
const dockerfile = textOf('Dockerfile');

const isHoldpoint = (name: string): boolean => name.startsWith('holdpoint');
const holdpoints = Object.entries(services).filter(([name]) => isHoldpoint(name));
const servers = Object.entries(services).filter(([name]) => !isHoldpoint(name));
const inProfile = (profile: string) =>
  Object.entries(services).flatMap(([name, { profiles }]) => (profiles.includes(profile) ? [name] : []));

const each = <T>(of: typeof holdpoints, what: (one: z.infer<typeof service>, name: string) => T): Record<string, T> =>
  Object.fromEntries(of.map(([name, one]) => [name, what(one, name)]));

/** What the container's environment is: the image's, and what docker-compose.yml sets. */
const environmentOf = ({ environment }: z.infer<typeof service>): Record<string, string> => ({
  ...Object.fromEntries(
    [...(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  ),
});

describe('docker-compose.yml', () => {
  it('starts what a profile names and nothing else, and one node where none is named', () => {
    expect(textOf('.env')).toMatch(/^COMPOSE_PROFILES=single$/m);
    expect(inProfile('single')).toEqual(['eventstoredb', 'holdpoint']);
    expect(inProfile('cluster')).toEqual([
      'eventstoredb-1',
      'eventstoredb-2',
      'eventstoredb-3',
      'holdpoint-1',
      'holdpoint-2',
    ]);
    expect(inProfile('sqlite')).toEqual(['holdpoint-sqlite']);
    expect(Object.values(services).map(({ profiles }) => profiles.length)).toEqual(Object.keys(services).map(() => 1));
  });

  it('gives Holdpoint settings that it takes, and the log of its profile', () => {
    const cluster = 'esdb://eventstoredb-1:2113,eventstoredb-2:2113,eventstoredb-3:2113?tls=false';
    const config = (connection: string) => ({
      ...readConfig({}),
      host: '0.0.0.0',
      data: '/data',
      store: { kind: 'eventstoredb', connectionString: connection },
      allowedHosts: ['localhost'],
    });
    expect(each(holdpoints, (one) => readConfig(environmentOf(one)))).toEqual({
      holdpoint: config('esdb://eventstoredb:2113?tls=false'),
      'holdpoint-1': config(cluster),
      'holdpoint-2': config(cluster),
      'holdpoint-sqlite': { ...config(''), store: { kind: 'sqlite' } },
    });
  });

  it('passes on settings only that there are', () => {
    const passedOn = Object.keys(services.holdpoint?.environment ?? {}).filter((name) => name !== 'HOLDPOINT_STORE');
    const settings = textOf('README.md').match(/^\| `HOLDPOINT_\w+`/gm) ?? [];
    expect(settings.map((cell) => cell.slice(3, -1))).toEqual(expect.arrayContaining(passedOn));
    expect(passedOn).not.toContain('HOLDPOINT_PORT');
  });

  it('publishes Holdpoint on loopback only, each of a profile on a port of its own, and no server of EventStoreDB', () => {
    expect(each(holdpoints, ({ ports }) => ports)).toEqual({
      holdpoint: ['127.0.0.1:8477:8477'],
      'holdpoint-1': ['127.0.0.1:8477:8477'],
      'holdpoint-2': ['127.0.0.1:8478:8477'],
      'holdpoint-sqlite': ['127.0.0.1:8477:8477'],
    });
    expect(servers.flatMap(([, { ports }]) => ports)).toEqual([]);
  });

  it('gives every service volumes that no other has', () => {
    const used = Object.values(services).flatMap((one) => one.volumes.map((mount) => mount.split(':')[0]));
    expect(new Set(used).size).toBe(used.length);
    expect([...used].sort()).toEqual(Object.keys(volumes).sort());
    expect(holdpoints.map(([, one]) => one.volumes.map((mount) => mount.split(':')[1]))).toEqual(
      holdpoints.map(() => ['/data']),
    );
    expect(servers.map(([, one]) => one.volumes.map((mount) => mount.split(':')[1]))).toEqual(
      servers.map(() => ['/var/lib/eventstore', '/var/log/eventstore']),
    );
  });

  it('keeps no more of what a service says than so many files of so many bytes', () => {
    const kept = { driver: 'json-file', options: { 'max-size': '20m', 'max-file': '5' } };
    expect(Object.values(services).map(({ logging }) => logging)).toEqual(Object.keys(services).map(() => kept));
  });

  it('starts Holdpoint when all servers of its profile are healthy', () => {
    const healthy = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { condition: 'service_healthy' }]));
    const serversIn = ({ profiles }: z.infer<typeof service>) =>
      inProfile(profiles[0] ?? '').filter((name) => !isHoldpoint(name));
    expect(each(holdpoints, (one) => one.depends_on)).toEqual(each(holdpoints, (one) => healthy(serversIn(one))));
    expect(servers.map(([, one]) => one.depends_on)).toEqual(servers.map(() => ({})));
    expect(servers.map(([, one]) => JSON.stringify(one.healthcheck))).toEqual(
      servers.map(() => expect.stringContaining('http://localhost:2113/health/live')),
    );
  });

  it('tells each node of the cluster its own name and both others', () => {
    const nodes = servers.filter(([, { profiles }]) => profiles.includes('cluster'));
    const names = nodes.map(([name]) => name);
    expect(each(nodes, ({ environment }) => environment)).toEqual(
      each(nodes, (_, name) => ({
        EVENTSTORE_INSECURE: 'true',
        EVENTSTORE_TELEMETRY_OPTOUT: 'true',
        EVENTSTORE_CLUSTER_SIZE: String(names.length),
        EVENTSTORE_DISCOVER_VIA_DNS: 'false',
        EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
        EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
        EVENTSTORE_GOSSIP_SEED: names
          .filter((other) => other !== name)
          .map((other) => `${other}:2113`)
          .join(),
      })),
    );
  });
});

describe('Dockerfile', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' '),
  );

  it('copies what .dockerignore lets through, and nothing else is let through', () => {
    const [all, ...through] = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(all).toBe('*');
    expect(through.sort()).toEqual(copied.map((path) => `!${path}`).sort());
  });

  it('can install: the lockfile has what other platforms take too, without which the npm of Node 24 refuses it', () => {
    const lockfile = z.object({
      packages: z.record(
        z.string(),
        z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
      ),
    });
    const { packages } = lockfile.parse(JSON.parse(textOf('package-lock.json')));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('does not run as root, and says how it is stopped', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(last).toMatch(/^CMD \["node", "src\/main\.ts"\]$/m);
  });

  it('copies all that Holdpoint needs, and its health check knows when it serves', async () => {
    const folder = newFolder();
    const app = join(folder, 'app');
    for (const path of copied) {
      mkdirSync(dirname(join(app, path)), { recursive: true });
      cpSync(join(root, path), join(app, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(app, 'node_modules'));
    const [, , script = ''] = z
      .tuple([z.literal('node'), z.literal('-e'), z.string()])
      .parse(JSON.parse(/^HEALTHCHECK .*\\\n {2}CMD (.*)$/m.exec(dockerfile)?.[1] ?? ''));
    const isHealthy = (port: string): Promise<boolean> =>
      promisify(execFile)(process.execPath, ['-e', script], { env: { ...process.env, HOLDPOINT_PORT: port } }).then(
        () => true,
        () => false,
      );

    let server: ServerProcess | undefined;
    try {
      server = await startProcess({ HOLDPOINT_DATA: join(folder, 'data') }, join(app, 'src/main.ts'));
      const { port } = new URL(server.url);
      expect(await isHealthy(port)).toBe(true);
      const read = ['/docs', '/openapi.json', '/problems/foreign-host'].map((path) =>
        fetch(new URL(path, server?.url)),
      );
      expect((await Promise.all(read)).map(({ status }) => status)).toEqual([200, 200, 200]);
      server.signal('SIGTERM');
      expect(await server.ended).toBe(0);
      expect(await isHealthy(port)).toBe(false);
    } finally {
      server?.signal('SIGKILL');
      rmSync(folder, { recursive: true });
    }
  });
});
