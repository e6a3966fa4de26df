import { connectionParts } from './connection-string.ts';

/** Those that the client knows. */
const known: ReadonlySet<string> = new Set([
  ...['connectionname', 'defaultdeadline', 'discoveryinterval', 'dnsdiscover', 'gossiptimeout', 'keepaliveinterval'],
  ...['keepalivetimeout', 'maxdiscoverattempts', 'nodepreference', 'throwonappendfailure', 'tls', 'tlscafile'],
  ...['tlsverifycert', 'usercertfile', 'userkeyfile'],
]);

/** The client compares names so. */
const flat = (name: string): string => name.trim().toLowerCase().replace(/[_-]/g, '');

/**
 * Why an option of a connection string can't be used, in one sentence; undefined where all can. The client ignores what it
 * doesn't know or doesn't support, and prints the connection string for it, with the password. And it can be told to hide
 * where a stream is that an append was not for.
 */
export function refusedOption(connectionString: string): string | undefined {
  const { options } = connectionParts(connectionString);
  for (const option of options.replace(/^\/*\?/, '').split('&')) {
    const [name = '', value] = option.split('=', 2);
    const said = `${flat(name)}=${value?.trim()}`;
    if (said === 'tlsverifycert=false') {
      return "The client of EventStoreDB can't leave certificates unchecked as tlsVerifyCert=false says: tlsCAFile names who signed them.";
    }
    if (said === 'throwonappendfailure=false') {
      return 'The connection string of EventStoreDB may not say throwOnAppendFailure=false: conflicts could not be told apart.';
    }
    // What is no pair of name and value the client refuses itself.
    if (value !== undefined && !known.has(flat(name))) {
      return `The connection string of EventStoreDB has the option ${name.trim()}, which its client doesn't know.`;
    }
  }
  return undefined;
}
