import type { Desk } from '../../api/records.ts';
import { authorText } from '../../ui/author-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { BriefSpan } from './brief-span.tsx';

interface Props {
  readonly desk: string;
  readonly holder: Desk['holder'];
}

/** Who holds the desk, whom they relieved, and what they were given to read. */
export function HolderPanel({ desk, holder: { taken, relieves, brief, note } }: Props) {
  return (
    <Panel title="On duty">
      <FactList>
        <Fact name="held by">
          {authorText(taken.by)}
          <p>
            <SaidBy said={taken} />
          </p>
        </Fact>
        <Fact name="relieved">{relieves === null ? 'nobody on record' : authorText(relieves)}</Fact>
        <Fact name="brief">
          <BriefSpan desk={desk} brief={brief} />
        </Fact>
        {note !== null && <Fact name="note">“{note}”</Fact>}
      </FactList>
    </Panel>
  );
}
