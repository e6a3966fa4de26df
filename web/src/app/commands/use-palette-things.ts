import { useNavigate } from '@tanstack/react-router';
import { thingPath } from '../../ui/thing-path.ts';
import { useRead } from '../moment/use-read.ts';

interface Found {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly keys?: undefined;
  readonly unavailable?: undefined;
  readonly run: () => void;
}

/** How many things of a kind the palette knows by name. */
const limit = 200;

/** Things that are on record at the moment, by their titles. */
export function usePaletteThings(): readonly Found[] {
  const navigate = useNavigate();
  const reads = [
    ['Decisions', useRead('/v1/decisions', { query: { limit } })],
    ['Vehicles', useRead('/v1/vehicles', { query: { limit } })],
    ['Anomalies', useRead('/v1/anomalies', { query: { limit } })],
    ['Activities', useRead('/v1/activities', { query: { limit } })],
  ] as const;
  return reads.flatMap(([group, { data }]) =>
    (data?.items ?? []).flatMap((item: Readonly<Record<string, unknown>>) => {
      const reference = item.reference ?? item.activity;
      const title = item.title ?? item.name;
      if (typeof reference !== 'string' || typeof title !== 'string') return [];
      const path = thingPath(reference);
      return path === undefined
        ? []
        : { id: reference, title, group, run: () => void navigate({ to: path as string }) };
    }),
  );
}
