declare const written: unique symbol;

/** JSON as UTF-8, of which only the type remembers what was written: a row that is passed on as it is is made once. */
export type JsonBytes<Value> = Uint8Array & { readonly [written]: Value };

/** JSON in pieces, text or UTF-8, which become bytes together where an answer leaves. */
export type JsonPieces<Value> = readonly (string | Uint8Array)[] & { readonly [written]: Value };

export const jsonBytes = <Value extends object>(value: Value): JsonBytes<Value> =>
  Buffer.from(JSON.stringify(value)) as Uint8Array as JsonBytes<Value>;

export const readJson = <Value>(json: JsonBytes<Value> | JsonPieces<Value>): Value =>
  JSON.parse((json instanceof Uint8Array ? Buffer.from(json) : joined(json)).toString());

/** An object with members of its own before those of one that is written already; neither is empty. */
export const withMembers = <First extends object, Second extends object>(
  first: First,
  second: JsonBytes<Second>,
): JsonPieces<First & Second> => pieces(`${JSON.stringify(first).slice(0, -1)},`, second.subarray(1));

/** The same with members of its own after them. */
export const andMembers = <First extends object, Second extends object>(
  first: JsonBytes<First>,
  second: Second,
): JsonPieces<First & Second> => pieces(first.subarray(0, -1), `,${JSON.stringify(second).slice(1)}`);

/** One that is written already, as it is. */
export const asPieces = <Value>(json: JsonBytes<Value>): JsonPieces<Value> => pieces(json);

const pieces = <Value>(...given: readonly (string | Uint8Array)[]) => given as JsonPieces<Value>;

// A UTF-16 unit takes three bytes at most.
const mostBytes = 3;

/** All of them as bytes, one after the other. */
export function joined(given: readonly (string | Uint8Array)[]): Buffer {
  let most = 0;
  for (const piece of given) most += typeof piece === 'string' ? piece.length * mostBytes : piece.length;
  const bytes = Buffer.allocUnsafe(most);
  let at = 0;
  for (const piece of given) {
    if (typeof piece === 'string') at += bytes.write(piece, at);
    else {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
  return bytes.subarray(0, at);
}
