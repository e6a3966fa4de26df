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
  for (const issue of issues) {
    for (const fault of faultsOf(issue, [])) {
      if (faults.length === mostFaults) return faults;
      faults.push(fault);
    }
  }
  return faults;
}

function* faultsOf(issue: Issue, above: readonly PropertyKey[]): Generator<PlacedFault> {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) yield { pointer: pointerTo([...path, key]), detail: 'is not known here' };
    return;
  }
  const meant = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  if (meant === undefined) yield { pointer: pointerTo(path), detail: issue.message };
  else for (const inner of meant) yield* faultsOf(inner, path);
}

/** Of the forms that a value may have the one that it is in as a whole: only what is inside it is at fault. */
const formMeant = (forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined =>
  forms.find((issues) => issues.length > 0 && issues.every((issue) => issue.path.length > 0));
