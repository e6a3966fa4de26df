import { parseReference, type Reference } from '../../domain/reference.ts';
import { compareCrewReturn } from '../compare/crew-return.ts';
import { type Compared, changedByIn, differing, howItDiffers } from '../compare/differences.ts';
import type { FieldChange } from '../compare/field-changes.ts';
import type { Sides } from '../compare/sides.ts';
import { compareVehicleHealth } from '../compare/vehicle-health.ts';
import type { Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, type Part, partOf } from './part.ts';
import { withChangedBy } from './with-changed-by.ts';

/** What is otherwise now than it was. */
export interface ChangedItem extends BriefItem {
  readonly title: string;
  /** It came on record since. */
  readonly isNew: boolean;
  /** It is there no longer, as a crew member who departed. */
  readonly isGone: boolean;
  readonly changes: readonly FieldChange[];
  /** What the things are called that the changes name. */
  readonly names: readonly Titled[];
  readonly changedBy: readonly number[];
}

/** The health of each vehicle. */
export const healthChanged = (covered: Covered, sides: Sides): Steps<Part<ChangedItem>> =>
  changedIn(covered, sides, compareVehicleHealth(sides, []), ({ vehicle, name, registered }) => ({
    item: vehicle,
    sequence: registered.sequence,
    title: name,
  }));

/** How each crew member would leave. */
export const crewReturnChanged = (covered: Covered, sides: Sides): Steps<Part<ChangedItem>> =>
  changedIn(covered, sides, compareCrewReturn(sides), ({ crewMember, name, assigned }) => ({
    item: crewMember,
    sequence: assigned.sequence,
    title: name,
  }));

function* changedIn<Item extends object>(
  covered: Covered,
  sides: Sides,
  compared: Compared<Item, object>,
  named: (item: Item) => { readonly item: Reference; readonly sequence: number; readonly title: string },
): Steps<Part<ChangedItem>> {
  const told = (yield* differing(compared, sides)).flatMap((difference) => {
    const { before, after, changes } = difference;
    const shown = after ?? before;
    const left = withoutClaims(changes);
    const how = howItDiffers(difference);
    if (shown === undefined || (how === 'changed' && left.length === 0)) return [];
    const names = namesIn(covered, left);
    const is = { isNew: how === 'added', isGone: how === 'gone' };
    return [{ ...named(shown), ...is, changes: left, names, difference }];
  });
  const inOrder = told.sort((left, right) => left.sequence - right.sequence);
  const { complete } = compared.candidates;
  return yield* withChangedBy(partOf(covered, inOrder, { all: complete }), changedByIn(compared, sides));
}

const namesIn = ({ past }: Covered, changes: readonly FieldChange[]): readonly Titled[] =>
  [...new Set(referencesIn(changes))].map((reference) => titled(past, reference));

/** Wherever they stand in a value. */
function referencesIn(value: unknown): readonly Reference[] {
  if (typeof value === 'string') return parseReference(value) === undefined ? [] : [value as Reference];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(referencesIn) : [];
}

/**
 * Who says so is one link away, and so is how they spell the subsystem: what it comes to is what is handed over. In
 * which vehicle a seat is, the seat says.
 */
const withoutClaims = (changes: readonly FieldChange[]): readonly FieldChange[] =>
  changes
    .filter(isToldHere)
    .map((change) => ('of' in change ? { ...change, changes: change.changes.filter(isToldHere) } : change))
    .filter((change) => !('of' in change) || change.changes.length > 0);

const isToldHere = ({ field }: { readonly field: string }): boolean =>
  field !== 'subsystem' && !field.endsWith('claims') && !field.endsWith('vehicle.reference');
