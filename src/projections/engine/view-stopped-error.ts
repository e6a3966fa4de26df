/** A view met an entry that it can't fold: it stands still before it until the software is mended. */
export class ViewStoppedError extends Error {
  override readonly name = 'ViewStoppedError';
  readonly view: string;
  /** Of the entry that it can't fold. */
  readonly sequence: number;

  constructor(view: string, sequence: number, cause: unknown) {
    super(`The view ${view} stopped at #${sequence}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.view = view;
    this.sequence = sequence;
  }
}
