import type { RefObject } from 'react';
import type { PlacedFault } from '../../../../src/domain/faults-of-issues.ts';
import type { Problem } from '../../api/problem-error.ts';
import { focusPlace } from './focus.ts';
import { useForm } from './form-context.ts';
import { labelOf } from './labels.ts';

interface Props {
  readonly faults: readonly PlacedFault[];
  /** What the server said, where that is more than the faults. */
  readonly problem: Problem | undefined;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** What stands between the names of places only in the draft. */
const inner = new Set(['drafts', 'stated', 'existing']);

/** What keeps it from being recorded, each a way to its field. */
export function FaultSummary({ faults, problem, form }: Props) {
  const { labels } = useForm();
  if (faults.length === 0 && problem === undefined) return null;
  const nameOf = (pointer: string) =>
    pointer
      .slice(1)
      .split('/')
      .filter((step) => !inner.has(step))
      .map(
        (step, index) =>
          (index === 0 ? labels[step] : undefined) ?? (/^\d+$/.test(step) ? `${Number(step) + 1}` : labelOf(step)),
      )
      .join(' › ');
  return (
    <div className="refusal" role="alert">
      <p>
        <strong>Not recorded.</strong> {problem?.detail ?? 'Something is missing or not as it has to be.'}{' '}
        {problem !== undefined && (
          <a href={problem.type} target="_blank" rel="noreferrer">
            {problem.code}
          </a>
        )}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              <button type="button" className="link" onClick={() => focusPlace(form.current, pointer)}>
                {nameOf(pointer)}
              </button>{' '}
              {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
