/** The terms that a suggestion may propose, by the names that the form to open a decision has for them. */
const terms = ['scope', 'authority', 'default', 'burdenOfProof', 'applicability', 'neededBy'] as const;

/** What the form to open a suggested decision begins with: what is proposed, as far as it is. */
export function proposedTerms(
  question: string,
  proposed: Readonly<Record<(typeof terms)[number], unknown>>,
): Readonly<Record<string, unknown>> {
  return {
    question,
    ...Object.fromEntries(terms.flatMap((term) => (proposed[term] === null ? [] : [[term, proposed[term]]]))),
  };
}
