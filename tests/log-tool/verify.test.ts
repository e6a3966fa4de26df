import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../scenarios/server-process.ts';
import { verify } from '../../src/log-tool/verify/verify.ts';
import { createProjectionEngine } from '../../src/projections/engine/engine.ts';
import { views } from '../../src/projections/views.ts';
import type { LocalLog } from '../../src/store/event-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts';
import { anyAttempts } from '../commands/arbitraries.ts';
import { play, prelude } from '../commands/play.ts';
import { rig, uuidOf } from '../commands/rig.ts';
import { folders } from '../store/folders.ts';
import { loadMs22, quietConsole } from './logs.ts';

const newFolder = folders();

/**
 * A folder with its views, which nobody serves. Its log: #2 and #3 vehicles, #6 an observation, #7 to #9 an anomaly with
 * two hypotheses, #10 an assessment, #11 an EVA of vehicle/iss, #13 to #20 decisions, #21 a criterion, #22 a desk, #23 a
 * correction of #6.
 */
let sound: string;

beforeAll(async () => {
  sound = newFolder();
  const store = openSqliteStore({ folder: sound });
  const rigged = await rig({ store });
  await prelude(rigged);
  const correction = { by: { agency: 'NASA' }, reason: 'A slip.', changes: [{ pointer: '/text', is: 'Ice' }] };
  const path = '/entries/{sequence}/correction';
  await play(rigged, [{ path, parameters: { sequence: '6' }, body: correction, commandId: uuidOf(70) }]);
  expect(store.log.head().sequence).toBe(23);
  await makeViews(sound, store.log);
  await store.close();
});

async function makeViews(folder: string, log: LocalLog): Promise<void> {
  const engine = createProjectionEngine({ log, views, file: join(folder, 'views.db') });
  await engine.start();
  engine.close();
}

/** A copy of the folder in which a file was tampered with. */
function tampered(file: 'log.sqlite' | 'views.db', sql: string): string {
  const folder = newFolder();
  cpSync(sound, folder, { recursive: true });
  const database = new DatabaseSync(join(folder, file));
  database.exec(sql);
  database.close();
  return folder;
}

/** What `verify` finds; how many that are is its answer and its last word. */
async function findingsIn(path: string): Promise<readonly string[]> {
  const console = quietConsole();
  const count = await verify(path, console);
  const found = console.said.slice(0, -1);
  expect(count).toBe(found.length);
  const total = count === 0 ? 'nothing is wrong.' : count === 1 ? '1 finding.' : `${count} findings.`;
  expect(console.said.at(-1)).toBe(`${path}: ${total}`);
  return found;
}

/** Those in the log: a fault may show in the views as well. */
const inLog = async (path: string) => (await findingsIn(path)).filter((finding) => !/\bviews?\b/.test(finding));

describe('verify finds nothing wrong', () => {
  it('with the record of Soyuz MS-22 and its views', async () => {
    const folder = newFolder();
    await loadMs22(folder);
    expect(await findingsIn(folder)).toEqual([]);
  });

  it('with any history, nor with its file alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts(40), async (attempts) => {
        const folder = newFolder();
        const store = openSqliteStore({ folder });
        const rigged = await rig({ store });
        await prelude(rigged);
        await play(rigged, attempts);
        expect(await findingsIn(join(folder, 'log.sqlite'))).toEqual([]);
        await store.close();
      }),
      { numRuns: 10 },
    );
  });

  it('with views that are behind the log', async () => {
    const folder = tampered('views.db', '');
    const store = openSqliteStore({ folder });
    const rigged = await rig({ store, opened: true });
    await play(rigged, fc.sample(anyAttempts(20), { numRuns: 1, seed: 6 })[0] ?? []);
    expect(store.log.head().sequence).toBeGreaterThan(21);
    expect(await findingsIn(folder)).toEqual([]);
    await store.close();
  });
});

const replaced = (column: 'data' | 'metadata', from: string, to: string, sequence: number) =>
  `UPDATE event SET ${column} = replace(${column}, '${from}', '${to}') WHERE sequence = ${sequence}`;
const swapped = (one: number, other: number) => `
  UPDATE event SET sequence = 1000 WHERE sequence = ${one};
  UPDATE event SET sequence = ${one} WHERE sequence = ${other};
  UPDATE event SET sequence = ${other} WHERE sequence = 1000`;

