import { eachInSteps, type Steps } from '../steps.ts';

/** One part of what an act was done on, in pages. */
export interface Group<Item> {
  readonly items: readonly Item[];
  /** Of the whole group; null on later pages, and where there are too many to be counted. */
  readonly total: number | null;
  /** The place after which the next page begins; null at the end. */
  readonly next: number | null;
}

export const groupNames = ['putBefore', 'notPutBefore', 'notSeen', 'since'] as const;
export type GroupName = (typeof groupNames)[number];

/** What is looked at for a group, in its order: null where it isn't meant after all. */
export interface LookedAt<Found> {
  readonly place: number;
  readonly found: Found | null;
}

const groupLimit = 200;

interface Looking {
  /** What is beyond is neither counted nor looked at for this page. */
  readonly most: number;
  readonly inStep: number;
}

/** Where every entry is read; and where the index says all that is asked. */
const looking = { entries: { most: 10_000, inStep: 20 }, index: { most: 200_000, inStep: 1_000 } } as const;

/** How what was found is told. */
interface Telling<Found, Item> {
  readonly itemOf: (found: Found) => Item;
  /** Reads at once what all of them need. */
  readonly ahead?: (found: readonly Found[]) => void;
  /** What it took to find it. */
  readonly by?: keyof typeof looking;
}

/** A page of what is found. `isFirst`: it begins where the group does, so that all of it can be counted. */
export function* pageOf<Found, Item>(
  candidates: Iterable<LookedAt<Found>>,
  isFirst: boolean,
  { itemOf, ahead, by = 'entries' }: Telling<Found, Item>,
): Steps<Group<Item>> {
  const { most, inStep }: Looking = looking[by];
  const found: Found[] = [];
  let next = 0;
  let total = 0;
  let lookedAt = 0;
  function* page(rest: Omit<Group<Item>, 'items'>): Steps<Group<Item>> {
    ahead?.(found);
    return { items: yield* eachInSteps(found, (each) => [itemOf(each)]), ...rest };
  }
  for (const candidate of candidates) {
    if (lookedAt === most) return yield* page({ total: null, next });
    lookedAt += 1;
    if (lookedAt % inStep === 0) yield;
    if (candidate.found === null) {
      if (found.length < groupLimit) next = candidate.place;
      continue;
    }
    total += 1;
    if (found.length < groupLimit) {
      found.push(candidate.found);
      next = candidate.place;
    } else if (!isFirst) return yield* page({ total: null, next });
  }
  return yield* page({ total: isFirst ? total : null, next: total > found.length ? next : null });
}
