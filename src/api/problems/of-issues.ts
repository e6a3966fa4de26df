import type * as z from 'zod';
import { pointerTo } from '../../domain/pointer.ts';
import type { Fault } from './problem.ts';

/** A pointer for each fault that zod found: for unknown keys, one for each key. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'is not known here' }));
    }
    return [{ pointer: pointerTo(issue.path), detail: issue.message }];
  });
}
