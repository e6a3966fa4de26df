import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components/Button';
import { read } from '../../api/client.ts';
import { useMoment, useMoveInTime } from '../../app/moment/use-moment.ts';
import { ClaimedTime } from '../claimed-time.tsx';
import { Panel } from '../panel.tsx';
import { Sequence } from '../sequence.tsx';

/** The entry that put something on record, as the log has it now; null where it never was. */
const firstEntryOf = (reference: string) => ({
  queryKey: ['first entry of', reference],
  queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
    const entry = /^entry\/(\d+)$/.exec(reference)?.[1];
    if (entry !== undefined) {
      return (await read('/v1/entries/{sequence}', { path: { sequence: entry } as never }, signal)).entry;
    }
    const suggestion = /^suggestion\/(.+)$/.exec(reference)?.[1];
    // It follows from the record by a rule: no entry puts it there, but one raises it.
    if (suggestion !== undefined)
      return (await read('/v1/suggestions/{id}', { path: { id: suggestion } }, signal)).raised;
    const query = { concerning: [reference], limit: 1, order: 'asc' as const };
    return (await read('/v1/timeline', { query }, signal)).items[0] ?? null;
  },
});

/** That something is not on record at the moment that is shown, and from when on it is. */
export function ThingNotThere({ reference }: { readonly reference: string }) {
  const { isPast, sequence } = useMoment();
  const move = useMoveInTime();
  const { data: first } = useQuery({ ...firstEntryOf(reference), enabled: isPast });
  if (!isPast) {
    return (
      <Panel level={1} title="Not on record">
        <p className="state">
          There is no <code>{reference}</code> in this log.
        </p>
      </Panel>
    );
  }
  return (
    <Panel level={1} title="Not on record yet">
      <div className="state">
        <p>
          At {sequence === undefined ? 'this moment' : `#${sequence}`} nobody had recorded <code>{reference}</code>.
        </p>
        {first === null && <p>Nor is it on record now.</p>}
        {first !== null && first !== undefined && (
          <>
            <p>
              It is on record from <Sequence of={first.sequence} />, <ClaimedTime time={first.recordedAt} /> on.
            </p>
            <Button className="button" onPress={() => move(first.sequence)}>
              Show that moment
            </Button>
          </>
        )}
      </div>
    </Panel>
  );
}
