import { describe, expect, it } from 'vitest';
import { noStream } from '../../../src/store/event-store.ts';
import { logFileName, openSqliteLog, openSqliteStore } from '../../../src/store/sqlite/open-sqlite-store.ts';
import { folders } from '../folders.ts';
import { anomaly, someEvent } from '../some-events.ts';

const newFolder = folders();

/** So much text that the first of a few dozen is not kept in memory. */
const large = () => someEvent({ data: `{"facts":"${'x'.repeat(200_000)}"}` });

describe('what was appended lately', () => {
  it('is read as what is in the file, from wherever it is read', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    for (let stream = 0; stream < 12; stream += 1) {
      await store.append(anomaly(stream), noStream, [large(), someEvent({ data: '{"facts":"Прича́л"}' }), large()]);
    }
    const { log, close } = openSqliteLog(`${folder}/${logFileName}`);
    for (let after = 0; after <= 37; after += 1) {
      for (const limit of [1, 5, 100]) expect(store.log.read(after, limit)).toEqual(log.read(after, limit));
    }
    close();
    await store.close();
  });

  it('is what was stored, where the same is appended twice or is refused', async () => {
    const folder = newFolder();
    const store = openSqliteStore({ folder });
    const [first, second] = [[someEvent()], [someEvent(), someEvent()]];
    const appended = await Promise.all([
      store.append(anomaly(1), noStream, first),
      store.append(anomaly(1), noStream, first),
      store.append(anomaly(2), noStream, second),
    ]);
    await expect(store.append(anomaly(2), noStream, [someEvent()])).rejects.toThrow('is at revision 1, not at -1');
    expect(store.log.read(0, 10)).toEqual([appended[0], appended[2]].flat());
    await store.close();
  });
});
