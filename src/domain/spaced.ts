/** `fit-within-limits` is "fit within limits"; a no-go stays one: `no-go-unless-shown-safe` is "no-go unless shown safe". */
export const spaced = (word: string): string => word.replaceAll(/(?<!\bno(?=-go\b))-/g, ' ');
