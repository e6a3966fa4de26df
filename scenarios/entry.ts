/**
 * One entry of a scenario: a POST as any client would send it, less what is worked out when it is loaded.
 *
 * In the path and in every text of the body, `{name}` stands for the id of what the entry of that name made, and
 * `{#name}` for that entry's sequence (a number where it is the whole text). Both may name earlier entries only.
 */
export interface ScenarioEntry {
  /** Unique in the scenario: the Idempotency-Key is derived from it, so that loading twice adds nothing. */
  readonly name: string;
  /** Of the table that the scenario was made from. */
  readonly row: number;
  /** The moment when it became known, as far as that is known: see the scenario's README. */
  readonly recordedAt: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}
