import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Sends these requests over so many connections at once, each on the next as soon as its answer is there, and returns
 * how long all of them took, in seconds. It speaks HTTP/1.1 by itself, with answers of a stated length only: a client
 * that costs as much as the server would measure itself.
 * @throws Error for an answer with another status than `expected`
 */
export async function flood(
  { hostname, port }: URL,
  requests: readonly Buffer[],
  { connections, expected }: { readonly connections: number; readonly expected: number },
): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(hostname, Number(port))));
  let next = 0;
  const began = process.hrtime.bigint();
  await Promise.all(
    sockets.map(async (socket) => {
      for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
        const answer = await exchange(socket, request);
        if (!answer.startsWith(`HTTP/1.1 ${expected} `)) throw new Error(answer);
      }
    }),
  );
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  for (const socket of sockets) socket.destroy();
  return seconds;
}

async function open(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

function exchange(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    let wanted = Number.POSITIVE_INFINITY;
    const end = (act: () => void) => {
      socket.off('data', hear).off('error', fail).off('close', fail);
      act();
    };
    const fail = (error?: unknown) =>
      end(() => reject(error instanceof Error ? error : new Error('connection closed')));
    const hear = (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (wanted === Number.POSITIVE_INFINITY) {
        const head = received.indexOf('\r\n\r\n');
        if (head < 0) return;
        const [, length] = /\r\ncontent-length: (\d+)/i.exec(received.toString('latin1', 0, head)) ?? [];
        if (length === undefined) return fail(new Error('an answer without a length'));
        wanted = head + 4 + Number(length);
      }
      if (received.length >= wanted) end(() => resolve(received.toString('latin1')));
    };
    socket.on('data', hear).on('error', fail).on('close', fail);
    socket.write(request);
  });
}

/** A request as bytes. */
export function httpRequest(
  method: 'GET' | 'POST',
  url: URL,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Buffer {
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...length,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`);
}
