import { definitionOf } from '../catalogue.ts';
import type { Entry, NewEvent } from '../event.ts';
import { pointerTo, withValueAt } from '../pointer.ts';
import { type PlacedReference, referencesIn } from '../references-in.ts';
import type { CorrectionEvent } from './events.ts';

/**
 * What a correction names anew, each with its place in the command's body: the schema of the corrected entry says
 * which of the new values are references. `history` is the whole stream, as stored.
 */
export function referencesInCorrection(event: NewEvent, history: readonly Entry[]): readonly PlacedReference[] {
  if (event.type !== 'EntryCorrected') return [];
  const { revision, changes } = (event as Extract<CorrectionEvent, { type: 'EntryCorrected' }>).facts;
  const target = history.find((entry) => entry.revision === revision);
  const definition = target === undefined ? undefined : definitionOf(target.type);
  if (target === undefined || definition === undefined) return [];
  return changes.flatMap(({ pointer, is }, index) =>
    referencesIn(definition.facts, withValueAt(target.facts, pointer, is ?? undefined))
      .filter((placed) => placed.pointer === pointer || placed.pointer.startsWith(`${pointer}/`))
      .map(({ reference, pointer: at }) => ({
        reference,
        pointer: `${pointerTo(['changes', index, 'is'])}${at.slice(pointer.length)}`,
      })),
  );
}
