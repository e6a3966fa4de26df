import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { v7 } from 'uuid';
import { connect } from '../../../src/store/eventstoredb/connect.ts';
import { outliveClient } from '../../../src/store/eventstoredb/outlive-client.ts';
import { longestSilence } from './longest-silence.ts';

// The client alone: so many writers, each repeating the identical append until it is taken. A line says that the first was;
// when the standard input ends, the longest time in which nothing was taken is said, in milliseconds.
const [, , connectionString = '', writers = '16'] = process.argv;
const client = connect(connectionString);
const taken: number[] = [];
outliveClient();

async function write(): Promise<never> {
  for (;;) {
    const event = jsonEvent({ id: v7(), type: 'Written', data: {} });
    while (!(await isTaken(event))) await sleep(20);
    if (taken.push(performance.now()) === 1) process.stdout.write('\n');
  }
}

const isTaken = (event: ReturnType<typeof jsonEvent>) =>
  client.appendToStream(`bare-${event.id}`, event, { expectedRevision: NO_STREAM, requiresLeader: true }).then(
    () => true,
    () => false,
  );

for (let started = 0; started < Number(writers); started += 1) void write();
process.stdin.resume().once('end', () => {
  process.stdout.write(String(longestSilence([...taken, performance.now()])), () => process.exit());
});
