/** The sources say nothing of these: the act is recorded as what it was, and the gap shows. */
export const nothingSaidOf = (...rules: readonly ('authority-stated' | 'basis-stated' | 'evidence-cited')[]) => [
  { rules, ground: 'none given' },
];
