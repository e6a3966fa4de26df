/** `FlightProgramDecided` is "Flight program decided", `EvaCancelled` "EVA cancelled". */
export const typeInWords = (type: string): string =>
  type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^Eva\b/, 'EVA');
