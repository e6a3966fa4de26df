/**
 * An interface as a type that `Json` takes: TypeScript sees an index signature in aliases only. Rows are written as
 * this and read back as what they are.
 */
export type Plain<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { [Key in keyof Value]: Plain<Value[Key]> };

/** A row as its view wrote it: who reads a view's rows vouches for their shape, which its version stands for. */
export const rowOf = <Row>(value: unknown): Row => value as Row;
