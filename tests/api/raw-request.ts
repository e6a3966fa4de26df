import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: Record<string, unknown>;
}

interface Ending {
  /** And no more bytes than these. */
  readonly ends?: boolean;
}

/** Sends bytes as they are, which no client would send, and returns all that comes until the connection ends. */
export async function rawText(port: number, bytes: string | Buffer, { ends = false }: Ending = {}): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  if (ends) socket.end(bytes);
  else socket.write(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The answer to such bytes: for what `fetch` would mend or refuse. */
export async function rawRequest(port: number, bytes: string | Buffer, ending?: Ending): Promise<RawAnswer> {
  const [headers = '', body = ''] = (await rawText(port, bytes, ending)).split('\r\n\r\n');
  return { status: Number(headers.split(' ')[1]), headers, body: JSON.parse(body) as Record<string, unknown> };
}

/** A POST to `/v1/observations`, with each header once, `Connection: close` and the length of the body. */
export function rawPost(body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = Buffer.from(body);
  const all: Readonly<Record<string, string>> = {
    Host: '127.0.0.1',
    'Content-Type': 'application/json',
    'Idempotency-Key': '0185e0a0-0000-7000-8000-00000000aaaa',
    Connection: 'close',
    'Content-Length': String(bytes.length),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST /v1/observations HTTP/1.1\r\n${lines.join('')}\r\n`), bytes]);
}
