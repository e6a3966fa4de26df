import { expect, test } from 'vitest';
import { allReads } from '../../src/api/reads/all-reads.ts';
import { resources } from '../../src/api/reads/resources.ts';
import { expectEveryAnswerDescribed } from '../api/every-answer.ts';
import { theRecord, withTheRecord } from './the-record.ts';

withTheRecord();

test('every answer on the record of Soyuz MS-22, now and in its past, is what the API describes', async () => {
  const { ask, sequences } = theRecord();
  const head = Math.max(...sequences.values());
  const pasts = Array.from({ length: 14 }, (_, index) => 1 + index * 14).filter((sequence) => sequence < head);
  const answered = await expectEveryAnswerDescribed(ask, pasts);
  const paths = [...resources.map(({ path }) => `${path}/{id}`), ...allReads.map(({ path }) => path)];
  // Nobody stated a limit as a number at the time, and who was on duty is not in the facts that the record was made from.
  const without = ['/criteria/{id}', '/desks/{id}', '/criteria/{id}/record', '/criteria/{id}/series'];
  expect(paths.filter((path) => !answered.has(path))).toEqual(without);
}, 240_000);
