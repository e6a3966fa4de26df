import type { Response } from 'express';
import type { Pieces } from '../../projections/json-bytes.ts';
import { type ProblemError, problemBody } from '../problems/problem.ts';
import { lentBytes } from './answer-memory.ts';

/** In UTF-16 units. */
const longText = 16_384;

/** Express's own `json` would add a charset, which `application/json` doesn't have, and perhaps an ETag. */
export function sendJson(response: Response, status: number, body: unknown, mediaType?: string): void {
  sendJsonPieces(response, status, [JSON.stringify(body)], mediaType);
}

/** JSON that is written already. */
export function sendJsonPieces(response: Response, status: number, json: Pieces, mediaType = 'application/json'): void {
  const [text] = json;
  // A short text leaves in one write with its head.
  if (json.length === 1 && typeof text === 'string' && text.length < longText) {
    response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(text) });
    response.end(text);
    return;
  }
  const { bytes, release } = lentBytes(json);
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': bytes.length });
  // Called when all of it is with the kernel, and not at all where the connection was lost.
  response.end(bytes, release);
}

export function sendProblem(response: Response, error: ProblemError): void {
  for (const [name, value] of Object.entries(error.more.headers ?? {})) response.setHeader(name, value);
  const requestId = response.locals.requestId as string | undefined;
  sendJson(response, error.status, problemBody(error, requestId), 'application/problem+json');
}
