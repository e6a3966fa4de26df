import type { IncomingMessage } from 'node:http';
import { problem } from '../problems/problem.ts';
import { scanJson } from './scan-json.ts';

const maxBodyBytes = 1024 * 1024;

const jsonType = /^application\/json[ \t]*(?:;[ \t]*charset="?utf-8"?[ \t]*)?$/i;

/** Only JSON: a form in a browser's page elsewhere can be posted without asking, and must not be able to write. */
export function requireJson(request: IncomingMessage): void {
  const type = request.headers['content-type'];
  if (type === undefined || !jsonType.test(type)) {
    throw problem('unsupported-media-type', 'A body is application/json in UTF-8.', {
      errors: [
        { header: 'Content-Type', detail: type === undefined ? 'is missing' : 'is not application/json in UTF-8' },
      ],
      headers: { Accept: 'application/json' },
    });
  }
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw problem('unsupported-media-type', 'A body is sent without a content encoding.', {
      errors: [{ header: 'Content-Encoding', detail: 'is not identity' }],
      headers: { 'Accept-Encoding': 'identity' },
    });
  }
}

const tooLarge = () =>
  problem('body-too-large', `A body has at most ${maxBodyBytes} bytes.`, { facts: { maxBodyBytes } });

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  // What is left unread is thrown away by the server once the answer is sent.
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (error: Error) => {
      request.off('data', onData);
      reject(error);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBodyBytes) stop(tooLarge());
      else chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks, size)));
    request.once('error', () => stop(problem('malformed-request', 'The body ended before it was complete.')));
    request.once('aborted', () => stop(problem('malformed-request', 'The body ended before it was complete.')));
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw problem('invalid-utf8', 'The body is not UTF-8.');
  }
}

/**
 * A body as JSON, as it was sent.
 * @throws ProblemError
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const text = decode(await readBytes(request));
  // Unseen where it is quoted.
  if (text.startsWith('\ufeff'))
    throw problem('malformed-json', 'The body begins with a byte order mark: send it without.');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'not JSON';
    throw problem('malformed-json', text === '' ? 'There is no body.' : `The body is not JSON: ${detail}`);
  }
  scanJson(text);
  return body;
}
