import { sentenceOf } from './mirror-status.ts';

/**
 * One sentence for who started the process, about a server that doesn't answer as it should. `isFinal`: waiting longer
 * doesn't help.
 */
export function whyNotOpened(
  servers: string,
  reason: string,
): { readonly sentence: string; readonly isFinal: boolean } {
  for (const [pattern, say] of forGood) {
    if (pattern.test(reason)) return { sentence: say(`EventStoreDB at ${servers}`, reason), isFinal: true };
  }
  const why = perhapsAnother.find(([pattern]) => pattern.test(reason))?.[1];
  return {
    sentence: why === undefined ? sentenceOf(reason, `EventStoreDB at ${servers}`) : `${why(servers)}.`,
    isFinal: false,
  };
}

/** What may also be said of a server that is only just starting, or of who stands between. */
const perhapsAnother: readonly (readonly [RegExp, (servers: string) => string])[] = [
  // What gRPC says of a connection that was made, and ended before the server spoke HTTP/2.
  [
    /^Failed to connect/,
    (servers) =>
      `EventStoreDB at ${servers} ends each connection without a word: it may want TLS, which tls=false rules out`,
  ],
  [/^Protocol error/, (servers) => `What answers at ${servers} is no EventStoreDB: it doesn't speak HTTP/2`],
];

// As gRPC, Node and OpenSSL say it; the first that fits.
const forGood: readonly (readonly [RegExp, (server: string, reason: string) => string])[] = [
  [
    /unauthenticated/i,
    (server) => `${server} doesn't take this user and password, which the connection string has before the @.`,
  ],
  [
    /access ?denied|permission/i,
    (server) =>
      `${server} refuses these credentials, or to do without any: the log is read from $all, and must be readable.`,
  ],
  [
    /wrong version number|packet length too long|EPROTO/i,
    (server) => `${server} does not speak TLS, so the connection string has to say tls=false.`,
  ],
  [
    /certificate required/i,
    (server) => `${server} wants to see a certificate: userCertFile and userKeyFile in the connection string name one.`,
  ],
  [
    /certificate has expired|certificate is not yet valid/i,
    (server, reason) => `The TLS certificate of ${server} is out of date (${reason}): it needs another.`,
  ],
  [
    /altname/i,
    (server, reason) =>
      `The TLS certificate of ${server} is for another name (${ofName(reason)}): the connection string has to name the server as its certificate does.`,
  ],
  [
    /certificate|self.signed|ERR_TLS|ssl/i,
    (server, reason) =>
      `The TLS certificate of ${server} is not trusted (${withoutHint(reason)}): tlsCAFile names who signed it.`,
  ],
];

const ofName = (reason: string): string => reason.replace(/^.*altnames: /, '').replace(/[\s:.]+$/, '');

/** Node's advice to whoever starts Node. */
const withoutHint = (reason: string): string => reason.replace(/; if the root CA.*$/s, '');
