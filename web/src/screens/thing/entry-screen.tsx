import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { Shown } from '../../ui/states/shown.tsx';

/** One entry with everything that was recorded with it. */
export function EntryScreen() {
  const { sequence } = useParams({ from: '/log/$sequence' });
  const query = useRead('/v1/entries/{sequence}', { path: { sequence } as never });
  return (
    <Panel level={1} title={`Entry #${sequence}`}>
      <Shown what={`entry #${sequence}`} query={query}>
        {(entry) => <pre className="raw">{JSON.stringify(entry, null, 2)}</pre>}
      </Shown>
    </Panel>
  );
}
