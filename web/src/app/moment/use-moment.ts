import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { useLive } from '../live/live-context.ts';
import { isPast, type MomentSearch, parseMoment, searchAt } from './moment.ts';
import { momentQuery } from './moment-query.ts';

export interface Moment {
  readonly search: MomentSearch;
  readonly isPast: boolean;
  /** The sequence that is looked at; undefined while an instant is being looked up. */
  readonly sequence: number | undefined;
  /** In the past, and in a replay log: the log time there. */
  readonly logTime: string | undefined;
}

/** The moment that the whole screen shows. */
export function useMoment(): Moment {
  const search = useMomentSearch();
  const { head, log } = useLive();
  const past = isPast(search);
  const found = useQuery({ ...momentQuery(search), enabled: past }).data;
  const sequence = search.at ?? (past ? found?.sequence : head);
  const logTime = past ? found?.now : (log?.logTime ?? undefined);
  return { search, isPast: past, sequence, logTime };
}

/** Another moment than that of the address bar, for a part of a screen that shows it beside others. */
export const MomentContext = createContext<MomentSearch | undefined>(undefined);

export function useMomentSearch(): MomentSearch {
  const search = useSearch({ from: '__root__' });
  const ofAddress = useMemo(() => parseMoment({ ...search }), [search]);
  return useContext(MomentContext) ?? ofAddress;
}

/** Goes to a sequence, or to live, and stays on the screen. */
export function useMoveInTime(): (at: number | undefined, how?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (at, { replace = false } = {}) => {
      void navigate({ to: '.', search: (all) => ({ ...all, ...searchAt(at) }), replace, resetScroll: false });
    },
    [navigate],
  );
}
