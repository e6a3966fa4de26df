/**
 * The `recordedAt` of an event's metadata, in milliseconds since 1970.
 * @throws RangeError where the metadata is not JSON or says no such time
 */
export const recordedAtOf = (metadata: string): number => recordedAtIn(parsed(metadata));

/** The same of metadata that is parsed already. */
export function recordedAtIn(metadata: unknown): number {
  const recordedAt =
    typeof metadata === 'object' && metadata !== null && 'recordedAt' in metadata ? metadata.recordedAt : undefined;
  const milliseconds = typeof recordedAt === 'string' ? Date.parse(recordedAt) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError('metadata needs the time of recordedAt');
  return milliseconds;
}

function parsed(metadata: string): unknown {
  try {
    return JSON.parse(metadata);
  } catch {
    throw new RangeError('metadata is not JSON');
  }
}
