/** `FlightProgramDecided` is "Flight program decided". */
export const spelledType = (type: string): string =>
  type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The same as people write it: `EvaCancelled` is "EVA cancelled". */
export const typeInWords = (type: string): string => spelledType(type).replace(/^Eva\b/, 'EVA');
