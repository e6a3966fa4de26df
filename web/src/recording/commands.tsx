import { useEffect, useId, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useMoment } from '../app/moment/use-moment.ts';
import { pastReason } from '../ui/command-button.tsx';
import { commandsFor, type FormToOpen } from './commands-for.ts';
import type { ThingState } from './record-command.ts';
import { useRecording } from './use-recording.ts';
import './commands.css';

interface Props {
  /** A thing or a part of one: `decision/<id>`, `decision/<id>/option/<slug>`, `entry/412`. */
  readonly of: string;
  /** As far as it is known; what can't be done to it then is left out. */
  readonly state?: ThingState;
  /** How many stand as buttons; the rest is in a menu. */
  readonly buttons?: number;
  /** What else is known where it stands, by the names of fields: the question that a suggestion proposes. */
  readonly filled?: Readonly<Record<string, unknown>>;
}

/** What can be recorded of a thing, and about it. From the past nothing can be; the reason stands beside it once. */
export function Commands({ of, state, buttons = 4, filled }: Props) {
  const { open: openForm, say } = useRecording();
  useEffect(() => say(of, state, filled), [say, of, state, filled]);
  const open = (form: FormToOpen) => openForm({ ...form, filled: { ...filled, ...form.filled } });
  const { isPast } = useMoment();
  const reason = useId();
  const described = isPast ? { 'aria-describedby': reason } : {};
  const offered = useMemo(() => commandsFor(of, state), [of, state]);
  const shown = offered.filter(({ command }) => command.first === true || offered.length <= buttons).slice(0, buttons);
  const rest = offered.filter((each) => !shown.includes(each));
  return (
    <Group className="commands" aria-label="What can be recorded">
      {shown.map(({ command, form }) => (
        <Button key={command.id} className="button" isDisabled={isPast} {...described} onPress={() => open(form)}>
          {command.title}
        </Button>
      ))}
      {rest.length > 0 && (
        <MenuTrigger>
          <Button className="button" isDisabled={isPast} {...described}>
            {shown.length === 0 ? 'Record' : 'More'} <span aria-hidden="true">▾</span>
          </Button>
          <Popover className="popover">
            <Menu
              className="menu commands-menu"
              onAction={(key) => {
                const chosen = rest.find(({ command }) => command.id === key);
                // Once the menu is gone and the focus is back where it was.
                if (chosen !== undefined) setTimeout(() => open(chosen.form));
              }}
            >
              {rest.map(({ command }) => (
                <MenuItem key={command.id} id={command.id} className="menu-item">
                  {command.title}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      {isPast && (
        <span id={reason} className="muted">
          {pastReason}
        </span>
      )}
    </Group>
  );
}
