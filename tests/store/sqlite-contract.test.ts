import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { contract } from './contract.ts';
import { folders } from './folders.ts';

const newFolder = folders();

async function open() {
  const folder = newFolder();
  let store = openSqliteStore({ folder });
  return {
    store,
    async reopen() {
      await store.close();
      store = openSqliteStore({ folder });
      return store;
    },
    close: () => store.close(),
  };
}

contract('sqlite', open, { outlivesItsProcess: true });
