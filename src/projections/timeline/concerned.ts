import { concerns } from '../../domain/concerns.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import type { Past } from '../engine/view.ts';

/** The things that an entry concerns, as the index has it: by what its stream was about before it and after it. */
export const concerned = (past: Past, entry: Entry): readonly Reference[] => thingsIn(entry, past);

// What comes later changes nothing of it.
const thingsIn = rememberedWith((entry: Entry, past: Past): readonly Reference[] => [
  ...concerns(entry, past.subjects(entry.sequence)),
]);
