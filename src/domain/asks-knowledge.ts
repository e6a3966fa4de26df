import type { Disposition } from './anomaly/disposition.ts';

const always = new Set(['TakeDecision', 'DecideFlightProgram', 'ReaffirmDecision', 'DismissSuggestion']);

/**
 * Whether a command is under a rule that looks beyond its own stream. Only for these are the views waited for: nothing
 * else that is written depends on them.
 */
export const asksKnowledge = (command: {
  readonly type: string;
  readonly resolution?: unknown;
  readonly suggestion?: unknown;
  readonly disposition?: unknown;
}): boolean =>
  always.has(command.type) ||
  (command.type === 'OpenDecision' && (command.resolution !== undefined || command.suggestion !== undefined)) ||
  (command.type === 'CloseAnomaly' && (command.disposition as Partial<Disposition> | undefined)?.type === 'merged');
