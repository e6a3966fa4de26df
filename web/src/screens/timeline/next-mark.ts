import { type Lane, type Mark, placeOf } from './lanes.ts';

export type Step = 'before' | 'after' | 'above' | 'below';

interface Found {
  readonly lane: string;
  readonly sequence: number;
}

/** Where on the drawing one looks, from one mark to the next: along its lane, or to the nearest one in another lane. */
export function nextMark(
  lanes: readonly Lane[],
  extent: readonly [number, number],
  from: number,
  step: Step,
): Found | undefined {
  const drawn = lanes.map(({ key, rows }) => ({
    key,
    marks: rows
      .flat()
      .filter((mark) => placeOf(mark, extent) !== undefined)
      .toSorted((left, right) => left.from - right.from || left.sequence - right.sequence),
  }));
  const index = drawn.findIndex(({ marks }) => marks.some(({ sequence }) => sequence === from));
  const lane = drawn[index];
  const here = lane?.marks.find(({ sequence }) => sequence === from);
  if (lane === undefined || here === undefined) {
    const first = drawn.find(({ marks }) => marks.length > 0);
    return first?.marks[0] && { lane: first.key, sequence: first.marks[0].sequence };
  }
  if (step === 'before' || step === 'after') {
    const next = lane.marks[lane.marks.indexOf(here) + (step === 'before' ? -1 : 1)];
    return next && { lane: lane.key, sequence: next.sequence };
  }
  const others = step === 'above' ? drawn.slice(0, index).reverse() : drawn.slice(index + 1);
  const other = others.find(({ marks }) => marks.some(({ sequence }) => sequence !== from));
  if (other === undefined) return undefined;
  const distance = (mark: Mark) => Math.abs(mark.to - here.to);
  const nearest = other.marks
    .filter(({ sequence }) => sequence !== from)
    .reduce((best, mark) => (distance(mark) < distance(best) ? mark : best));
  return { lane: other.key, sequence: nearest.sequence };
}
