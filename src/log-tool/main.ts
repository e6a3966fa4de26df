import { ConfigError, readConfig } from '../config.ts';
import { createConsole } from './console.ts';
import { readRequest } from './request.ts';
import { run, sentenceOf } from './run.ts';
import { UsageError } from './tool-error.ts';

const { stdout, stderr } = process;
// For who writes such code (that of gRPC, on TLS to an address without a name), and nothing for who reads what is said here.
process.noDeprecation = true;
// So that what must be gone when the process ends is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const console = createConsole({
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  canRewrite: stderr.isTTY === true,
  now: () => performance.now(),
});

try {
  const { data, log } = readConfig(process.env);
  const request = readRequest(process.argv.slice(2), { folder: data, logName: log.name });
  process.exitCode = (await run(request, console)) ? 0 : 1;
} catch (error) {
  console.endProgress();
  const isMisuse = error instanceof UsageError || error instanceof ConfigError;
  const sentence = isMisuse ? error.message : sentenceOf(error);
  stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = isMisuse ? 2 : 1;
}
