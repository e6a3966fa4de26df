import * as z from 'zod';
import { act } from '../act.ts';
import { canonicalJson } from '../canonical-json.ts';
import { definitionOf } from '../catalogue.ts';
import type { ClaimedTime } from '../claimed-time.ts';
import { err, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import type { Entry, EventDefinition } from '../event.ts';
import { inPlainWords } from '../in-plain-words.ts';
import { refuseFuture } from '../not-in-future.ts';
import { refuseRunOut } from '../not-run-out.ts';
import { isPlaceIn, matchesPattern, pointerTo, valueAt } from '../pointer.ts';
import type { Reference } from '../reference.ts';
import { schemasAt } from '../schema-at.ts';
import { categoryOf } from '../stream.ts';
import type { CorrectionCommand } from './commands.ts';
import { effectiveEntries, withChanges } from './effective.ts';
import { type CorrectionEvent, isCorrection } from './events.ts';

const lastOnly = new Set(['vehicle', 'crewmember', 'desk']);

/** Corrects or voids one entry of a stream. `history` is the whole stream, as stored. */
export function decideCorrection(
  command: CorrectionCommand,
  history: readonly Entry[],
): Result<readonly CorrectionEvent[], Rejection> {
  const target = history.find((entry) => entry.revision === command.revision);
  if (target === undefined || isCorrection(target)) {
    return reject('not-correctable', 'A correction or voiding is not corrected itself: add another one.');
  }
  const standing = effectiveEntries(history, 'all');
  const entry = standing.find((candidate) => candidate.revision === command.revision);
  if (entry === undefined) return reject('already-voided', `Entry #${command.sequence} is voided.`);
  const named = { entry: `entry/${command.sequence}` as Reference, revision: command.revision, reason: command.reason };
  if (command.type === 'VoidEntry') {
    const refusal = whyNotVoided(entry, standing);
    return refusal ?? ok([{ type: 'EntryVoided', facts: named }]);
  }
  const checked = checkedChanges(entry, command.changes);
  return checked.ok ? ok([{ type: 'EntryCorrected', facts: { ...named, changes: checked.value } }]) : checked;
}

function whyNotVoided(entry: Entry, standing: readonly Entry[]): Result<never, Rejection> | undefined {
  const category = categoryOf(entry.stream);
  if (category === 'observation') return undefined;
  if (category === undefined || !lastOnly.has(category)) {
    return reject(
      'not-voidable',
      `${entry.type} is not voided: take it back with an act of its own, such as a retraction or a closing.`,
      { type: entry.type },
    );
  }
  const last = standing.at(-1);
  if (last?.revision === entry.revision) return undefined;
  const detail = `Only the last unvoided entry of a vehicle, crew member or desk can be voided: here that is #${last?.sequence}.`;
  return reject('not-the-last-entry', detail, { last: last?.sequence ?? null });
}

type Changes = Extract<CorrectionCommand, { type: 'CorrectEntry' }>['changes'];

/** The changes as they are stored: the new values as their schema reads them, so that references are in one form. */
function checkedChanges(entry: Entry, changes: Changes): Result<Changes, Rejection> {
  const definition = definitionOf(entry.type);
  if (definition === undefined) return reject('not-correctable', `Entries of type ${entry.type} are not known here.`);
  const patterns = ['/occurredAt', ...definition.correctable.folded, ...definition.correctable.shown];
  const twice = refuseChangedTwice(changes);
  if (twice !== undefined) return twice;
  const checked: Changes = [];
  for (const [index, { pointer, was, is }] of changes.entries()) {
    const at = pointerTo(['changes', index]);
    if (!patterns.some((pattern) => matchesPattern(pointer, pattern))) {
      return rejectContent(
        'not-correctable',
        `${at}/pointer`,
        `${pointer} is not among what can be corrected in ${entry.type}: see facts.correctable.`,
        { correctable: patterns },
      );
    }
    if (pointer !== '/occurredAt' && !isPlaceIn(entry.facts, pointer)) {
      return rejectContent(
        'no-such-place',
        `${at}/pointer`,
        'This entry has no such place: correct what would hold it.',
      );
    }
    const current = currentValue(entry, pointer);
    if (!sameJson(current, was)) {
      return rejectContent(
        'was-differs',
        `${at}/was`,
        'This is not the value as last corrected: that is in facts.was.',
        { was: current },
      );
    }
    const value = readBy(pointer === '/occurredAt' ? [act.shape.occurredAt] : schemasAt(definition.facts, pointer), is);
    if (!value.ok) return notValid(`${at}/is${pointerTo(value.error.path)}`, value.error.message);
    if (sameJson(was, value.value)) {
      return rejectContent('nothing-changes', `${at}/is`, 'A correction that changes nothing is none.');
    }
    checked.push({ pointer, was, is: value.value });
  }
  return whyNotStanding(entry, definition, checked) ?? ok(checked);
}

/** Each place has one value that it was and one that it is: what is changed as a whole isn't changed in part as well. */
function refuseChangedTwice(changes: Changes): Result<never, Rejection> | undefined {
  for (const [index, { pointer }] of changes.entries()) {
    const other = changes.findIndex(
      (earlier) => isWithin(pointer, earlier.pointer) || isWithin(earlier.pointer, pointer),
    );
    if (other === index) continue;
    return rejectContent(
      'changed-twice',
      pointerTo(['changes', index, 'pointer']),
      `This is changed by /changes/${other} already, in whole or in part: say once what it was and what it is.`,
    );
  }
  return undefined;
}

/**
 * The entry must make sense when all of its changes are made. What was accepted is not judged again: only what a change
 * touches or brings about counts.
 */
function whyNotStanding(
  entry: Entry,
  definition: EventDefinition,
  changes: Changes,
): Result<never, Rejection> | undefined {
  const changed = withChanges(entry, changes);
  const touchedBy = (issue: Issue) => {
    const place = pointerTo(issue.path);
    return changes.findLastIndex(({ pointer }) => isWithin(place, pointer) || isWithin(pointer, place));
  };
  const known = new Set(issuesOf(definition, entry.facts).map(told));
  const issue = issuesOf(definition, changed.facts).find((found) => touchedBy(found) >= 0 || !known.has(told(found)));
  if (issue !== undefined) {
    const index = Math.max(0, touchedBy(issue));
    const place = pointerTo(issue.path);
    const { pointer = '' } = changes[index] ?? {};
    // Where in the new value, as far as it is there.
    const within = isWithin(place, pointer) ? place.slice(pointer.length) : '';
    return notValid(`/changes/${index}/is${within}`, issue.message);
  }
  const index = changes.findLastIndex(({ pointer }) => pointer === '/occurredAt');
  return (
    refuseNeverHeld(changed, definition, changes) ??
    (index === -1
      ? undefined
      : refuseFuture(changed.metadata.occurredAt, entry.metadata.recordedAt, `/changes/${index}/is`))
  );
}

/** What holds until a time doesn't end before the act, as far as the changes say so. */
function refuseNeverHeld(
  { facts, metadata: { occurredAt } }: Entry,
  { correctable: { until } }: EventDefinition,
  changes: Changes,
): Result<never, Rejection> | undefined {
  if (until === undefined) return undefined;
  const index = changes.findLastIndex(({ pointer }) => pointer === '/occurredAt' || pointer === until);
  if (index === -1) return undefined;
  const end = (valueAt(facts, until) ?? undefined) as ClaimedTime | undefined;
  return refuseRunOut(end, occurredAt, `/changes/${index}/is`);
}

type Issue = z.core.$ZodIssue;

/** What facts may be, and what commands ask of them beyond that. */
const issuesOf = ({ facts: schema, correctable: { rules } }: EventDefinition, facts: unknown): readonly Issue[] =>
  [schema, rules].flatMap((each) => each?.safeParse(facts, { error: inPlainWords }).error?.issues ?? []);

const told = ({ path, message }: Issue): string => `${pointerTo(path)} ${message}`;

const notValid = (pointer: string, fault: string) =>
  rejectContent('invalid-correction', pointer, `This would not be valid: ${fault}.`);

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

const sameJson = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right);

const currentValue = (entry: Entry, pointer: string): unknown =>
  (pointer === '/occurredAt' ? entry.metadata.occurredAt : valueAt(entry.facts, pointer)) ?? null;

/** A null says that nothing is there; whether nothing may be there is for the entry as a whole to say. */
function readBy(schemas: readonly z.core.$ZodType[], is: unknown): Result<unknown, Pick<Issue, 'path' | 'message'>> {
  if (is === null) return ok(null);
  const readings = schemas.map((schema) => z.safeParse(schema, is, { error: inPlainWords }));
  const reading = readings.find(({ success }) => success) ?? readings[0];
  if (reading?.success === true) return ok(reading.data);
  return err(reading?.error.issues[0] ?? { path: [], message: 'is not valid' });
}
