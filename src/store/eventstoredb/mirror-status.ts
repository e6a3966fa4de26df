/**
 * How the mirror stands to the store. `filling`: it has less than was in the log when it was connected. `away`: the store
 * doesn't answer, or what it says can't be kept; it is asked again. `stopped`: what the store has is not what a log may be;
 * only a restart, after somebody has looked at it, goes on.
 */
export type MirrorStatus =
  | { readonly state: 'filling' | 'live' }
  | { readonly state: 'away' | 'stopped'; readonly reason: string };

/** How a reason begins where what is at fault is the mirror's file: mostly that its disk is full. */
export const ownFault = "the mirror can't be written to";

export const unwritable = (cause: unknown): string =>
  `${ownFault}: ${cause instanceof Error ? cause.message : String(cause)}`;
