/** Two ascending lists as one, each place once. */
export function* inOrder(left: Iterable<number>, right: Iterable<number>): Generator<number, void> {
  const rest = right[Symbol.iterator]();
  let next = rest.next();
  for (const place of left) {
    for (; next.done !== true && next.value <= place; next = rest.next()) if (next.value < place) yield next.value;
    yield place;
  }
  for (; next.done !== true; next = rest.next()) yield next.value;
}
