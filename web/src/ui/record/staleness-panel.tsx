import { Panel } from '../panel.tsx';
import { FlagLines, type Staleness } from './flag-lines.tsx';

/** Why it has to be looked at again: what it rests on stands no longer, and the chain that leads there. */
export function StalenessPanel({ staleness }: { readonly staleness: Staleness | null }) {
  if (staleness === null || staleness.flags.length === 0) return null;
  return (
    <Panel
      title="Stale"
      className="thing-wide stale"
      aside={staleness.cut ? 'there is more against it than is shown' : undefined}
    >
      <FlagLines flags={staleness.flags} />
    </Panel>
  );
}
