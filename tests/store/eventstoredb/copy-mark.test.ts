import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../../src/store/event-store.ts';
import { type ServerCopyMark, serverCopyMark } from '../../../src/store/eventstoredb/copy-mark.ts';
import { atPeer, logName } from './at-peer.ts';

const { peer: newPeer } = atPeer();
let mark: ServerCopyMark | undefined;
afterEach(() => mark?.close());

describe('the mark of a copy on a server', () => {
  it('that may not be read is named', async () => {
    const peer = await newPeer();
    mark = serverCopyMark(peer.connectionString, logName);
    peer.deny();
    await expect(mark.isSet()).rejects.toThrow(
      new StoreUnavailableError("EventStoreDB doesn't let the user of the connection string read copying-apollo."),
    );
  });

  it('that may not be written is named', async () => {
    const peer = await newPeer();
    mark = serverCopyMark(peer.connectionString, logName);
    peer.fail(...Array.from({ length: 8 }, () => 'denied' as const));
    await expect(mark.set()).rejects.toThrow(
      new StoreUnavailableError("EventStoreDB doesn't let the user of the connection string write to copying-apollo."),
    );
  });
});
