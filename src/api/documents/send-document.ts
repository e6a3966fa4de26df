import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { acceptedType } from '../http/accepted-type.ts';
import type { Document } from './document.ts';
import { documentStyle } from './document-style.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';

const mediaTypes = { json: 'application/json', markdown: 'text/markdown', html: 'text/html' } as const;
export type Format = keyof typeof mediaTypes;

export const documentTypes: readonly string[] = Object.values(mediaTypes);

/** For links: they carry no `Accept`. */
export const formatParameters = z.strictObject({
  format: z
    .enum(['json', 'markdown', 'html'])
    .optional()
    .meta({ description: 'The form of the answer; left out: as `Accept` asks, JSON where it does not say.' }),
});

export function formatAsked(request: Request, asked: Format | undefined): Format {
  if (asked !== undefined) return asked;
  const accepted = acceptedType(request, documentTypes);
  return (Object.keys(mediaTypes) as Format[]).find((format) => mediaTypes[format] === accepted) ?? 'json';
}

// The page runs no script and loads nothing; its own style is the only one it may have.
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(documentStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** As Markdown or HTML; what is JSON is sent as any other answer. */
export function sendDocument(response: Response, format: Exclude<Format, 'json'>, document: Document): void {
  const body = Buffer.from(format === 'html' ? htmlOf(document) : markdownOf(document));
  if (format === 'html') response.setHeader('Content-Security-Policy', policy);
  response.writeHead(200, {
    'Content-Type': `${mediaTypes[format]}; charset=utf-8`,
    'Content-Length': body.length,
  });
  response.end(body);
}
