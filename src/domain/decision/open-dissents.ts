import type { Decision, Dissent } from './state.ts';

/** Neither answered nor withdrawn. An answered one stands and shows, but is open no longer. */
export const openDissents = ({ dissents }: Pick<Decision, 'dissents'>): readonly Dissent[] =>
  dissents.filter(({ answered, withdrawn }) => answered === null && withdrawn === null);
