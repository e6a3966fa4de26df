import type * as z from 'zod';
import { pointerTo } from './pointer.ts';

type Issue = z.core.$ZodIssue;

/** Where in a value something is wrong (RFC 6901), and what. */
export interface PlacedFault {
  readonly pointer: string;
  readonly detail: string;
}

// A body of many thousand faults is told of the first ones; the answer stays smaller than the question.
const mostFaults = 100;

/** A pointer for each fault that zod found, 100 at most: for unknown keys, one for each key. */
export function faultsOfIssues(issues: readonly Issue[]): readonly PlacedFault[] {
  const faults: PlacedFault[] = [];
  const notOfType = new Set<string>();
  for (const issue of issues) {
    for (const { isOfType, ...fault } of faultsOf(issue, [])) {
      // Of what is no list zod may say, too, how long a list has to be.
      if (notOfType.has(fault.pointer)) continue;
      if (faults.length === mostFaults) return faults;
      faults.push(fault);
      if (isOfType) notOfType.add(fault.pointer);
    }
  }
  return faults;
}

type Found = PlacedFault & { readonly isOfType: boolean };

function* faultsOf(issue: Issue, above: readonly PropertyKey[]): Generator<Found> {
  const path = [...above, ...issue.path];
  const isOfType = issue.code === 'invalid_type';
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield { pointer: pointerTo([...path, key]), detail: 'is not known here', isOfType };
    return;
  }
  const meant = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  if (meant === undefined) yield { pointer: pointerTo(path), detail: issue.message, isOfType };
  else for (const inner of meant) yield* faultsOf(inner, path);
}

/** Of the forms that a value may have the one that it is in as a whole: only what is inside it is at fault. */
const formMeant = (forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  forms.find((issues) => issues.length > 0 && issues.every((issue) => issue.path.length > 0));
