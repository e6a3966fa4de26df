/** Ascending sequences as one blob: each as its distance from the one before, seven bits a byte, the low ones first. */
export function encodePostings(first: number, sequences: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let previous = first;
  for (const sequence of sequences) {
    let distance = sequence - previous;
    previous = sequence;
    while (distance >= 0x80) {
      // Not with bit operators: they would cut a distance at 32 bits.
      bytes.push((distance % 0x80) + 0x80);
      distance = Math.floor(distance / 0x80);
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

export function decodePostings(first: number, bytes: Uint8Array): number[] {
  const sequences: number[] = [];
  let previous = first;
  let distance = 0;
  let factor = 1;
  for (const byte of bytes) {
    distance += (byte & 0x7f) * factor;
    factor *= 0x80;
    if (byte >= 0x80) continue;
    previous += distance;
    sequences.push(previous);
    distance = 0;
    factor = 1;
  }
  return sequences;
}
