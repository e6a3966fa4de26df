/** Long work in short steps, so that others get their turn between two of them. Its past never changes meanwhile. */
export type Steps<Value> = Generator<void, Value, void>;

/** All of it at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** What each item comes to, in a step of its own. */
export function* eachInSteps<Item, Value>(
  items: Iterable<Item>,
  each: (item: Item) => readonly Value[] | Value,
): Steps<readonly Value[]> {
  const found: Value[] = [];
  for (const item of items) {
    found.push(...[item].flatMap((one) => each(one)));
    yield;
  }
  return found;
}
