/**
 * One sentence for who started the process, about a server that doesn't answer as it should. `isFinal`: waiting longer
 * doesn't help.
 */
export function whyNotOpened(
  servers: string,
  reason: string,
): { readonly sentence: string; readonly isFinal: boolean } {
  for (const [pattern, sentence, isFinal] of known) {
    if (pattern.test(reason)) return { sentence: `${sentence.replace('{}', servers)} (${reason}).`, isFinal };
  }
  return { sentence: `EventStoreDB at ${servers} can't be reached: ${reason}.`, isFinal: false };
}

// As gRPC and OpenSSL say it; what they say goes into the sentence too.
const known: readonly (readonly [RegExp, string, boolean])[] = [
  [/access ?denied|unauthenticated|permission/i, 'EventStoreDB at {} refuses these credentials', true],
  [
    /wrong version number|packet length too long|EPROTO/i,
    'EventStoreDB at {} does not speak TLS: tls=false says so',
    true,
  ],
  [
    /certificate|self.signed|altname|ERR_TLS|ssl/i,
    'The TLS certificate of EventStoreDB at {} is not trusted: tlsCAFile names who signed it',
    true,
  ],
];
