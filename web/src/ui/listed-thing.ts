/** A thing as a list names it, whichever kind it is. */
export interface ListedThing {
  readonly reference: string;
  readonly title: string;
  /** `open`, `planned`, `crewed-spacecraft` …; undefined where there is none. */
  readonly state: string | undefined;
}

const textIn = (item: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined =>
  names.map((name) => item[name]).find((value) => typeof value === 'string');

/** Kinds of things call themselves by different names in their answers; undefined for what names no thing. */
export function listedThing(item: Readonly<Record<string, unknown>>): ListedThing | undefined {
  const { proposal } = item;
  const reference = textIn(item, [
    'reference',
    'activity',
    'request',
    'decision',
    'anomaly',
    'vehicle',
    'crewMember',
    'desk',
    'criterion',
  ]);
  const state = textIn(item, ['status', 'kind']);
  // A suggestion is called by the question that it proposes.
  if (typeof proposal === 'object' && proposal !== null && 'question' in proposal) {
    return { reference: `suggestion/${item.id}`, title: String(proposal.question), state };
  }
  const title = textIn(item, ['title', 'name', 'text']);
  return reference === undefined || title === undefined ? undefined : { reference, title, state };
}
