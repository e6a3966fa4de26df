import type { Response } from 'express';
import { type ProblemError, problemBody } from '../problems/problem.ts';

/** Express's own `json` would add a charset, which `application/json` doesn't have, and perhaps an ETag. */
export function sendJson(response: Response, status: number, body: unknown, mediaType = 'application/json'): void {
  sendJsonText(response, status, JSON.stringify(body), mediaType);
}

export function sendJsonText(response: Response, status: number, json: string, mediaType = 'application/json'): void {
  const bytes = Buffer.from(json);
  response.writeHead(status, { 'Content-Type': mediaType, 'Content-Length': bytes.length });
  response.end(bytes);
}

export function sendProblem(response: Response, error: ProblemError): void {
  for (const [name, value] of Object.entries(error.more.headers ?? {})) response.setHeader(name, value);
  const requestId = response.locals.requestId as string | undefined;
  sendJson(response, error.status, problemBody(error, requestId), 'application/problem+json');
}
