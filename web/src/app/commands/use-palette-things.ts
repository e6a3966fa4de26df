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

export interface PaletteThings {
  readonly things: readonly Found[];
  /** None of them is being read: nothing is missing that was recorded before. */
  readonly isRead: boolean;
}

/** Things that are on record at the moment, by their titles. */
export function usePaletteThings(): PaletteThings {
  const navigate = useNavigate();
  const reads = [
    ['Decisions', useRead('/v1/decisions', { query: { limit } })],
    ['Vehicles', useRead('/v1/vehicles', { query: { limit } })],
    ['Anomalies', useRead('/v1/anomalies', { query: { limit } })],
    ['Activities', useRead('/v1/activities', { query: { limit } })],
    ['Crew members', useRead('/v1/crew-members', { query: { limit } })],
    ['Requests', useRead('/v1/information-requests', { query: { limit } })],
    ['Criteria', useRead('/v1/criteria', { query: { limit } })],
    ['Desks', useRead('/v1/desks', { query: { limit } })],
    ['Suggestions', useRead('/v1/suggestions', { query: { limit } })],
  ] as const;
  const things = reads.flatMap(([group, { data }]) =>
    (data?.items ?? []).flatMap((item: Readonly<Record<string, unknown>>) => {
      const thing = listedThing(item);
      const path = thing === undefined ? undefined : thingPath(thing.reference);
      if (thing === undefined || path === undefined) return [];
      const { reference: id, title } = thing;
      return { id, title, group, run: () => void navigate({ to: path as string }) };
    }),
  );
  return { things, isRead: reads.every(([, { isFetching }]) => !isFetching) };
}
