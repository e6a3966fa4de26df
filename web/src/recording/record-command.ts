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

/** Which fields are filled in by the thing that a form is opened on, each a list of references or a single one. */
export type Fills = Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, 'list' | 'one'>>>>>;

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
  readonly fits?: (state: ThingState) => boolean;
  /** Offered as a button of its own, not in the menu. */
  readonly first?: boolean;
}

/** The references with which a form opens, by the names of its fields. */
export function filledBy({ about }: RecordCommand, thing: string, kind: ReferenceKind) {
  const fields = about?.[kind] ?? {};
  return Object.fromEntries(Object.entries(fields).map(([name, how]) => [name, how === 'list' ? [thing] : thing]));
}
