/**
 * The `recordedAt` of an event's metadata, in milliseconds since 1970.
 * @throws RangeError where the metadata is not JSON or says no such time
 */
export function recordedAtOf(metadata: string): number {
  const recordedAt = recordedAtIn(metadata);
  const milliseconds = typeof recordedAt === 'string' ? Date.parse(recordedAt) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError('metadata needs the time of recordedAt');
  return milliseconds;
}

function recordedAtIn(metadata: string): unknown {
  try {
    const parsed: unknown = JSON.parse(metadata);
    return typeof parsed === 'object' && parsed !== null && 'recordedAt' in parsed ? parsed.recordedAt : undefined;
  } catch {
    throw new RangeError('metadata is not JSON');
  }
}
