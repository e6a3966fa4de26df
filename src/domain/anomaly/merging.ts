import { type Rejection, type Result, rejectContent } from '../decider.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Reference } from '../reference.ts';

const pointer = '/disposition/into';

/**
 * What is merged goes on in another anomaly, so that one has to be there: it doesn't lead back to the anomaly itself, by
 * whatever others it was merged into, nor to one that was entered in error.
 */
export function refuseLostByMerging(
  anomaly: Reference,
  into: Reference,
  { disposition }: Pick<Knowledge, 'disposition'>,
): Result<never, Rejection> | undefined {
  if (into === anomaly) return rejectContent('merged-into-itself', pointer, 'An anomaly is merged into another one.');
  const way: Reference[] = [into];
  for (let last = into; ; way.push(last)) {
    const became = disposition(last);
    if (became?.type === 'entered-in-error') {
      const detail = `${last} was entered in error, so nothing goes on there: reopen that one, or merge into another.`;
      return rejectContent('merged-into-an-error', pointer, detail, { way });
    }
    if (became?.type !== 'merged') return undefined;
    last = became.into;
    if (last === anomaly) {
      const detail = `${way.at(-1)} was merged into this one: reopen that one first, or leave this one open.`;
      return rejectContent('merged-in-a-circle', pointer, detail, { way });
    }
    // Others that go in a circle already, from before this was refused or by two at once.
    if (way.includes(last)) return undefined;
  }
}
