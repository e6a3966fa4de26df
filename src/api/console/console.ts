import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { inline, sendPage } from '../docs/html.ts';
import { acceptedType } from '../http/accepted-type.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { consolePolicy } from './content-security-policy.ts';

const startPage = 'index.html';

/** What somebody sees who opens the server in a browser before the console was built. */
const notBuilt = `<h1>Holdpoint</h1>
<p>The server runs; its console is not built yet. <code>npm start</code> builds it before it starts, and
<code>npm run build</code> does nothing else; both need what <code>npm ci</code> installs.</p>
<p>${inline('The HTTP API needs no console: `/docs`.')} <a href="/docs">The HTTP API</a></p>`;

/** Whether the files of the console are in a folder. */
export const isConsoleBuilt = (folder: string): boolean => existsSync(join(folder, startPage));

function sendStartPage(folder: string, response: Response, next: NextFunction): void {
  if (!isConsoleBuilt(folder)) {
    sendPage(response, 'Holdpoint', notBuilt);
    return;
  }
  response.setHeader('Content-Security-Policy', consolePolicy);
  response.sendFile(startPage, { root: folder, cacheControl: false, lastModified: false }, (error) => {
    if (error !== undefined && !response.headersSent) next(error);
  });
}

/** `/`: where the console begins. */
export const consoleEndpoint = (folder: string): Endpoint => ({
  method: 'get',
  path: '/',
  produces: ['text/html'],
  handle: (_request, response) =>
    new Promise((resolve, reject) => {
      response.once('close', resolve);
      sendStartPage(folder, response, reject);
    }),
});

/** Their names have a hash of what is in them, so what a browser has of them never goes stale. */
export function consoleAssets(folder: string): readonly RequestHandler[] {
  const assets = join(folder, 'assets');
  const setHeaders = (response: Response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  return [preferCompressed(assets), express.static(assets, { index: false, redirect: false, etag: false, setHeaders })];
}

/** The build leaves a compressed file beside each that is worth it. */
function preferCompressed(assets: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const { path } = request;
    response.vary('Accept-Encoding');
    if (
      /^\/[\w.-]+$/.test(path) &&
      request.acceptsEncodings(['gzip', 'identity']) === 'gzip' &&
      existsSync(join(assets, `${path}.gz`))
    ) {
      response.type(extname(path));
      response.setHeader('Content-Encoding', 'gzip');
      request.url = `${path}.gz`;
    }
    next();
  };
}

const ofTheServer = /^\/(?:v1|docs|problems|assets|openapi\.json|livez|readyz|metrics)(?:\/|$)/;

/**
 * Every screen of the console has an address of its own, which its start page opens. Only what a browser asks for as a
 * page gets it: whoever asks otherwise, or for anything of the API, is told that nothing is there.
 */
export function consoleScreens(folder: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // Whoever takes anything (`*/*`) is taken for a program.
    const isPage = acceptedType(request, ['application/json', 'text/html']) === 'text/html';
    if (!isRead || !isPage || ofTheServer.test(request.path) || !isConsoleBuilt(folder)) next();
    else sendStartPage(folder, response, next);
  };
}
