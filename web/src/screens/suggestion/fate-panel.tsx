import type { Suggestion } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import type { TitleOf } from '../thing/everything-about.tsx';
import { NamedThings } from '../thing/named-things.tsx';

interface Props {
  readonly suggestion: Suggestion;
  readonly titleOf: TitleOf;
}

/** What it means for a suggestion that something came, which is named after these words. */
const meanings = {
  opened: 'The decision was opened from it:',
  covered: 'A decision is open about the same:',
  overtaken: 'Nothing is left to decide, by',
} as const;

/** What became of a suggestion: by which entry it stands no longer, and who dismissed it and why. */
export function FatePanel({ suggestion: { fate, dismissed }, titleOf }: Props) {
  return (
    <Panel title="What became of it">
      {fate === null && dismissed === null && <p className="state">Nothing yet: nobody has opened or dismissed it.</p>}
      <ul className="acts">
        {fate !== null && fate.how !== 'dismissed' && (
          <Act said={fate.said} what={fate.how}>
            <p>
              {meanings[fate.how]} <ThingLink reference={fate.thing} title={titleOf(fate.thing)} />
            </p>
          </Act>
        )}
        {dismissed !== null && (
          <Act said={dismissed} what="dismissed">
            <p>{dismissed.reason}</p>
            {dismissed.because.length > 0 && <NamedThings references={dismissed.because} titleOf={titleOf} />}
          </Act>
        )}
      </ul>
    </Panel>
  );
}
