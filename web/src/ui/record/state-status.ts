import type { Status } from '../status.ts';

const statuses: Readonly<Record<string, Status>> = {
  taken: 'normal',
  'carried-out': 'normal',
  completed: 'normal',
  answered: 'normal',
  held: 'normal',
  stands: 'normal',
  open: 'standby',
  planned: 'standby',
  unanswered: 'standby',
  'in-part': 'caution',
  'broken-off': 'caution',
  failed: 'serious',
};

/**
 * How the one word for the state of a thing stands on the scale. What is merely there (recorded, assigned, docked) has
 * no place on it: undefined. What is over is off.
 * @param kind as `Cited` has it: an anomaly that is open is not something that waits, but a fault
 */
export function stateStatus(kind: string, state: string): Status | undefined {
  if (neutral.has(state) || kind === 'hypothesis') return undefined;
  if (kind === 'anomaly' && state === 'open') return 'caution';
  return statuses[state] ?? 'off';
}

const neutral = new Set([
  'recorded',
  'corrected',
  'registered',
  'assigned',
  'docked',
  'undocked',
  'launched',
  'landed',
  'deorbited',
  'transferred',
]);

/** States in which something that others rest on holds no longer. */
const fallen = new Set(['superseded', 'retracted', 'voided', 'rescinded', 'withdrawn', 'ruled-out', 'not-on-record']);

/** Whether what was cited stood when it was cited, and stands no longer. */
export const hasFallen = (then: string, now: string): boolean => then !== now && fallen.has(now);
