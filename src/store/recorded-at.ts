/**
 * The `recordedAt` of an event's metadata, in milliseconds since 1970.
 * @throws RangeError where the metadata is not JSON or says no such time
 */
export function recordedAtOf(text: string): number {
  const metadata = parsed(text);
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
