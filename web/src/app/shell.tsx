import { Outlet } from '@tanstack/react-router';
import { RecordingProvider } from '../recording/recording-provider.tsx';
import { useTimePassing } from './clock/use-time-passing.ts';
import { CommandDialogs } from './commands/dialogs.tsx';
import { useKeys } from './commands/use-keys.ts';
import { Header } from './header.tsx';
import { DisconnectedBand } from './live/disconnected-band.tsx';
import { NoMomentBand } from './moment/no-moment-band.tsx';
import { PastBand } from './moment/past-band.tsx';
import { TimeMachine } from './moment/time-machine.tsx';
import { useMoment } from './moment/use-moment.ts';
import { Navigation } from './navigation.tsx';
import { PrintHead } from './print-head.tsx';
import { useAllScreens } from './use-all-screens.ts';
import './shell.css';

/** What is around every screen: where one is, when, and how the connection is. */
export function Shell() {
  useKeys();
  useTimePassing();
  useAllScreens();
  const { isPast } = useMoment();
  return (
    <div className={isPast ? 'shell past' : 'shell'}>
      <RecordingProvider>
        <a className="skip" href="#screen">
          Skip to the screen
        </a>
        <PrintHead />
        <Header />
        <Navigation />
        <div className="bands">
          <PastBand />
          <NoMomentBand />
          <DisconnectedBand />
        </div>
        <main id="screen" tabIndex={-1}>
          <Outlet />
        </main>
        <TimeMachine />
        <CommandDialogs />
      </RecordingProvider>
    </div>
  );
}
