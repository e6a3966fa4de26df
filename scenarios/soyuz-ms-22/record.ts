import type { ScenarioEntry } from '../entry.ts';
import { launch } from './2022-09-launch.ts';
import { leak } from './2022-12-15-leak.ts';
import { firstLooks } from './2022-12-16-first-looks.ts';
import { waiting } from './2022-12-26-waiting.ts';
import { commission } from './2023-01-state-commission.ts';
import { ms23 } from './2023-02-24-soyuz-ms-23.ts';
import { progress } from './2023-02-progress-ms-21.ts';
import { homecoming } from './2023-03-28-return.ts';
import { nauka } from './2023-10-nauka.ts';

/** The leak of Soyuz MS-22 and what followed, in the order in which it became known: the README beside says how. */
export const soyuzMs22: { readonly name: string; readonly begins: string; readonly entries: readonly ScenarioEntry[] } =
  {
    name: 'soyuz-ms-22',
    /** When the replay log is opened: before the first entry. */
    begins: '2022-09-21T00:00:00.000Z',
    entries: [
      ...launch,
      ...leak,
      ...firstLooks,
      ...waiting,
      ...commission,
      ...progress,
      ...ms23,
      ...homecoming,
      ...nauka,
    ],
  };
