import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimedTime } from '../../src/domain/claimed-time.ts';
import { type Instant, toInstant } from '../../src/domain/id.ts';
import { referenceTo } from '../../src/domain/reference.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import {
  informationRequests,
  type RequestStatus,
  readInformationRequests,
} from '../../src/projections/information-requests.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';
import { missions } from './mission.ts';
import { expectRebuildEquality } from './rebuild-equality.ts';

const now = '2022-12-27T12:00:00.000Z' as Instant;
const request = (number: number) => referenceTo('information-request', idOf(number));
const streamOf = (number: number) => `informationrequest-${idOf(number)}`;
const happened = (number: number, type: string, facts: object): Happening => [
  streamOf(number),
  storable({ type, facts }),
];
const asked = (number: number, due: ClaimedTime | null): Happening =>
  happened(number, 'InformationRequested', {
    title: `Request ${number}`,
    text: `Request ${number}`,
    of: [{ agency: 'NASA' }],
    about: [referenceTo('vehicle', 'soyuz-ms-22')],
    due,
  });
const none = { reason: null, because: [] };
const then = (sequence: number) => ({
  ...said(sequence),
  recordedAt: toInstant(Date.UTC(2022, 11, 15, 1, sequence - 1)),
});

function everything(past: Past, status?: RequestStatus, limit = 200, at = now) {
  const found = [];
  for (let page: Parameters<typeof readInformationRequests>[3] = { limit }; ; ) {
    const { items, next } = readInformationRequests(past, at, { status }, page);
    found.push(...items);
    if (next === null) return found;
    page = { limit, after: next };
  }
}

const history: readonly Happening[] = [
  asked(1, null),
  asked(2, '2022-12-28'),
  asked(3, '2022-12-27T00:00Z'),
  asked(4, '2022-12-20'),
  happened(4, 'InformationRequestDeclined', none),
  happened(4, 'InformationProvided', { text: 'Thirty degrees.', cites: [request(2)] }),
  asked(5, '2022-12-19'),
  happened(5, 'InformationRequestWithdrawn', none),
  asked(6, null),
  happened(6, 'InformationRequestDeclined', none),
];

describe('information requests', () => {
  test('are listed unanswered first, by when they are due, then declined, answered and withdrawn ones', async () => {
    const titles = (status?: RequestStatus, limit?: number) =>
      read([informationRequests], history, (past) => everything(past, status, limit).map(({ title }) => title));
    const all = ['Request 3', 'Request 2', 'Request 1', 'Request 6', 'Request 4', 'Request 5'];
    expect([await titles(), await titles(undefined, 1)]).toEqual([all, all]);
    expect(await titles('unanswered', 2)).toEqual(all.slice(0, 3));
    expect(await titles('declined', 1)).toEqual(['Request 6']);
    expect(await titles('answered')).toEqual(['Request 4']);
    expect(await titles('withdrawn')).toEqual(['Request 5']);
  });

  test('are shown with who asked whom about what, and every answer and refusal', async () => {
    const items = await read([informationRequests], history, (past) => everything(past, 'answered'));
    expect(items).toEqual([
      {
        request: request(4),
        title: 'Request 4',
        text: 'Request 4',
        of: [{ agency: 'NASA' }],
        about: [{ reference: 'vehicle/soyuz-ms-22', title: null }],
        due: '2022-12-20',
        asked: then(4),
        status: 'answered',
        answers: [{ text: 'Thirty degrees.', cites: [{ reference: request(2), title: 'Request 2' }], said: then(6) }],
        refusals: [{ ...none, said: then(5) }],
        withdrawal: null,
        overdue: false,
        corrected: false,
      },
    ]);
  });

  test('are shown in the words as last corrected, answers too', async () => {
    const corrected = (entry: number, revision: number, was: string, is: string) =>
      happened(4, 'EntryCorrected', {
        entry: `entry/${entry}`,
        revision,
        changes: [{ pointer: '/text', was, is }],
        reason: 'Clearer.',
      });
    const more = [corrected(4, 0, 'Request 4', 'How warm?'), corrected(6, 2, 'Thirty degrees.', 'Thirty-one degrees.')];
    const fourth = (atSequence: number) =>
      read(
        [informationRequests],
        [...history, ...more],
        (past) => everything(past).find((item) => item.request === request(4)),
        atSequence,
      );
    const before = await fourth(10);
    expect(await fourth(12)).toEqual({
      ...before,
      corrected: true,
      text: 'How warm?',
      answers: [{ ...before?.answers[0], text: 'Thirty-one degrees.' }],
    });
  });

  test('are overdue once the latest instant at which they were due has passed, while nobody answered', async () => {
    const overdue = (at: string, atSequence?: number) =>
      read(
        [informationRequests],
        history,
        (past) =>
          everything(past, undefined, 200, at as Instant)
            .filter((item) => item.overdue)
            .map(({ title }) => title),
        atSequence,
      );
    expect(await overdue('2022-12-27T00:00:59.999Z')).toEqual([]);
    expect(await overdue('2022-12-27T00:01:00.000Z')).toEqual(['Request 3']);
    expect(await overdue('2022-12-29T00:00:00.000Z')).toEqual(['Request 3', 'Request 2']);
    expect(await overdue('2022-12-21T00:00:00.000Z', 4)).toEqual(['Request 4']);
  });

  test('are the same however they are folded', { timeout: 120_000 }, async () => {
    for (const [seed, happenings] of fc.sample(missions(150), { numRuns: 2, seed: 5 }).entries()) {
      await expectRebuildEquality([informationRequests], logFrom(happenings), { pasts: 30, seed });
    }
  });
});
