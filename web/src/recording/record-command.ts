import type { ReferenceKind } from '../../../src/domain/reference.ts';

/** What is known of a thing where its commands are offered; what isn't known rules nothing out. */
export interface ThingState {
  /** As the API has it: `open`, `planned`, `taken`, `unanswered` … */
  readonly status?: string | undefined;
  /** Of an activity: an EVA has commands of its own. */
  readonly kind?: unknown;
  /** Of a vehicle: whether it is docked now. */
  readonly docked?: boolean | undefined;
  /** Of a vehicle or crew member: its flight has ended, they have departed. */
  readonly over?: boolean | undefined;
}

/** How a thing stands in a field: as one of its references, as the reference, or by its id alone. */
type Filling = 'list' | 'one' | 'id';

/** Which fields are filled in by the thing that a form is opened on, by its kind. */
export type Fills = Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, Filling>>>>>;

/** One command of the API, as the console offers it. What its form shows is loaded when it is opened. */
export interface RecordCommand {
  /** As the API's path ends; unique. */
  readonly id: string;
  readonly title: string;
  /** Below /v1, as a template. */
  readonly path: string;
  /** What the path's parameters are those of; left out: it needs none, and is offered everywhere. */
  readonly of?: ReferenceKind;
  /** Other kinds of things that it is offered on, and what of the form these fill in. */
  readonly about?: Fills;
  /** Of the thing that it is offered on, whichever way. */
  readonly fits?: (state: ThingState) => boolean;
  /** Offered as a button of its own, not in the menu. */
  readonly first?: boolean;
}

const filled = (how: Filling, thing: string): unknown => {
  switch (how) {
    case 'list':
      return [thing];
    case 'one':
      return thing;
    case 'id':
      return thing.split('/').at(-1);
    default:
      return how satisfies never;
  }
};

/** What a form that is opened on a thing begins with, by the names of its fields. */
export function filledBy({ about }: RecordCommand, thing: string, kind: ReferenceKind) {
  const fields = Object.entries(about?.[kind] ?? {});
  return Object.fromEntries(fields.map(([name, how]) => [name, filled(how, thing)]));
}
