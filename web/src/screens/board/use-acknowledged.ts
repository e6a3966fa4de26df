import { useCallback, useMemo } from 'react';
import { useLive } from '../../app/live/live-context.ts';
import { useStored } from '../../app/preferences/use-stored.ts';

export interface Acknowledged {
  readonly has: (critical: string) => boolean;
  readonly add: (criticals: readonly string[]) => void;
}

/** How many are remembered: those of long ago are not critical any longer. */
const most = 200;

/** Which criticals somebody at this console has seen: these blink no more. It is nothing that is recorded. */
export function useAcknowledged(): Acknowledged {
  const { log } = useLive();
  const [stored, store] = useStored(`acknowledged.${log?.name ?? ''}`);
  const known = useMemo(() => new Set(stored?.split('\n') ?? []), [stored]);
  const has = useCallback((critical: string) => known.has(critical), [known]);
  const add = useCallback(
    (criticals: readonly string[]) => store([...new Set([...known, ...criticals])].slice(-most).join('\n')),
    [known, store],
  );
  return { has, add };
}
