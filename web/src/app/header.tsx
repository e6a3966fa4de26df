import { Link } from '@tanstack/react-router';
import { RecordMenu } from '../recording/record-menu.tsx';
import { UnsentMark } from '../recording/unsent-mark.tsx';
import { Copied } from '../ui/copied.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { Clock } from './clock/clock.tsx';
import { SecondClockChoice } from './clock/second-clock-choice.tsx';
import { PaletteButton } from './commands/palette-button.tsx';
import { Changes } from './live/changes.tsx';
import { ConnectionMark } from './live/connection-mark.tsx';
import { useLive } from './live/live-context.ts';
import { ThemeChoice } from './preferences/theme-choice.tsx';

/** Which log this is, when it is, and how the connection to it is. */
export function Header() {
  const { log, head } = useLive();
  return (
    <header className="header">
      <Link to="/" className="name">
        HOLDPOINT
      </Link>
      <span className="log-name">
        <span className="visually-hidden">Log </span>
        {log?.name}
        {log?.clock === 'replay' && (
          <span className="badge" title="History retold: entries take their time from whoever records them.">
            REPLAY
          </span>
        )}
      </span>
      <div className="clocks">
        <Clock />
        <SecondClockChoice />
      </div>
      <div className="header-end">
        <ConnectionMark />
        <Copied text={`#${head}`} title="the last entry of the log" />
        <UnsentMark />
        <Changes />
        <RecordMenu />
        <PaletteButton>
          Find <KeyCaps keys="Ctrl+k" />
        </PaletteButton>
        <ThemeChoice />
      </div>
    </header>
  );
}
