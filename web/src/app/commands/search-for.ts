/** What is being typed, as words of which the last may be the beginning of one. */
export const searchFor = (typed: string): string | undefined => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('').length < 2 ? undefined : `${words.join(' ')}*`;
};
