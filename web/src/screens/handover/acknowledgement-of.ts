/** Taken over; or expressly not, with words why. */
export type ItemAnswer = { readonly taken: true } | { readonly taken: false; readonly why: string };
export type Answers = Readonly<Record<string, ItemAnswer>>;

/** What is recorded of a handover: what is taken over, and what not and why. */
export interface Acknowledgement {
  readonly items: readonly string[];
  readonly notAcknowledged: readonly { readonly item: string; readonly why: string }[];
}

export function acknowledgementOf(answers: Answers): Acknowledgement {
  const all = Object.entries(answers);
  return {
    items: all.flatMap(([item, { taken }]) => (taken ? [item] : [])),
    notAcknowledged: all.flatMap(([item, said]) => (said.taken ? [] : [{ item, why: said.why.trim() }])),
  };
}

/** Of what is not taken over the reason has to be said. */
export const lacksReason = ({ notAcknowledged }: Acknowledgement): boolean =>
  notAcknowledged.some(({ why }) => why === '');
