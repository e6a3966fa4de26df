declare const written: unique symbol;

/** JSON as UTF-8, of which only the type remembers what was written: a row that is passed on as it is is made once. */
export type JsonBytes<Value> = Uint8Array & { readonly [written]: Value };

/** Text and UTF-8, one after the other. */
export type Pieces = readonly (string | Uint8Array)[];

/** JSON in pieces, which become bytes together where an answer leaves. */
export type JsonPieces<Value> = Pieces & { readonly [written]: Value };

export const jsonBytes = <Value extends object>(value: Value): JsonBytes<Value> =>
  Buffer.from(JSON.stringify(value)) as Uint8Array as JsonBytes<Value>;

export const readJson = <Value>(json: JsonBytes<Value> | JsonPieces<Value>): Value =>
  JSON.parse((json instanceof Uint8Array ? Buffer.from(json) : joined(json)).toString());

/** The members of an object as JSON, without its braces: what many answers have in common is written once. */
export type JsonMembers<Value> = string & { readonly [written]: Value };

export const jsonMembers = <Value extends object>(value: Value): JsonMembers<Value> =>
  JSON.stringify(value).slice(1, -1) as JsonMembers<Value>;

/** An object with these members before those of one that is written already; none of them is empty. */
export const withMembers = <First extends object, Second extends object, Third extends object>(
  first: JsonMembers<First>,
  second: JsonMembers<Second>,
  third: JsonBytes<Third>,
): JsonPieces<First & Second & Third> => pieces(`{${first},${second},`, third.subarray(1));

/** The same with members of its own after them. */
export const andMembers = <First extends object, Second extends object>(
  first: JsonBytes<First>,
  second: Second,
): JsonPieces<First & Second> => pieces(first.subarray(0, -1), `,${JSON.stringify(second).slice(1)}`);

/** One that is written already, as it is. */
export const asPieces = <Value>(json: JsonBytes<Value>): JsonPieces<Value> => pieces(json);

const pieces = <Value>(...given: Pieces) => given as JsonPieces<Value>;

// A UTF-16 unit takes three bytes at most.
const mostBytes = 3;

/** As many bytes as these can take, or more. */
export const mostBytesOf = (given: Pieces): number =>
  given.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length * mostBytes : piece.length), 0);

/** Writes them one after the other into memory that is large enough, and gives the part that they take. */
export function writtenTo(memory: Buffer, given: Pieces): Buffer {
  let at = 0;
  for (const piece of given) {
    if (typeof piece === 'string') at += memory.write(piece, at);
    else {
      memory.set(piece, at);
      at += piece.length;
    }
  }
  return memory.subarray(0, at);
}

/** All of them as bytes, one after the other. */
export const joined = (given: Pieces): Buffer => writtenTo(Buffer.allocUnsafe(mostBytesOf(given)), given);
