import type { Response } from 'express';
import { type ProblemError, problemBody } from '../problems/problem.ts';

const longText = 16_384;

/** Express's own `json` would add a charset, which `application/json` doesn't have, and perhaps an ETag. */
export function sendJson(response: Response, status: number, body: unknown, mediaType = 'application/json'): void {
  sendJsonText(response, status, JSON.stringify(body), mediaType);
}

/** @param json written already: text, or the UTF-8 of it */
export function sendJsonText(
  response: Response,
  status: number,
  json: string | Uint8Array,
  mediaType = 'application/json',
): void {
  // A short text leaves in one write with its head; a long one is turned into bytes once rather than measured first.
  const body = typeof json !== 'string' || json.length < longText ? json : Buffer.from(json);
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export function sendProblem(response: Response, error: ProblemError): void {
  for (const [name, value] of Object.entries(error.more.headers ?? {})) response.setHeader(name, value);
  const requestId = response.locals.requestId as string | undefined;
  sendJson(response, error.status, problemBody(error, requestId), 'application/problem+json');
}
