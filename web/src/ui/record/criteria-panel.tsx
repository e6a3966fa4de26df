import type { AnomalyRecord } from '../../api/records.ts';
import { Panel } from '../panel.tsx';
import { Sequence } from '../sequence.tsx';
import { shortReference } from '../short-reference.ts';
import { StatusWord } from '../status-word.tsx';
import { ThingLink } from '../thing-link.tsx';
import { CriterionSeries } from './criterion-series.tsx';
import { criterionStatus } from './criterion-status.ts';
import { marginText } from './margin-text.ts';
import { counted, spaced } from './words.ts';

type Criteria = AnomalyRecord['criteria'];

/** What it is held against, by numbers: whether each criterion is met, by how much, and on which observations. */
export function CriteriaPanel({ criteria }: { readonly criteria: Criteria }) {
  if (criteria.total === 0) return null;
  return (
    <Panel title="Criteria" aside={criteria.total}>
      <ul className="acts">
        {criteria.items.map(({ criterion, title, rule, state, margin, missing, restsOnAbout, against, sequence }) => (
          <li key={criterion} className="act">
            <p>
              <StatusWord status={criterionStatus[state]}>{spaced(state)}</StatusWord>:{' '}
              <ThingLink reference={criterion} title={title} /> <Sequence of={sequence} />
              {rule !== null && <span className="muted"> · {rule}</span>}
            </p>
            <p className="muted">
              {marginText(margin)}
              {missing > 0 && ` · ${counted(missing, 'observation')} missing`}
              {restsOnAbout && ' · rests on values that are only about'}
              {against.length > 0 && ` · speaks against ${against.map(shortReference).join(', ')}`}
            </p>
            <CriterionSeries criterion={criterion} />
          </li>
        ))}
      </ul>
      {criteria.total > criteria.items.length && <p className="state">The first {criteria.items.length} are shown.</p>}
    </Panel>
  );
}
