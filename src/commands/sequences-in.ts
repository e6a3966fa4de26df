import type { CommandRequest } from './command-request.ts';

/** A place in the log that a command names: its basis, an `entry/n`, what it acknowledges. */
export interface PlacedSequence {
  readonly pointer: string;
  readonly sequence: number;
}

interface Acknowledging {
  readonly acknowledges?: readonly number[] | undefined;
  readonly resolution?: Acknowledging | undefined;
}

/** The places in the log that a command names as numbers: its basis, and what it acknowledges. */
export function sequencesIn({ act, command }: CommandRequest): readonly PlacedSequence[] {
  const basis = act.basis === undefined ? [] : [{ pointer: '/basis', sequence: act.basis }];
  return [...basis, ...acknowledged(command as Acknowledging, '')];
}

/** A decision that is opened and taken in one acknowledges inside of its resolution. */
function acknowledged({ acknowledges = [], resolution }: Acknowledging, at: string): readonly PlacedSequence[] {
  return [
    ...acknowledges.map((sequence, index) => ({ pointer: `${at}/acknowledges/${index}`, sequence })),
    ...(resolution === undefined ? [] : acknowledged(resolution, `${at}/resolution`)),
  ];
}
