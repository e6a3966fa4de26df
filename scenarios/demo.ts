import { load, type Progress, RefusedEntryError } from './load.ts';
import { startServer } from './server-process.ts';
import { soyuzMs22 } from './soyuz-ms-22/record.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

const server = await startServer(
  {
    HOLDPOINT_DATA: './demo-data',
    HOLDPOINT_STORE: 'sqlite:',
    HOLDPOINT_LOG_NAME: 'ms22',
    HOLDPOINT_LOG_CLOCK: 'replay',
    HOLDPOINT_LOG_BEGINNING: soyuzMs22.begins,
    HOLDPOINT_LOG_LEVEL: process.env.HOLDPOINT_LOG_LEVEL ?? 'warn',
  },
  (text) => process.stderr.write(text),
).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void server.stop());

const headOf = async () => ((await (await fetch(new URL('/v1/log', server.url))).json()) as { head: number }).head;

const show = ({ entry, sequence, place, of }: Progress) => {
  const line = `${place}/${of}  ${entry.recordedAt}  #${sequence} ${entry.name}`;
  process.stdout.write(process.stdout.isTTY ? `\r\u001B[K${line}` : `${line}\n`);
};

say('Loading the record of Soyuz MS-22 …');
const before = await headOf();
try {
  const { sequences } = await load(server.url, soyuzMs22, show);
  if (process.stdout.isTTY) say('');
  const added = (await headOf()) - before;
  say(added === 0 ? 'All of it was there already; nothing was added.' : `${added} events were added.`);
  const at = (name: string) => sequences.get(name);
  const look = (path: string, what: string) => say(`  ${new URL(path, server.url)}\n    ${what}`);
  say('\nTo look at:');
  look('/docs', 'the API');
  look('/v1/timeline', 'everything, the newest first');
  look(
    `/v1/pending-decisions?atSequence=${at('ms-23-by-19-february')}`,
    'what waited for a decision on 20 December 2022',
  );
  look(
    `/v1/crew-return?atSequence=${at('liner-transfer')}`,
    'who would have left in what on 13 January 2023, and what was decided but not done',
  );
  look(`/v1/vehicle-health?atSequence=${at('ms-21-deorbited')}`, 'the vehicles on 19 February 2023');
  look('/v1/decisions-in-force?knownAt=2023-02-22T00:00:00Z', 'what was decided, as of 22 February 2023');
  say('\nCtrl-C stops the server; the log stays in ./demo-data.');
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof RefusedEntryError && error.code === 'key-reused') {
    say('The log in ./demo-data holds another version of this record: delete that folder, and start again.');
  }
  process.exitCode = 1;
  await server.stop();
}
process.exitCode ||= (await server.ended) ?? 1;
