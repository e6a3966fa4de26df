import { describe, expect, it } from 'vitest';
import { parseStoreUrl } from '../../src/store/store-url.ts';

describe('the URL of a store', () => {
  it.each([
    ['memory:', { kind: 'memory' }],
    ['sqlite:', { kind: 'sqlite' }],
    ['sqlite:./data', { kind: 'sqlite', folder: './data' }],
    ['esdb://a:1?tls=false', { kind: 'eventstoredb', connectionString: 'esdb://a:1?tls=false' }],
    ['esdb+discover://u:p@a:1', { kind: 'eventstoredb', connectionString: 'esdb+discover://u:p@a:1' }],
    // The client knows the server by its first name only.
    ['kurrentdb://a:1,b:2', { kind: 'eventstoredb', connectionString: 'esdb://a:1,b:2' }],
    ['kurrentdb+discover://a:1', { kind: 'eventstoredb', connectionString: 'esdb+discover://a:1' }],
    ['http://a:1', undefined],
    ['esdb:a', undefined],
    ['./data', undefined],
  ])('%s', (text, url) => {
    expect(parseStoreUrl(text)).toEqual(url);
  });
});
