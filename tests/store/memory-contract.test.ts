import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { contract } from './contract.ts';

async function open() {
  const store = openMemoryStore();
  return { store, close: () => store.close() };
}

contract('memory', open, { outlivesItsProcess: false });
