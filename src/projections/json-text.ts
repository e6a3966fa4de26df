declare const written: unique symbol;

/** JSON as text, of which only the type remembers what was written. */
export type JsonText<Value> = string & { readonly [written]: Value };
