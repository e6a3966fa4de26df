import type { Answer } from '../../api/client.ts';
import { spaced } from '../../ui/record/words.ts';

export type Comparison = Answer<'/v1/compare'>;

/** What is compared, under the names that people know. */
export const comparedBoards = {
  pendingDecisions: 'Pending decisions',
  decisionsInForce: 'Decisions in force',
  vehicleHealth: 'Vehicles',
  crewReturn: 'Crew return',
  hypotheses: 'Hypotheses',
  sharedCauses: 'Shared causes',
  assessments: 'Assessments',
  criteria: 'Criteria',
} as const satisfies Partial<Record<keyof Comparison, string>>;

export type ComparedBoard = keyof typeof comparedBoards;

export interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly added?: readonly unknown[];
  readonly gone?: readonly unknown[];
  /** Of one in a list: which, and what of it. */
  readonly of?: string;
  /** What people call that one. */
  readonly title?: string | null;
  readonly changes?: readonly Change[];
}

/** A thing that came, changed or went between two moments. */
export interface Difference {
  readonly how: 'added' | 'changed' | 'gone';
  readonly reference: string | undefined;
  readonly title: string;
  readonly changedBy: readonly number[];
  readonly changes: readonly Change[];
  /** Of what came or went: what is said of it in a line. */
  readonly words: string | undefined;
}

type Item = Readonly<Record<string, unknown>> & { readonly changedBy: readonly number[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value: unknown, name: string): string | undefined => {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : undefined;
};

function titleOf(board: ComparedBoard, item: Item): string {
  const shared = Array.isArray(item.anomalies)
    ? item.anomalies.map((each) => textAt(each, 'title') ?? '').join(' and ')
    : '';
  const own = textAt(item, 'name') ?? textAt(item, 'title') ?? shared;
  if (board !== 'decisionsInForce') return own === '' ? 'without a title' : own;
  const of = textAt(item, 'thingTitle') ?? textAt(item, 'thing');
  return of === undefined ? own : `${own} (${of})`;
}

const referenceOf = (item: Item): string | undefined =>
  ['crewMember', 'hypothesis', 'assessment', 'criterion', 'decision', 'vehicle']
    .map((name) => textAt(item, name))
    .find(Boolean);

/** What is worth saying of a whole row, in a line. */
function wordsOf(board: ComparedBoard, item: Item): string | undefined {
  switch (board) {
    case 'pendingDecisions':
      return textAt(item, 'question');
    case 'decisionsInForce':
      return textAt(item.item, 'does') ?? textAt(item.option, 'title') ?? textAt(item.default, 'text');
    case 'hypotheses':
    case 'sharedCauses':
      return spaced(textAt(item, 'standing') ?? 'not assessed');
    case 'assessments':
    case 'criteria':
      return spaced(textAt(item, 'state') ?? '');
    case 'vehicleHealth': {
      const kind = textAt(item, 'kind');
      return kind === undefined ? undefined : spaced(kind);
    }
    case 'crewReturn':
      return textAt(item, 'agency');
  }
}

/** What differs on one board, in one list: what came, what changed, what went. */
export function differencesOn(comparison: Comparison, board: ComparedBoard): readonly Difference[] {
  const { added, changed, gone } = comparison[board];
  const difference =
    (how: Difference['how']) =>
    (item: Item): Difference => ({
      how,
      reference: referenceOf(item),
      title: titleOf(board, item),
      changedBy: item.changedBy,
      changes: how === 'changed' ? (item.changes as readonly Change[]) : [],
      words: how === 'changed' ? undefined : wordsOf(board, item),
    });
  return [
    ...added.map((item) => difference('added')(item)),
    ...changed.map((item) => difference('changed')(item)),
    ...gone.map((item) => difference('gone')(item)),
  ];
}

/** `fitness.contingency.fitness` as people read it: `contingency fitness`. */
export function fieldText(field: string): string {
  const parts = field.split('.').filter((part, index, all) => part !== 'value' && all.indexOf(part) === index);
  const words = parts.map((part) => part.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
  return words[0] === 'fitness' && words.length > 1
    ? [words[1], 'fitness', ...words.slice(2)].join(' ')
    : words.join(' · ');
}

/** Changes in one list: those of members of a list by their names, or with what people call them. */
export const flatChanges = (changes: readonly Change[]): readonly Change[] =>
  changes.flatMap(({ field, of, title = null, ...change }) =>
    of === undefined
      ? [{ field, ...change }]
      : flatChanges(change.changes ?? []).map((inner) =>
          title === null
            ? { ...inner, field: `${field}.${of}.${inner.field}` }
            : { ...inner, field: `${field}.${inner.field}`, of, title },
        ),
  );
