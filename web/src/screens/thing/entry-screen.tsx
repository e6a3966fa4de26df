import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Commands } from '../../recording/commands.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { Shown } from '../../ui/states/shown.tsx';

/** One entry with everything that was recorded with it. */
export function EntryScreen() {
  const { sequence } = useParams({ from: '/log/$sequence' });
  const query = useRead('/v1/entries/{sequence}', { path: { sequence } as never });
  const place = Number(sequence);
  return (
    <Panel level={1} title={`Entry #${sequence}`} aside={<Neighbours of={place} />}>
      <Commands of={`entry/${sequence}`} />
      <Shown what={`entry #${sequence}`} query={query}>
        {(entry) => <pre className="raw">{JSON.stringify(entry, null, 2)}</pre>}
      </Shown>
    </Panel>
  );
}

/** The entries before and after it. */
function Neighbours({ of }: { readonly of: number }) {
  return (
    <>
      {of > 1 && (
        <>
          before it <Sequence of={of - 1} /> ·{' '}
        </>
      )}
      after it <Sequence of={of + 1} />
    </>
  );
}
