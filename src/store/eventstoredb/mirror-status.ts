/**
 * How the mirror stands to the store. `filling`: it has less than was in the log when it was connected. `away`: the store
 * doesn't answer, and is asked again. `stopped`: what the store has is not what a log may be; only a restart, after
 * somebody has looked at it, goes on.
 */
export type MirrorStatus =
  | { readonly state: 'filling' | 'live' }
  | { readonly state: 'away' | 'stopped'; readonly reason: string };
