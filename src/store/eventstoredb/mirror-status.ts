/**
 * How the mirror stands to the store. `filling`: it has less than was in the log when it was connected. `away`: the store
 * doesn't answer, or what it says can't be kept; it is asked again. `stopped`: what the store has is not what a log may be; only a restart, after
 * somebody has looked at it, goes on.
 */
export type MirrorStatus =
  | { readonly state: 'filling' | 'live' }
  | { readonly state: 'away' | 'stopped'; readonly reason: string };

const ownFault = "the mirror can't be written to";

/** The reason of being `away` where what is at fault is the mirror's file: mostly that its disk is full. */
export const unwritable = (cause: unknown): string =>
  `${ownFault}: ${cause instanceof Error ? cause.message : String(cause)}`;

/** One sentence for a reason of being `away`. */
export const sentenceOf = (reason: string, server = 'EventStoreDB'): string =>
  reason.startsWith(ownFault) ? `The${reason.slice('the'.length)}.` : `${server} can't be reached: ${reason}.`;
