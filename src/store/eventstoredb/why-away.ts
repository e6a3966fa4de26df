import { ownFault } from './mirror-status.ts';

/**
 * One sentence for whoever runs the process, about a server that doesn't answer as it should.
 * @param server `EventStoreDB`, and where it is
 * @returns `isFinal`: waiting longer doesn't help
 */
export function whyAway(server: string, reason: string): { readonly sentence: string; readonly isFinal: boolean } {
  const isFinal = forGood.some(([pattern]) => pattern.test(reason));
  const say = [...forGood, ...perhapsLater].find(([pattern]) => pattern.test(reason))?.[1];
  return { sentence: say?.(server, reason) ?? `${server} can't be reached: ${reason}.`, isFinal };
}

const unknownUser = /unauthenticated/i;

const leaderless = /server is not ready|no leader info/i;

/** Whether a reason is a node's word that none leads. */
export const isLeaderless = (reason: string): boolean => leaderless.test(reason);

const namesLeader = 'its nodes name ';

/** What the nodes of a cluster say where the leader that they name can't be reached. */
export const leaderAway = (leader: string, reason: string): string =>
  `${namesLeader}${leader} as their leader, which doesn't answer (${reason})`;

export const isLeaderAway = (reason: string): boolean => reason.startsWith(namesLeader);

/** Where a user may do other things, or has another password by now. @param name of a stream, as the server has it */
export const refusedTo = (act: 'read' | 'write to', name: string, reason: string): string =>
  unknownUser.test(reason)
    ? whyAway('EventStoreDB', reason).sentence
    : `EventStoreDB doesn't let the user of the connection string ${act} ${name}.`;

type Sentences = readonly (readonly [RegExp, (server: string, reason: string) => string])[];

/** What may be otherwise in a while: the server only starts, something stands between, the disk is full. */
const perhapsLater: Sentences = [
  [new RegExp(`^${ownFault}`), (_, reason) => `The${reason.slice('the'.length)}.`],
  [
    leaderless,
    (server) => `${server} has no leader now: it has only just started, or fewer than a majority of its nodes are up.`,
  ],
  [
    new RegExp(`^${namesLeader}`),
    (server, reason) =>
      `${server} has no leader that can be reached: ${reason}. Either fewer than a majority of its nodes are up, or they are advertised under addresses that can't be reached from here.`,
  ],
  // What gRPC says of a connection that was made, and ended before the server spoke HTTP/2.
  [
    /^Failed to connect/,
    (server) =>
      `${server} ends each connection without a word: it wants TLS, which tls=false rules out, or something in front of it doesn't let anybody through.`,
  ],
  [
    /^Received RST_STREAM/,
    (server) =>
      `${server} ends each call without a word: it is being stopped, or it is another server that speaks gRPC.`,
  ],
  [/^Protocol error/, (server) => `${server} is none: what answers there doesn't speak HTTP/2.`],
  [
    /^Received HTTP status code|unimplemented|unknown (?:service|method)/i,
    (server, reason) =>
      `${server} is none: what answers there is something else, or a proxy in front of it (${reason}).`,
  ],
];

// As gRPC, Node and OpenSSL say it; the first that fits.
const forGood: Sentences = [
  [
    unknownUser,
    (server) => `${server} doesn't take this user and password, which the connection string has before the @.`,
  ],
  [
    /access ?denied|permission/i,
    (server) =>
      `${server} denies access: the connection string needs a user (user:password@ before the servers) who may read $all, from which the log is read, the log's streams and their metadata.`,
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
      `The TLS certificate of ${server} is not trusted (${withoutHint(reason)}): tlsCAFile=<file> in the connection string names who signed it.`,
  ],
];

const ofName = (reason: string): string => reason.replace(/^.*altnames: /, '').replace(/[\s:.]+$/, '');

/** Node's advice to whoever starts Node. */
const withoutHint = (reason: string): string => reason.replace(/; if the root CA.*$/s, '');
