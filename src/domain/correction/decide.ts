import { act } from '../act.ts';
import { canonicalJson } from '../canonical-json.ts';
import { definitionOf } from '../catalogue.ts';
import { ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import type { Entry } from '../event.ts';
import { matchesPattern, pointerTo, valueAt } from '../pointer.ts';
import type { Reference } from '../reference.ts';
import { categoryOf } from '../stream.ts';
import type { CorrectionCommand } from './commands.ts';
import { effectiveEntries, withChanges } from './effective.ts';
import { type CorrectionEvent, isCorrection } from './events.ts';

const lastOnly = new Set(['vehicle', 'crewmember']);

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
  const refusal = whyNotCorrected(entry, command.changes);
  return refusal ?? ok([{ type: 'EntryCorrected', facts: { ...named, changes: command.changes } }]);
}

function whyNotVoided(entry: Entry, standing: readonly Entry[]): Result<never, Rejection> | undefined {
  const category = categoryOf(entry.stream);
  if (category === 'observation') return undefined;
  if (category === undefined || !lastOnly.has(category)) {
    return reject('not-voidable', `A ${entry.type} is not voided: take it back with an act of its own.`, {
      type: entry.type,
    });
  }
  const last = standing.at(-1);
  if (last?.revision === entry.revision) return undefined;
  return reject('not-the-last-entry', 'Only the last unvoided entry of a vehicle or crew member can be voided.', {
    last: last?.sequence ?? null,
  });
}

function whyNotCorrected(
  entry: Entry,
  changes: Extract<CorrectionCommand, { type: 'CorrectEntry' }>['changes'],
): Result<never, Rejection> | undefined {
  const definition = definitionOf(entry.type);
  if (definition === undefined) return reject('not-correctable', `Entries of type ${entry.type} are not known here.`);
  const patterns = ['/occurredAt', ...definition.correctable.folded, ...definition.correctable.shown];
  let changed = entry;
  for (const [index, change] of changes.entries()) {
    const at = pointerTo(['changes', index]);
    if (!patterns.some((pattern) => matchesPattern(change.pointer, pattern))) {
      return rejectContent(
        'not-correctable',
        `${at}/pointer`,
        `${change.pointer} of a ${entry.type} is not correctable.`,
        {
          correctable: patterns,
        },
      );
    }
    const current = currentValue(changed, change.pointer);
    if (canonicalJson(current) !== canonicalJson(change.was)) {
      return rejectContent('was-differs', `${at}/was`, 'This is not the value as last corrected.', { was: current });
    }
    if (canonicalJson(change.was) === canonicalJson(change.is)) {
      return rejectContent('nothing-changes', `${at}/is`, 'A correction that changes nothing is none.');
    }
    changed = withChanges(changed, [change]);
    const fault = whatIsWrong(changed, definition.facts, change.pointer);
    if (fault !== undefined) return rejectContent('invalid-correction', `${at}/is`, fault);
  }
  return undefined;
}

const currentValue = (entry: Entry, pointer: string): unknown =>
  (pointer === '/occurredAt' ? entry.metadata.occurredAt : valueAt(entry.facts, pointer)) ?? null;

function whatIsWrong(
  entry: Entry,
  facts: NonNullable<ReturnType<typeof definitionOf>>['facts'],
  pointer: string,
): string | undefined {
  const checked =
    pointer === '/occurredAt'
      ? act.shape.occurredAt.safeParse(entry.metadata.occurredAt ?? undefined)
      : facts.safeParse(entry.facts);
  return checked.success ? undefined : (checked.error.issues[0]?.message ?? 'is not valid');
}
