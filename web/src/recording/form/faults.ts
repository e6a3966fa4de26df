import type * as z from 'zod';
import { faultsOfIssues, type PlacedFault } from '../../../../src/domain/faults-of-issues.ts';
import { inPlainWords } from '../../../../src/domain/in-plain-words.ts';
import { valueAt } from '../../../../src/domain/pointer.ts';
import type { Problem } from '../../api/problem-error.ts';

/** The place in a draft that a place in its body was made of. */
function draftPlaceOf(pointer: string, places: ReadonlyMap<string, string>): string {
  for (let whole = pointer; whole !== ''; whole = whole.slice(0, whole.lastIndexOf('/'))) {
    const place = places.get(whole);
    if (place !== undefined) return place + pointer.slice(whole.length);
  }
  return pointer;
}

/** What its schema has against a body, each fault at its place in the form. */
export function faultsIn(
  schema: z.ZodObject,
  body: Readonly<Record<string, unknown>>,
  places: ReadonlyMap<string, string>,
): readonly PlacedFault[] {
  const parsed = schema.safeParse(body, { error: inPlainWords });
  if (parsed.success) return [];
  const faults = faultsOfIssues(parsed.error.issues).map(({ pointer, detail }) => ({
    pointer: draftPlaceOf(pointer, places),
    detail: valueAt(body, pointer) === undefined ? 'is needed' : detail,
  }));
  // Two rules may say the same of a value.
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.detail}`, fault])).values()];
}

/** In the order in which the form shows its members: the first is the one that is gone to. */
export function inOrderOf(names: readonly string[], faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const placeOf = ({ pointer }: PlacedFault) => {
    const place = names.indexOf(pointer.split('/')[1] ?? '');
    return place === -1 ? names.length : place;
  };
  return faults.toSorted((left, right) => placeOf(left) - placeOf(right));
}

/** What the server has against it, as far as it says where; a header by its name, as the form keeps it. */
export function faultsOfProblem(
  { errors = [], facts, detail }: Problem,
  places: ReadonlyMap<string, string>,
): readonly PlacedFault[] {
  // A rejection of the domain may have its place among its facts.
  const all = typeof facts?.pointer === 'string' ? [...errors, { pointer: facts.pointer, detail }] : errors;
  return all.flatMap((fault): readonly PlacedFault[] => {
    if ('header' in fault && fault.header === 'Recorded-At') return [{ pointer: '/recordedAt', detail: fault.detail }];
    const { pointer = '' } = fault;
    return pointer === '' ? [] : [{ pointer: draftPlaceOf(pointer, places), detail: fault.detail }];
  });
}
