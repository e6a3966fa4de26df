import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { runCommand } from '../app/commands/run-command.ts';
import { useAllCommands } from '../app/commands/use-commands.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { beginCommands } from './begin-commands.ts';
import './commands.css';

const begins = new Set(beginCommands.map(({ id }) => `record ${id}`));

/** What can be put on record from anywhere, by hand. */
export function RecordMenu() {
  const commands = useAllCommands().filter(({ id }) => begins.has(id));
  const isPast = commands.every(({ unavailable }) => unavailable !== undefined);
  return (
    <MenuTrigger>
      <Button className="button record-button" isDisabled={isPast} {...(isPast && { 'aria-describedby': 'past' })}>
        Record <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu
          className="menu commands-menu"
          onAction={(key) => {
            const chosen = commands.find(({ id }) => id === key);
            // Once the menu is gone and the focus is back where it was.
            if (chosen !== undefined) setTimeout(() => runCommand(chosen));
          }}
        >
          {commands.map(({ id, title, keys }) => (
            <MenuItem key={id} id={id} textValue={title} className="menu-item">
              {title} {keys?.[0] !== undefined && <KeyCaps keys={keys[0]} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
