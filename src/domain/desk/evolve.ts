import type { Entry, FactsIn } from '../event.ts';
import type { Reference } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { DeskEvent } from './events.ts';

type Facts<Type extends DeskEvent['type']> = FactsIn<DeskEvent, Type>;

export type Acknowledgement = Readonly<Facts<'ItemsAcknowledged'>> & { readonly said: Said };

/** That somebody, whose act `taken` is, holds a desk. */
export interface Duty extends Readonly<Omit<Facts<'DutyTaken'>, 'role' | 'agency'>> {
  readonly taken: Said;
  /** In the order of the record. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** One role of one agency, and who holds it. */
export interface Desk {
  readonly desk: Reference;
  /** What people call it: `Flight director (NASA)`. */
  readonly title: string;
  readonly role: string;
  readonly agency: string;
  readonly holder: Duty;
  /** Those before, in the order of the record, each until the next one took over. */
  readonly former: readonly (Pick<Duty, 'taken' | 'relieves' | 'brief'> & { readonly until: Said })[];
}

/** Null before anybody is on record as holding it, and after that is voided. */
export type DeskState = Desk | null;

export function evolveDesk(state: DeskState, entry: Entry<DeskEvent>): DeskState {
  const said = saidIn(entry);
  switch (entry.type) {
    case 'DutyTaken': {
      const { role, agency, ...facts } = entry.facts;
      const holder: Duty = { ...facts, taken: said, acknowledgements: [] };
      if (state === null) {
        return { desk: thingRecordedIn(entry), title: `${role} (${agency})`, role, agency, holder, former: [] };
      }
      const { taken, relieves, brief } = state.holder;
      return { ...state, holder, former: [...state.former, { taken, relieves, brief, until: said }] };
    }
    case 'ItemsAcknowledged': {
      if (state === null) return null;
      const acknowledgements = [...state.holder.acknowledgements, { ...entry.facts, said }];
      return { ...state, holder: { ...state.holder, acknowledgements } };
    }
  }
}
