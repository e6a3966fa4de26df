import type { Json, Place } from './view.ts';

/** One version of a row: it never changes, and holds until the next version of its key. */
export interface Version extends Place {
  /** 1, 2, 3 … within the view, in the order of the log. */
  readonly id: number;
  /** Null where the row is not listed. */
  readonly listed: string | null;
  readonly text: string;
  /** The text, parsed when first asked for. */
  value?: Json;
  /** The text as UTF-8, made when first asked for. */
  bytes?: Uint8Array;
}

/** By code unit of the order, then of the key. */
export function comparePlaces(left: Place, right: Place): number {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.key === right.key ? 0 : left.key < right.key ? -1 : 1;
}

export function rowValue(version: Version): Json {
  version.value ??= JSON.parse(version.text) as Json;
  return version.value;
}

export function rowBytes(version: Version): Uint8Array {
  version.bytes ??= Buffer.from(version.text);
  return version.bytes;
}
