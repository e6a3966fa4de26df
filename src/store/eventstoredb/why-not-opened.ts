/**
 * One sentence for who started the process, about a server that doesn't answer as it should. `isFinal`: waiting longer
 * doesn't help.
 */
export function whyNotOpened(
  servers: string,
  reason: string,
): { readonly sentence: string; readonly isFinal: boolean } {
  for (const [pattern, sentence] of forGood) {
    if (pattern.test(reason)) return { sentence: sentence(servers, reason), isFinal: true };
  }
  return {
    sentence: endsWithoutWord.test(reason)
      ? `EventStoreDB at ${servers} ends each connection without a word: it may want TLS, which tls=false rules out.`
      : `EventStoreDB at ${servers} can't be reached: ${reason}.`,
    isFinal: false,
  };
}

// What gRPC says, and when, of a connection that was made and ended before the server spoke HTTP/2.
const endsWithoutWord = /^Failed to connect/;

// As gRPC and OpenSSL say it.
const forGood: readonly (readonly [RegExp, (servers: string, reason: string) => string])[] = [
  [
    /access ?denied|unauthenticated|permission/i,
    (servers) =>
      `EventStoreDB at ${servers} refuses these credentials: the log is read from $all, and must be readable.`,
  ],
  [
    /wrong version number|packet length too long|EPROTO/i,
    (servers) => `EventStoreDB at ${servers} does not speak TLS: tls=false in the connection string says so.`,
  ],
  [
    /certificate|self.signed|altname|ERR_TLS|ssl/i,
    (servers, reason) =>
      `The TLS certificate of EventStoreDB at ${servers} is not trusted (${reason}): tlsCAFile names who signed it.`,
  ],
];
