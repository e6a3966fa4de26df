import type { Request } from 'express';
import { problem } from '../problems/problem.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
const authority = /^(?<name>\[[0-9a-f:.]+\]|[^:@/?#[\]\s]+)(?::\d{1,5})?$/i;

/** The name in `name:port`; undefined where it is not one. */
const nameIn = (host: string): string | undefined => authority.exec(host)?.groups?.name?.toLowerCase();

const isUnspecified = (host: string) => host === '0.0.0.0' || host === '::';
const bracketed = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** Whether only processes of this machine reach what listens there. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

/** What this server is called: loopback's names, the address it listens on, and those that its operator names. */
export const ownNames = (listenHost: string, allowed: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...loopback, ...(isUnspecified(listenHost) ? [] : [bracketed(listenHost)]), ...allowed].map((name) =>
      name.toLowerCase(),
    ),
  );

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Without access control, what keeps a page elsewhere from reading and writing through its visitor's browser: a foreign
 * `Host` (a name that was pointed at this machine) is 421, and a write that another site's page sends is 403.
 */
export function requireOwnNames(names: ReadonlySet<string>) {
  return (request: Request): void => {
    refuseTwofold(request);
    const name = nameIn(askedName(request));
    if (name === undefined || !names.has(name)) {
      throw problem('foreign-host', 'This server does not answer under that name.', {
        errors: [{ header: 'Host', detail: 'is none of the names of this server' }],
      });
    }
    if (!reading.has(request.method)) refuseForeignPages(request, names);
  };
}

/** A target that is a whole URL, as a proxy is asked, is what counts, whatever `Host` says (RFC 9112, 3.2.2). */
function askedName({ url, headers }: Request): string {
  if (url.startsWith('/') || url === '*') return headers.host ?? '';
  return URL.canParse(url) ? new URL(url).host : '';
}

// Of two, Node takes the first and a proxy in front perhaps the other one (RFC 9112, 3.2 and RFC 9110, 5.3).
const single = new Set(['host', 'content-type', 'idempotency-key', 'if-match', 'recorded-at', 'origin']);

function refuseTwofold({ rawHeaders }: Request): void {
  const seen: string[] = [];
  const twofold: string[] = [];
  // Names and values in turns.
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = (rawHeaders[index] as string).toLowerCase();
    if (single.has(header)) (seen.includes(header) ? twofold : seen).push(header);
  }
  if (twofold.length === 0) return;
  throw problem('invalid-header', 'A header that may come once comes twice.', {
    errors: [...new Set(twofold)].map((header) => ({ header, detail: 'comes twice' })),
  });
}

function refuseForeignPages(request: Request, names: ReadonlySet<string>): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const own = origin === undefined || isOwnOrigin(origin, request.headers.host ?? '', names);
  if (!own || site === 'cross-site' || site === 'same-site') {
    throw problem('foreign-origin', 'A page of another site may not write here.', {
      errors: [{ header: own ? 'Sec-Fetch-Site' : 'Origin', detail: 'is another site' }],
    });
  }
}

/** The same host and port that the request is for; a page on another port of this machine is another's. */
function isOwnOrigin(origin: string, host: string, names: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return names.has(url.hostname.toLowerCase()) && url.host === host.toLowerCase();
}
