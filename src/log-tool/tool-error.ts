/** Why nothing (more) was done, in one sentence for who started the tool. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

/** What was asked for makes no sense; the message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
