import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../src/store/eventstoredb/client-error.ts';
import { whyAway } from '../../../src/store/eventstoredb/why-away.ts';

const saidOf = (message: string) => whyAway('EventStoreDB at a:2113', reasonOf(new Error(message)));

// As they came from a real server, or from one with such a certificate.
describe('what the client says of a server that does not answer as it should', () => {
  it.each([
    [
      '16 UNAUTHENTICATED: Unauthenticated',
      "EventStoreDB at a:2113 doesn't take this user and password, which the connection string has before the @.",
    ],
    [
      '7 PERMISSION_DENIED: Access Denied',
      "EventStoreDB at a:2113 denies access: the connection string needs a user (user:password@ before the servers) who may read $all, from which the log is read, the log's streams and their metadata.",
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: Error: certificate has expired. Resolution note: ',
      'The TLS certificate of EventStoreDB at a:2113 is out of date (certificate has expired): it needs another.',
    ],
    [
      "14 UNAVAILABLE: No connection established. Last error: Error: Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames: IP: 127.0.0.1 is not in the cert's list: . Resolution note: ",
      "The TLS certificate of EventStoreDB at a:2113 is for another name (IP: 127.0.0.1 is not in the cert's list): the connection string has to name the server as its certificate does.",
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: Error: self-signed certificate; if the root CA is installed locally, try running Node.js with --use-system-ca. Resolution note: ',
      'The TLS certificate of EventStoreDB at a:2113 is not trusted (self-signed certificate): tlsCAFile=<file> in the connection string names who signed it.',
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: Error: 403DAB2E067F0000:error:0A00045C:SSL routines:ssl3_read_bytes:tlsv13 alert certificate required:../deps/openssl/openssl/ssl/record/rec_layer_s3.c:918:SSL alert number 116\n (2026-11-27T13:21:25.935Z). Resolution note: ',
      'EventStoreDB at a:2113 wants to see a certificate: userCertFile and userKeyFile in the connection string name one.',
    ],
  ])('is final where waiting does not help: %s', (message, sentence) => {
    expect(saidOf(message)).toEqual({ sentence, isFinal: true });
  });

  it.each([
    [
      '14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:2113 (2026-11-27T13:21:29.634Z). Resolution note: ',
      "EventStoreDB at a:2113 can't be reached: connect ECONNREFUSED 127.0.0.1:2113.",
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: Error: Protocol error (2026-11-27T13:21:29.634Z). Resolution note: ',
      "EventStoreDB at a:2113 is none: what answers there doesn't speak HTTP/2.",
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: RangeError [ERR_SOCKET_BAD_PORT]: Port should be >= 0 and < 65536. Received type number (99999).. Resolution note: ',
      "EventStoreDB at a:2113 can't be reached: Port should be >= 0 and < 65536. Received type number (99999).",
    ],
    [
      '14 UNAVAILABLE: No connection established. Last error: null. Resolution note: ',
      "EventStoreDB at a:2113 can't be reached: no connection could be made.",
    ],
    [
      '13 INTERNAL: Received RST_STREAM with code 0 (Call ended without gRPC status)',
      'EventStoreDB at a:2113 ends each call without a word: it is being stopped, or it is another server that speaks gRPC.',
    ],
    [
      '12 UNIMPLEMENTED: Received HTTP status code 404',
      'EventStoreDB at a:2113 is none: what answers there is something else, or a proxy in front of it (Received HTTP status code 404).',
    ],
    [
      '14 UNAVAILABLE: Server Is Not Ready',
      'EventStoreDB at a:2113 has no leader now: it has only just started, or fewer than a majority of its nodes are up.',
    ],
    [
      '2 UNKNOWN: No leader info available in response',
      'EventStoreDB at a:2113 has no leader now: it has only just started, or fewer than a majority of its nodes are up.',
    ],
    [
      "the mirror can't be written to: database or disk is full",
      "The mirror can't be written to: database or disk is full.",
    ],
  ])('is asked again where it may: %s', (message, sentence) => {
    expect(saidOf(message)).toEqual({ sentence, isFinal: false });
  });
});
