import { useRead } from '../moment/use-read.ts';
import { useStored } from '../preferences/use-stored.ts';
import { type SecondClock, secondClocks } from './second-clocks.ts';

export interface SecondClocks {
  readonly clocks: readonly SecondClock[];
  readonly shown: SecondClock | undefined;
  readonly choose: (id: string) => void;
}

/** The clock beside UTC: which one, this browser remembers. */
export function useSecondClock(): SecondClocks {
  const [chosen, choose] = useStored('second-clock');
  const { data } = useRead('/v1/vehicle-health', { query: { limit: 200 } });
  const clocks = secondClocks(data?.items ?? []);
  return { clocks, shown: clocks.find(({ id }) => id === chosen) ?? clocks[0], choose };
}
