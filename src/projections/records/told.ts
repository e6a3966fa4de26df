import type { Said } from '../../domain/said.ts';

export type Told = {
  readonly title: string | null;
  /** One word for how it stands: `stands`, `superseded`, `retracted`, `open`, `resolved`, `cancelled`, `voided` … */
  readonly state: string;
  /** The sequences of the entries that made it so. */
  readonly because: readonly number[];
};

/** With the sequence of the entry that declared it, where it is a part. */
export type ToldOf = Told & { readonly declared?: number };
export const told = (title: string | null, state: string, ...because: readonly (Said | null | undefined)[]): Told => ({
  title,
  state,
  because: because.flatMap((said) => said?.sequence ?? []),
});
