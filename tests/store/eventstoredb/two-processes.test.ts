import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { type ServerProcess, startProcess } from '../../api/server-process.ts';
import { atPeer, idsAt, logName } from './at-peer.ts';
import type { Peer } from './peer/start-peer.ts';

const { peer: newPeer, newFolder } = atPeer();
const processes: ServerProcess[] = [];
afterEach(async () => {
  for (const server of processes.splice(0)) {
    server.signal('SIGKILL');
    await server.ended;
  }
});

const commission = { role: 'State Commission', agency: 'Roscosmos' };
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Two servers on one log, each with a data folder and so a mirror of its own. */
async function twoServers(peer: Peer): Promise<readonly [string, string]> {
  const start = async () => {
    const server = await startProcess({
      HOLDPOINT_STORE: peer.connectionString,
      HOLDPOINT_LOG_NAME: logName,
      HOLDPOINT_DATA: newFolder(),
    });
    processes.push(server);
    return server.url;
  };
  // At once: only one of them opens the log.
  return Promise.all([start(), start()]);
}

interface Answer {
  readonly status: number;
  readonly sequence: number;
  readonly body: { readonly thing: string };
}

async function post(url: string, path: string, body: object, key = v7()): Promise<Answer> {
  const response = await fetch(`${url}/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ by: commission, ...body }),
  });
  const sequence = Number(response.headers.get('log-sequence'));
  const { requestId: _, ...told } = (await response.json()) as Answer['body'] & { readonly requestId?: string };
  return { status: response.status, sequence, body: told };
}

const timelineAt = async (url: string, minSequence: number): Promise<unknown> => {
  const response = await fetch(`${url}/v1/timeline?minSequence=${minSequence}&now=2030-01-01T00:00:00.000Z&limit=200`);
  expect(response.status).toBe(200);
  return response.json();
};

describe('two processes on one log', () => {
  it('cite at once what the other wrote, and read it by its sequence', async () => {
    const peer = await newPeer();
    const [one, other] = await twoServers(peer);
    const registered = await post(one, '/vehicles', {
      id: 'soyuz-ms-22',
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
    });
    expect([registered.status, registered.sequence]).toEqual([201, 2]);
    for (const round of upTo(20)) {
      const [writer, reader] = round % 2 === 0 ? [one, other] : [other, one];
      const reported = await post(writer, '/vehicles/soyuz-ms-22/leak-reports', { text: `Spray ${round}` });
      const observed = await post(reader, '/observations', { about: [reported.body.thing], text: 'Seen' });
      expect([reported, observed].map(({ status, sequence }) => [status, sequence])).toEqual([
        [201, 1 + 2 * round],
        [201, 2 + 2 * round],
      ]);
      expect(await timelineAt(writer, observed.sequence)).toEqual(await timelineAt(reader, observed.sequence));
    }
  });

  it('take a decision once, whoever is asked, and answer a repeated command alike', async () => {
    const peer = await newPeer();
    const [one, other] = await twoServers(peer);
    const taken: number[] = [];
    for (const round of upTo(8)) {
      const opened = await post(one, '/decisions', { question: `Question ${round}?`, authority: commission });
      expect(opened.status).toBe(201);
      const deviations = [{ rules: ['evidence-cited'], ground: 'none given' }];
      const taking = { option: { text: 'Yes' }, basis: opened.sequence, deviations };
      const path = `/decisions/${opened.body.thing.slice('decision/'.length)}/resolution`;
      const keys = [v7(), v7()];
      const answers = await Promise.all([post(one, path, taking, keys[0]), post(other, path, taking, keys[1])]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
      taken.push(...answers.filter(({ status }) => status === 201).map(({ sequence }) => sequence));
      // The key goes with the command, not with the process.
      const swapped = await Promise.all([post(other, path, taking, keys[0]), post(one, path, taking, keys[1])]);
      expect(swapped).toEqual(answers);
    }
    const last = Math.max(...taken);
    expect(await timelineAt(one, last)).toEqual(await timelineAt(other, last));
    expect(new Set(idsAt(peer)).size).toEqual(idsAt(peer).length);
  });
});
