import { useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import type { Command } from '../app/commands/command.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import { useMoment } from '../app/moment/use-moment.ts';
import { untilThere } from '../app/until-there.ts';
import { pastReason } from '../ui/command-button.tsx';
import { referenceAt } from '../ui/thing-path.ts';
import { beginCommands } from './begin-commands.ts';
import { commandsFor, type FormToOpen, type Offered } from './commands-for.ts';
import { useUnsent } from './outbox/use-outbox.ts';
import type { ThingState } from './record-command.ts';
import { type OpenForm, RecordingContext } from './use-recording.ts';

const loadDialog = () =>
  untilThere(() => import('./form/record-dialog.tsx').then(({ RecordDialog }) => ({ default: RecordDialog })));
const RecordDialog = lazy(loadDialog);

/** The thing on the screen, as far as the screen has said how it is. */
interface Known {
  readonly reference: string;
  readonly state?: ThingState | undefined;
  readonly filled?: FormToOpen['filled'] | undefined;
}

/** What can be recorded from where one stands: of the thing that the screen shows, and anything new. */
function offeredAt(path: string, known: Known): readonly Offered[] {
  const thing = referenceAt(path) ?? '';
  const { state, filled }: Partial<Known> = thing === known.reference ? known : {};
  const ofThing = commandsFor(thing, state).map(({ command, form }) => ({
    command,
    form: { ...form, filled: { ...filled, ...form.filled } },
  }));
  const elsewhere = beginCommands.filter(({ id }) => !ofThing.some(({ command }) => command.id === id));
  return [
    ...ofThing,
    ...elsewhere.map((command) => ({ command, form: { command: command.id, parameters: {}, filled: {} } })),
  ];
}

/** Forms to record with, over whichever screen: from its buttons, from the palette, and with one key. */
export function RecordingProvider({ children }: { readonly children: ReactNode }) {
  const [form, setForm] = useState<OpenForm | undefined>();
  // What was recorded just now stays to be seen when the form is gone.
  const [isUsed, setUsed] = useState(false);
  const hasUnsent = useUnsent().length > 0;
  if (hasUnsent && !isUsed) setUsed(true);
  const { pathname } = useLocation();
  const { isPast } = useMoment();
  const open = useCallback((toOpen: FormToOpen) => {
    setUsed(true);
    setForm({ ...toOpen, id: toOpen.resumes ?? v7() });
  }, []);
  const [known, setKnown] = useState<Known>({ reference: '' });
  const say = useCallback(
    (reference: string, state: ThingState | undefined, filled: FormToOpen['filled'] | undefined) => {
      // What else a screen names, and parts of its thing, the palette doesn't offer anything for.
      if (reference !== referenceAt(pathname)) return;
      const said = { reference, state, filled };
      setKnown((before) => (JSON.stringify(before) === JSON.stringify(said) ? before : said));
    },
    [pathname],
  );
  const close = useCallback(() => setForm(undefined), []);
  // After the first screen is there, and before somebody wants to record.
  useEffect(() => void loadDialog(), []);
  useCommands(
    useMemo(
      () =>
        offeredAt(pathname, known).map(
          ({ command, form: toOpen }): Command => ({
            id: `record ${command.id}`,
            title: command.title,
            group: 'Record',
            opensField: true,
            ...(command.id === 'observation' && { keys: ['n'] }),
            unavailable: isPast ? pastReason : undefined,
            run: () => open(toOpen),
          }),
        ),
      [pathname, known, isPast, open],
    ),
  );
  const recording = useMemo(() => ({ open, say, form }), [open, say, form]);
  return (
    <RecordingContext value={recording}>
      {children}
      <Suspense>{isUsed && <RecordDialog form={form} close={close} />}</Suspense>
    </RecordingContext>
  );
}
