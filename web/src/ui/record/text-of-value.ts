/** Any value of a record in one line, as plainly as it goes. */
export function textOfValue(value: unknown): string {
  if (value === null || value === undefined) return 'not stated';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(textOfValue).join('; ');
  if ('time' in value && 'words' in value) return `${textOfValue(value.time)} (“${textOfValue(value.words)}”)`;
  if ('other' in value) return textOfValue(value.other);
  return Object.values(value)
    .filter((part) => part !== null)
    .map(textOfValue)
    .join(', ');
}