it('verify finds nothing wrong with texts that commands took before they were looked at so closely', async () => {
  const folder = tampered(
    'log.sqlite',
    `UPDATE event SET data = json_set(data, '$.facts.text', '\u3164'), metadata = json_set(metadata, '$.by.agency', 'a\u202Eb')
     WHERE sequence = 6`,
  );
  expect(await inLog(folder)).toEqual([]);
});

const uuid = '[0-9a-f-]{36}';
const observation = `observation-${uuidOf(1)}`;
const anomaly = `anomaly-${uuidOf(1)}`;

describe('verify finds', () => {
  it.each<[string, string, readonly (string | RegExp)[]]>([
    [
      'a log that goes by another name',
      replaced('data', '"test"', '"rest"', 1),
      ['#1 says another name or clock than the log was opened with.'],
    ],
    [
      'a log of another clock',
      replaced('data', '"live"', '"replay"', 1),
      ['#1 says another name or clock than the log was opened with.'],
    ],
    [
      'a byte that is not canonical',
      replaced('data', '{"facts"', '{ "facts"', 6),
      ['#6 has data whose bytes are not those of canonical JSON.'],
    ],
    ['a text that is not JSON', replaced('metadata', '{"basis"', '"basis"', 2), ['#2 has metadata that is not JSON.']],
    [
      'bytes that are not UTF-8',
      "UPDATE event SET data = CAST(X'7B22FF227D' AS TEXT) WHERE sequence = 12",
      ['#12 has data that is not UTF-8.'],
    ],
    [
      'an event that is missing',
      'DELETE FROM event WHERE sequence = 12',
      ['#12 is missing.', `The log knows a stream informationrequest-${uuidOf(1)}, which holds nothing.`],
    ],
    [
      'events that are missing in the middle of a stream',
      'DELETE FROM event WHERE sequence IN (14, 15)',
      ['#14 to #15 are missing.', `#16 is revision 3 of decision-${uuidOf(1)}, where 1 comes next.`],
    ],
    [
      'events in another order',
      swapped(2, 11),
      [
        /^#2 names vehicle\/iss, which came on record later, with #3\.$/,
        /^#6 names vehicle\/soyuz-ms-22, which came on record later, with #11\.$/,
        /^#7 names vehicle\/soyuz-ms-22, which came on record later, with #11\.$/,
        /^#10 names vehicle\/soyuz-ms-22, which came on record later, with #11\.$/,
      ],
    ],
    [
      'events of one stream in another order',
      swapped(8, 9),
      [
        new RegExp(`^#8 has the id ${uuid}, where its command and its place in it make ${uuid}\\.$`),
        new RegExp(`^#9 has the id ${uuid}, where its command and its place in it make ${uuid}\\.$`),
        `#8 comes after #9 in ${anomaly}, and before it in the log.`,
      ],
    ],
    [
      'a wrong id',
      "UPDATE event SET id = X'0185e0a0000070008000000000000001' WHERE sequence = 5",
      [new RegExp(`^#5 has the id ${uuidOf(1)}, where its command and its place in it make ${uuid}\\.$`)],
    ],
    [
      'an id that is none',
      "UPDATE event SET id = X'00' WHERE sequence = 5",
      ['#5 has an id that is not 16 bytes long.'],
    ],
    [
      'an id that comes twice',
      'UPDATE event SET id = (SELECT id FROM event WHERE sequence = 4) WHERE sequence = 5',
      [new RegExp(`^#5 has the id ${uuid}, where its command`), '#5 has the id of #4.'],
    ],
    [
      'a revision that is missing',
      'UPDATE event SET revision = 5 WHERE sequence = 9',
      [`#9 is revision 5 of ${anomaly}, where 2 comes next.`],
    ],
    [
      'a log time that is not right',
      'UPDATE event SET log_time = log_time + 1 WHERE sequence = 6',
      ['#6 has the log time 2022-12-15T03:00:00.001Z, where 2022-12-15T03:00:00.000Z is right.'],
    ],
    [
      'a type that is not known',
      "UPDATE event SET type = 'Rumour' WHERE sequence = 12",
      ['#12 is a Rumour, which is not known here.'],
    ],
    [
      'a type in a stream that it has no place in',
      "UPDATE event SET type = 'CrewMemberDeparted' WHERE sequence = 3",
      [
        "#3 is a CrewMemberDeparted, which vehicle-iss can't hold.",
        /^#3 has facts that are not those of a CrewMemberDeparted: \/manner /,
        /^#3 has facts that are not those of a CrewMemberDeparted: \/vehicle /,
        /^#3 has facts that are not those of a CrewMemberDeparted: Unrecognized keys: "agency", /,
      ],
    ],
    [
      'a schema version that is not known',
      replaced('metadata', '"schemaVersion":1', '"schemaVersion":9', 12),
      ['#12 is a InformationRequested of schema version 9, and this Holdpoint knows 1.'],
    ],
    [
      'facts that lack something',
      replaced('data', '"kind":"station",', '', 3),
      [/^#3 has facts that are not those of a VehicleRegistered: \/kind /],
    ],
    [
      'data without a salt',
      'UPDATE event SET data = \'{"facts":{}}\' WHERE sequence = 12',
      [/^#12 has data that is not an event's: \/salt /],
    ],
    [
      'metadata without the hash of its request',
      replaced('metadata', '"requestHash":', '"requestMash":', 2),
      [
        /^#2 has metadata that is not an event's: \/requestHash /,
        /^#2 has metadata that is not an event's: Unrecognized key: "requestMash"\.$/,
      ],
    ],
    [
      'two events of a command that say different things of it',
      replaced('metadata', '"agency":"Roscosmos"', '"agency":"Rosaviation"', 8),
      [`#8 says of its command ${uuidOf(1)} something else than #7 does.`],
    ],
    [
      'a reference to nothing',
      replaced('data', 'vehicle/iss', 'vehicle/mir', 11),
      ['#11 names vehicle/mir, which is not on record.'],
    ],
    [
      'a reference to a part that was never declared',
      replaced('data', `assessment/${uuidOf(1)}`, `assessment/${uuidOf(1)}/finding/none`, 18),
      [`#18 names assessment/${uuidOf(1)}/finding/none, which is not on record.`],
    ],
    [
      'a basis that comes later',
      replaced('metadata', '"basis":1,', '"basis":20,', 20),
      [`#20 says of its command ${uuidOf(2)} something else than #17 does.`, '#20 knows #20, which comes later.'],
    ],
    [
      'a stream that is none of Holdpoint',
      "UPDATE stream SET name = 'letters' WHERE name = 'vehicle-iss'",
      [
        '#3 is in letters, which is no stream of Holdpoint.',
        new RegExp(`^#3 has the id ${uuid}, where its command`),
        '#11 names vehicle/iss, which is not on record.',
      ],
    ],
    [
      'an event of no stream',
      `DELETE FROM stream WHERE name = 'crewmember-iss'`,
      ['#5 is in a stream that has no name.', '#20 names crew-member/iss, which is not on record.'],
    ],
    [
      'a correction of another entry',
      replaced('data', 'entry/6', 'entry/7', 23),
      [`#23 corrects entry/7, which is not revision 0 of ${observation}.`],
    ],
    [
      'a log that does not begin with its LogOpened',
      swapped(1, 2),
      ['#1 is a VehicleRegistered, and a log begins with its LogOpened.', '#2 opens a log that is open.'],
    ],
  ])('%s', async (_, sql, expected) => {
    const found = await inLog(tampered('log.sqlite', sql));
    expect(found).toEqual(
      expected.map((finding) => (typeof finding === 'string' ? finding : expect.stringMatching(finding))),
    );
  });
});

const inViews = async (path: string) => (await findingsIn(path)).filter((finding) => /\bviews?\b/.test(finding));

describe('verify compares the views, made anew, with those of the folder, and finds', () => {
  const numberOf = (view: string) => {
    const database = new DatabaseSync(join(sound, 'views.db'), { readOnly: true });
    const row = database.prepare('SELECT number FROM progress WHERE name = ?').get(view);
    database.close();
    return Number(row?.number);
  };

  it('what was changed in the log behind their back', async () => {
    const found = await inViews(tampered('log.sqlite', replaced('data', '"name":"ISS"', '"name":"ISX"', 3)));
    expect(found).toContain('#3 makes another version of the row vehicle/iss in the view vehicle-health of views.db.');
  });

  it('what stops a view', async () => {
    const found = await inViews(tampered('log.sqlite', "UPDATE event SET type = 'Rumour' WHERE sequence = 12"));
    expect(found).toContainEqual(
      expect.stringMatching(/^#12 can't be folded\. The view information-requests .*Rumour/),
    );
  });

  it('a row that says something else', async () => {
    const table = `version_${numberOf('pending-decisions')}`;
    const sql = `UPDATE ${table} SET value = replace(value, 'What brings', 'Who brings') WHERE value LIKE '%What brings%'`;
    expect(await findingsIn(tampered('views.db', sql))).toEqual([
      expect.stringMatching(/^#13 makes another version of the row .* in the view pending-decisions of views\.db\.$/),
    ]);
  });

  it('a row that is an older version of itself', async () => {
    const table = `current_${numberOf('pending-decisions')}`;
    const sql = `DELETE FROM ${table} WHERE key = (SELECT key FROM ${table} LIMIT 1)`;
    expect(await findingsIn(tampered('views.db', sql))).toEqual([
      expect.stringMatching(/^The row .* is not its last version in the view pending-decisions of views\.db\.$/),
    ]);
  });

  it('a list that is in another order', async () => {
    const table = `change_${numberOf('pending-decisions')}`;
    expect(await findingsIn(tampered('views.db', `DELETE FROM ${table}`))).toEqual([
      expect.stringMatching(/^#23 has .* in another place of the list in the view pending-decisions of views\.db\.$/),
    ]);
  });

  it('an index that misses an entry, or a thing', async () => {
    const posting = "DELETE FROM posting WHERE term = 'vehicle/iss'";
    expect(await findingsIn(tampered('views.db', posting))).toEqual([
      '#3 does not concern vehicle/iss as it should in the index of concerns of views.db.',
    ]);
    expect(await findingsIn(tampered('views.db', 'DELETE FROM thing WHERE since = 3'))).toEqual([
      '#3 does not begin vehicle/iss as it should in the index of concerns of views.db.',
    ]);
  });

  it('views of another log', async () => {
    const sql = "UPDATE progress SET event = 'another' WHERE name = 'activities'";
    expect(await findingsIn(tampered('views.db', sql))).toEqual([
      '#23 is another entry in views.db, where the view activities ends with it.',
    ]);
  });

  it('that the log has lost its end', async () => {
    const found = await findingsIn(tampered('log.sqlite', 'DELETE FROM event WHERE sequence = 23'));
    expect(found).toContain('#23 is not in the log any more, though the index of concerns of views.db has read it.');
  });

  const said = async (path: string) => {
    const console = quietConsole();
    expect(await verify(path, console)).toBe(0);
    return console.said;
  };

  it('nothing in what no server would read, and says that it was not compared', async () => {
    const incomplete = tampered('views.db', 'PRAGMA user_version = 0; DELETE FROM posting');
    expect(await said(incomplete)).toEqual([
      'Not compared: views.db is not complete: it is made again.',
      `${incomplete}: nothing is wrong.`,
    ]);
    const older = tampered('views.db', "UPDATE progress SET version = 0 WHERE name = 'activities'");
    expect(await said(older)).toEqual([
      'Not compared: views.db has the view activities in no version that can be compared: it is made again.',
      `${older}: nothing is wrong.`,
    ]);
  });

  it('nothing wrong where log and views have gone on since the log was read', async () => {
    const folder = tampered('log.sqlite', 'DELETE FROM event WHERE sequence = 23');
    rmSync(join(folder, 'views.db'));
    let isReading = true;
    const goOn = (what: string) => {
      if (what !== 'Making the views' || !isReading) return;
      isReading = false;
      const log = new DatabaseSync(join(folder, 'log.sqlite'));
      log.exec(`ATTACH '${join(sound, 'log.sqlite')}' AS whole`);
      log.exec('INSERT INTO event SELECT * FROM whole.event WHERE sequence = 23');
      log.close();
      cpSync(join(sound, 'views.db'), join(folder, 'views.db'));
    };
    expect(await verify(folder, { ...quietConsole(), progress: goOn })).toBe(0);
    expect(isReading).toBe(false);
  });

  it('nothing wrong while a server serves the folder', async () => {
    const folder = tampered('views.db', '');
    const settings = { HOLDPOINT_DATA: folder, HOLDPOINT_PORT: '0', HOLDPOINT_LOG_NAME: 'test' };
    const server = await startServer({ ...settings, HOLDPOINT_LOG_LEVEL: 'silent' });
    try {
      expect(await said(folder)).toContain(`${folder}: nothing is wrong.`);
    } finally {
      await server.stop();
    }
  });
});
