import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: Record<string, unknown>;
}

/** Bytes as they are, which no client would send: for what `fetch` would mend or refuse. `ends`: and no more of them. */
export async function rawRequest(
  port: number,
  bytes: string | Buffer,
  { ends = false }: { readonly ends?: boolean } = {},
): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  if (ends) socket.end(bytes);
  else socket.write(bytes);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const [headers = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
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
