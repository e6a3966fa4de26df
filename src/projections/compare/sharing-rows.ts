import type { Past, RowsAt } from '../engine/view.ts';

// Where more changed, nothing is shared.
const mostChanges = 10_000;

/**
 * Pasts between two moments (both included) that share the rows which didn't change between them: however many of these
 * pasts are looked at, a row, or the rows of a prefix, are read as often as they changed.
 */
export function sharingRows(from: number, to: Past): (past: Past) => Past {
  const shared = new Map<string, Sharing | undefined>();
  return (past) => ({
    ...past,
    rows(view) {
      const rows = past.rows(view);
      if (!shared.has(view)) shared.set(view, sharingUpTo(to.rows(view), from));
      return shared.get(view)?.(rows) ?? rows;
    },
  });
}

type Sharing = (rows: RowsAt) => RowsAt;

/** Undefined where too much changed. */
function sharingUpTo(last: RowsAt, from: number): Sharing | undefined {
  const changes = last.changes(from, mostChanges + 1);
  if (changes.length > mostChanges) return undefined;
  /** The sequences at which what is asked for changed, by what is asked. */
  const turns = new Map<string, readonly number[]>();
  const known = new Map<string, { readonly found: unknown }>();

  function once<Found>(
    asked: string,
    rows: RowsAt,
    isMeant: (key: string) => boolean,
    read: (rows: RowsAt) => Found,
  ): Found {
    const turned = turns.get(asked) ?? changes.filter(({ key }) => isMeant(key)).map(({ sequence }) => sequence);
    turns.set(asked, turned);
    const since = turned.findLast((sequence) => sequence <= rows.sequence) ?? from;
    const place = `${since} ${asked}`;
    // What stays so is read where it was last: at the head that costs least. And what is kept is what reading it gave.
    const found = (known.get(place) as { readonly found: Found } | undefined) ?? {
      found: read((turned.at(-1) ?? from) === since ? last : rows),
    };
    known.set(place, found);
    return found.found;
  }

  return (rows) => ({
    ...rows,
    get(key) {
      const isIt = (other: string) => other === key;
      return once(`get ${key}`, rows, isIt, (at) => at.get(key));
    },
    withPrefix(prefix) {
      const begins = (key: string) => key.startsWith(prefix);
      return once(`all ${prefix}`, rows, begins, (at) => at.withPrefix(prefix));
    },
  });
}
