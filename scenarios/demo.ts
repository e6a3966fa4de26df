import { whenParentEnds } from '../src/when-parent-ends.ts';
import { load, type Progress, RefusedEntryError } from './load.ts';
import { startServer } from './server-process.ts';
import { soyuzMs22 } from './soyuz-ms-22/record.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

// The server is asked to stop when this exits.
if (process.env.npm_lifecycle_event === 'demo') whenParentEnds(() => process.exit(0));

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
  const { sequences, id } = await load(server.url, soyuzMs22, show);
  if (process.stdout.isTTY) say('');
  const added = (await headOf()) - before;
  say(added === 0 ? 'All of it was there already; nothing was added.' : `${added} events were added.`);
  const at = (name: string) => sequences.get(name);
  const look = (path: string, what: string) => say(`  ${new URL(path, server.url)}\n    ${what}`);
  say('\nTo look at, in the console:');
  look('/', 'the board at the end of the record; the scrubber at the bottom goes through all of it');
  look(`/?at=${at('eva-56-cancelled')}`, 'just after the EVA was cancelled');
  look(`/?at=${at('ms-23-by-19-february')}`, '20 December 2022: what waited for a decision');
  look(
    `/?at=${at('liner-transfer')}`,
    '13 January 2023: who would have left in what, and what was decided but not done',
  );
  look(
    `/decisions/${id('flight-program')}?at=${at('common-cause-feared')}`,
    'the decision of the State Commission on 13 February 2023, when a shared cause with Progress MS-21 was feared',
  );
  say('\nAnd through the API:');
  look('/docs', 'every command and view, with an example');
  look(`/v1/crew-return?atSequence=${at('liner-transfer')}`, 'the same 13 January as data');
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
