/** The scale of six: each has a colour and a shape of its own. */
export type Status = 'critical' | 'serious' | 'caution' | 'normal' | 'standby' | 'off';

/**
 * The worst first. What is unknown stands before what waits and what is well: several things are only called normal
 * when all of them are known to be.
 */
const worstFirst: readonly Status[] = ['critical', 'serious', 'caution', 'off', 'standby', 'normal'];

export const bySeverity = (left: Status, right: Status): number => worstFirst.indexOf(left) - worstFirst.indexOf(right);

/** Several summed up: the worst wins; of nothing nothing is known. */
export const worstOf = (statuses: readonly Status[]): Status => statuses.toSorted(bySeverity)[0] ?? 'off';

/** A status with the words that say why. */
export interface Reason {
  readonly status: Status;
  readonly words: string;
}
