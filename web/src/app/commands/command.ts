/** Something that can be done by name (in the palette) and perhaps by keys. */
export interface Command {
  /** Unique among those that are there at a time. */
  readonly id: string;
  readonly title: string;
  /** Under which heading it is listed. */
  readonly group: 'Go to' | 'Time' | 'Record' | 'View';
  /** Ways to press it; each is keys one after the other: `g b`, `?`, `Ctrl+k`. */
  readonly keys?: readonly string[];
  /** Why it can't be done now; it is listed with this and does nothing. */
  readonly unavailable?: string | undefined;
  /** It opens something that one writes into at once. */
  readonly opensField?: true;
  readonly run: () => void;
}
