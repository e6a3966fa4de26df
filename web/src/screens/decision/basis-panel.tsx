import { useState } from 'react';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { BasisGroups } from '../../ui/record/basis-groups.tsx';
import { typeText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { Shown } from '../../ui/states/shown.tsx';

/** What the decision was taken or reaffirmed on, in four groups; of several acts the latest, or the one chosen. */
export function BasisPanel({ id }: { readonly id: string }) {
  const [chosen, choose] = useState<number | undefined>();
  const query = useRead('/v1/decisions/{id}/basis', {
    path: { id },
    query: chosen === undefined ? {} : { act: chosen },
  });
  return (
    <Panel title="Basis">
      <Shown what="what it was decided on" query={query}>
        {({ acts, act }) =>
          act === null ? (
            <p className="state">It has not been taken: there is no act that could have a basis.</p>
          ) : (
            <>
              <div className="basis-act">
                {acts.length > 1 && (
                  <select
                    aria-label="Which act"
                    value={String(act.said.sequence)}
                    onChange={({ target }) => choose(Number(target.value))}
                  >
                    {acts.map(({ type, said }) => (
                      <option key={said.sequence} value={String(said.sequence)}>
                        {typeText(type)} #{said.sequence}
                      </option>
                    ))}
                  </select>
                )}
                <p>
                  {typeText(act.type)} <SaidBy said={act.said} />
                </p>
                <p className="muted">
                  {act.basis === null ? (
                    <span className="gap">nobody said what was available, so nobody knows what was seen</span>
                  ) : (
                    <>
                      with the record up to <Sequence of={act.basis} /> available
                    </>
                  )}
                </p>
              </div>
              <BasisGroups act={act} />
            </>
          )
        }
      </Shown>
    </Panel>
  );
}
