import { type Decider, ok, reject } from '../decider.ts';
import type { Entry } from '../event.ts';
import { firstLine } from '../text.ts';
import type { ObservationCommand } from './commands.ts';
import type { ObservationEvent } from './events.ts';

/** Null before it is recorded, and after it is voided. */
export type ObservationState = Entry<ObservationEvent> | null;

/** A dated entry about one or more things of any kind. It is said once; a correction or voiding is generic. */
export const observationDecider: Decider<ObservationCommand, ObservationState, ObservationEvent> = {
  initialState: null,
  evolve: (_state, entry) => entry,
  subjects: (state) => state?.facts.about ?? [],
  title: (state) => state?.facts.title ?? null,
  decide: (command, state) => {
    if (state !== null) return reject('already-recorded', 'This observation is on record already.');
    const { type: _type, about, text, ...claimed } = command;
    return ok([
      {
        type: 'ObservationRecorded',
        facts: {
          kind: claimed.kind ?? 'log-entry',
          about,
          title: claimed.title ?? firstLine(text),
          text,
          quantities: claimed.quantities ?? [],
          contradicts: claimed.contradicts ?? [],
          sentTo: claimed.sentTo ?? [],
          predictions: claimed.predictions ?? [],
        },
      },
    ]);
  },
};
