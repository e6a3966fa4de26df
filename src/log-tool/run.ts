import { CorruptLogError, OutcomeUnknownError, StoreOpenError, StoreUnavailableError } from '../store/event-store.ts';
import { backup } from './backup.ts';
import type { Console } from './console.ts';
import { copy } from './copy/copy.ts';
import type { Request } from './request.ts';
import { restore } from './restore.ts';
import { ToolError } from './tool-error.ts';
import { usage } from './usage.ts';
import { verify } from './verify/verify.ts';

/** Does what was asked. @returns whether all is well; @throws what `sentenceOf` knows, and faults of the program */
export async function run(request: Request, console: Console): Promise<boolean> {
  switch (request.command) {
    case 'help':
      console.say(usage);
      return true;
    case 'copy':
      await copy(request, console);
      return true;
    case 'backup':
      await backup(request.folder, request.file, console);
      return true;
    case 'restore':
      await restore(request.file, request.folder, console);
      return true;
    case 'verify':
      return (await verify(request.path, console)) === 0;
  }
}

/** What to tell the person who started it; undefined for a fault of the program. */
export function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ToolError || error instanceof StoreOpenError || error instanceof CorruptLogError) {
    return error.message;
  }
  if (error instanceof StoreUnavailableError || error instanceof OutcomeUnknownError) {
    return `${error.message.replace(/\.$/, '')}. The same command again goes on where this one ended.`;
  }
  // A full disk, a folder that is not permitted: what the system says is the sentence.
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && /^(?:E[A-Z]+|ERR_SQLITE_ERROR)$/.test(code)) return `${error.message}.`;
  return undefined;
}
