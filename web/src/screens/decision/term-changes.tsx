import * as z from 'zod';
import type { DecisionRecord } from '../../api/records.ts';
import { textOfValue } from '../../ui/record/text-of-value.ts';
import { spaced, typeText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';

/** What every kind of change of terms has in common. */
const changed = z.looseObject({
  reason: z.string().nullable().optional(),
  changes: z.array(z.object({ term: z.string(), is: z.unknown() })).optional(),
});

/** How the terms changed, in the order of the record. */
export function TermChanges({ of }: { readonly of: DecisionRecord['termChanges'] }) {
  return (
    <details>
      <summary>How they changed, {of.items.length}×</summary>
      <ol className="acts">
        {of.items.map(({ type, said, facts }) => {
          const { reason, changes = [] } = changed.safeParse(facts).data ?? {};
          return (
            <li key={said.sequence} className="act">
              <p>
                <strong>{typeText(type)}</strong> <SaidBy said={said} />
              </p>
              {changes.map(({ term, is }) => (
                <p key={term}>
                  {spaced(term)}: {is === null ? 'withdrawn' : textOfValue(is)}
                </p>
              ))}
              {typeof reason === 'string' && <p className="muted">{reason}</p>}
            </li>
          );
        })}
      </ol>
      {of.more.length > 0 && <p className="state">These are the newest; the timeline has all of them.</p>}
    </details>
  );
}
