import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { untilThere } from '../until-there.ts';
import { useCommands } from './use-commands.ts';
import './dialogs.css';

const loadPalette = () => untilThere(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const Palette = lazy(loadPalette);
const KeyHelp = lazy(() => untilThere(() => import('./key-help.tsx').then(({ KeyHelp }) => ({ default: KeyHelp }))));

/** The palette and the list of keys, which anything may open by their commands. */
export function CommandDialogs() {
  const [open, setOpen] = useState<'palette' | 'keys' | undefined>();
  useCommands(
    useMemo(
      () => [
        {
          id: 'palette',
          title: 'Find a screen, a thing or a command',
          group: 'View',
          keys: ['Ctrl+k'],
          opensField: true,
          run: () => setOpen('palette'),
        },
        { id: 'keys', title: 'List the keys', group: 'View', keys: ['?'], run: () => setOpen('keys') },
      ],
      [],
    ),
  );
  // After the first screen is there, and before somebody types into it.
  useEffect(() => void loadPalette(), []);
  const close = () => setOpen(undefined);
  return (
    <Suspense>
      {open === 'palette' && <Palette close={close} />}
      {open === 'keys' && <KeyHelp close={close} />}
    </Suspense>
  );
}
