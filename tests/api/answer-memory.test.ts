import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { lentBytes } from '../../src/api/http/answer-memory.ts';
import { sendJson, sendJsonPieces } from '../../src/api/http/send.ts';

const long = 1_000_000;
/** More than the kernel keeps for whoever doesn't read. */
const asked = 20;

const bodyOf = (letter: string): string => `"${letter.repeat(long)}"`;

async function serving(use: (port: number) => Promise<void>): Promise<void> {
  const app = express();
  app.get('/pieces/:letter', ({ params }, response) => {
    sendJsonPieces(response, 200, ['"', Buffer.alloc(long, params.letter), '"']);
  });
  app.get('/text/:letter', ({ params }, response) => sendJson(response, 200, params.letter.repeat(long / 4)));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
  }
}

test('what somebody has not read yet is not written over by the answers to others', async () => {
  await serving(async (port) => {
    const slow = connect(port, '127.0.0.1');
    await once(slow, 'connect');
    slow.pause();
    const request = (more: string) => `GET /pieces/a HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
    slow.write(request('').repeat(asked - 1) + request('Connection: close\r\n'));
    for (let others = 0; others < asked; others += 1) {
      const letter = String.fromCharCode(98 + others);
      const [pieces, text] = await Promise.all(
        [`/pieces/${letter}`, `/text/${letter}`].map(async (path) => {
          const answer = await fetch(`http://127.0.0.1:${port}${path}`);
          return answer.text();
        }),
      );
      expect(pieces === bodyOf(letter)).toBe(true);
      expect(text === `"${letter.repeat(long / 4)}"`).toBe(true);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of slow) chunks.push(chunk as Buffer);
    const bodies = Buffer.concat(chunks)
      .toString()
      .split(/HTTP[^"]*/);
    expect(bodies.slice(1).map((body) => body === bodyOf('a'))).toEqual(Array.from({ length: asked }, () => true));
  });
});

test('memory is lent again once it was given back, and not before', () => {
  const [first, second] = [lentBytes(['first']), lentBytes(['second'])];
  expect(second.bytes.buffer).not.toBe(first.bytes.buffer);
  first.release();
  const third = lentBytes(['third']);
  expect(third.bytes.buffer).toBe(first.bytes.buffer);
  expect([second, third].map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['second', 'third']);
});

test('what is too long for it has memory of its own', () => {
  const bytes = Buffer.alloc(3 * long, 'x');
  const lent = lentBytes(['<', bytes, '>']);
  lent.release();
  expect(lentBytes(['next']).bytes.buffer).not.toBe(lent.bytes.buffer);
  expect(Buffer.from(lent.bytes).toString()).toBe(`<${'x'.repeat(3 * long)}>`);
});
