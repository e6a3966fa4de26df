import * as z from 'zod';
import { type Instant, parseInstant } from './domain/id.ts';
import { inPlainWords } from './domain/in-plain-words.ts';
import { type LogClock, logClock, logName } from './domain/log/log-opened.ts';
import { parseStoreUrl, type StoreUrl } from './store/store-url.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port')
  .transform(Number)
  .pipe(z.int().max(65_535, 'is not a port'));

const hostName = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)$/i;

const hostNames = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .pipe(z.array(z.string().regex(hostName, 'is not a list of host names, separated by commas, without ports')));

const instant = z.string().transform((text, context) => {
  const parsed = parseInstant(text);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: 'is not an instant in UTC, such as 2022-09-01T00:00:00Z' });
  return z.NEVER;
});

const store = z.string().transform((text, context): StoreUrl => {
  const url = parseStoreUrl(text);
  // Where a log in SQLite is, the data folder says.
  if (url !== undefined && !(url.kind === 'sqlite' && url.folder !== undefined)) return url;
  context.addIssue({
    code: 'custom',
    message:
      'is neither sqlite: (in the data folder) nor esdb://… or esdb+discover://… (an EventStoreDB; kurrentdb://… is the same) nor memory: (for trying things out)',
  });
  return z.NEVER;
});

const wait = z
  .string()
  .regex(/^\d{1,6}$/, 'is not a number of milliseconds')
  .transform(Number);

/** Every setting, by the name that it has in the environment; what each means is in the README. */
const settings = z.object({
  HOLDPOINT_HOST: z.string().regex(/^\S+$/, 'is not an address').default('127.0.0.1'),
  HOLDPOINT_PORT: port.default(8477),
  HOLDPOINT_DATA: z.string().min(1, 'is empty').default('./data'),
  HOLDPOINT_STORE: store.prefault('sqlite:'),
  HOLDPOINT_LOG_NAME: logName.default('holdpoint'),
  HOLDPOINT_LOG_CLOCK: logClock.default('live'),
  HOLDPOINT_LOG_BEGINNING: instant.optional(),
  HOLDPOINT_ALLOWED_HOSTS: hostNames.prefault(''),
  HOLDPOINT_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'is none of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  HOLDPOINT_WRITE_WAIT: wait.default(5_000),
  HOLDPOINT_READ_WAIT: wait.default(5_000),
  HOLDPOINT_STOP_WAIT: wait.default(10_000),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly store: StoreUrl;
  readonly log: { readonly name: string; readonly clock: LogClock; readonly beginning?: Instant };
  readonly allowedHosts: readonly string[];
  readonly logLevel: string;
  /** Milliseconds: how long a write and a read wait for the views, and stopping for answers in flight. */
  readonly waits: { readonly write: number; readonly read: number; readonly stop: number };
}

/** The configuration is not usable; each fault is one sentence for who started the process. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const prefix = 'HOLDPOINT_';
/** What the tests and benches are told, of whose environment the servers that they start have a copy. */
const testPrefix = 'HOLDPOINT_TEST_';

/**
 * What the environment says. A name that begins so but isn't known is refused: a setting misspelt is one not made.
 * @throws ConfigError
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const own = Object.entries(environment).filter(
    ([name, value]) => name.startsWith(prefix) && !name.startsWith(testPrefix) && value !== undefined,
  );
  const unknown = own.filter(([name]) => !Object.hasOwn(settings.shape, name));
  const parsed = settings.safeParse(Object.fromEntries(own), { error: inPlainWords });
  const invalid = parsed.success
    ? []
    : parsed.error.issues.map(
        (issue) => `${String(issue.path[0])} ${issue.message.replace(/^(?!is )/, 'is not valid: ')}.`,
      );
  const faults = [...unknown.map(([name]) => `${name} is not a setting of Holdpoint.`), ...invalid];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const found = parsed.data;
  const beginning = found.HOLDPOINT_LOG_BEGINNING;
  if (beginning !== undefined && found.HOLDPOINT_LOG_CLOCK === 'live') {
    throw new ConfigError(['HOLDPOINT_LOG_BEGINNING is for a replay log: a live one begins when it is opened.']);
  }
  return {
    host: found.HOLDPOINT_HOST,
    port: found.HOLDPOINT_PORT,
    data: found.HOLDPOINT_DATA,
    store: found.HOLDPOINT_STORE,
    log: {
      name: found.HOLDPOINT_LOG_NAME,
      clock: found.HOLDPOINT_LOG_CLOCK,
      ...(beginning === undefined ? {} : { beginning }),
    },
    allowedHosts: found.HOLDPOINT_ALLOWED_HOSTS,
    logLevel: found.HOLDPOINT_LOG_LEVEL,
    waits: { write: found.HOLDPOINT_WRITE_WAIT, read: found.HOLDPOINT_READ_WAIT, stop: found.HOLDPOINT_STOP_WAIT },
  };
}
