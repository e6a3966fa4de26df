import { useNavigate } from '@tanstack/react-router';
import { listedThing } from '../../ui/listed-thing.ts';
import { thingPath } from '../../ui/thing-path.ts';
import { useRead } from '../moment/use-read.ts';

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly keys?: undefined;
  readonly unavailable?: undefined;
  readonly opensField?: undefined;
  readonly run: () => void;
}

/** How many things of a kind the palette knows by name. */
const limit = 200;

/** Things that are on record at the moment, by their titles; undefined until all are read. */
export function usePaletteThings(): readonly Found[] | undefined {
  const navigate = useNavigate();
  const reads = [
    ['Decisions', useRead('/v1/decisions', { query: { limit } })],
    ['Vehicles', useRead('/v1/vehicles', { query: { limit } })],
    ['Anomalies', useRead('/v1/anomalies', { query: { limit } })],
    ['Activities', useRead('/v1/activities', { query: { limit } })],
    ['Crew members', useRead('/v1/crew-members', { query: { limit } })],
    ['Requests', useRead('/v1/information-requests', { query: { limit } })],
  ] as const;
  if (reads.some(([, { isPending }]) => isPending)) return undefined;
  return reads.flatMap(([group, { data }]) =>
    (data?.items ?? []).flatMap((item: Readonly<Record<string, unknown>>) => {
      const thing = listedThing(item);
      const path = thing === undefined ? undefined : thingPath(thing.reference);
      if (thing === undefined || path === undefined) return [];
      const { reference: id, title } = thing;
      return { id, title, group, run: () => void navigate({ to: path as string }) };
    }),
  );
}
