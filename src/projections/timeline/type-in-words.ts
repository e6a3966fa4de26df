import { memoized } from '../../domain/memoized.ts';

/** `FlightProgramDecided` is "Flight program decided", `neededBy` "needed by". */
export const spelled = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The same as people write it: `EvaCancelled` is "EVA cancelled". */
export const typeInWords = memoized((type: string): string => spelled(type).replace(/^Eva\b/, 'EVA'));
