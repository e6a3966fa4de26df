import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useNow } from './use-now.ts';
import { useSecondClock } from './use-second-clock.ts';

/** The clock beside UTC. */
export function SecondClockChoice() {
  const { time } = useNow();
  const { clocks, shown, choose } = useSecondClock();
  return (
    <MenuTrigger>
      <Button className="header-button clock">
        <span className="visually-hidden">Second clock, {shown?.name}: </span>
        <span className="muted">{shown?.label}</span> {time === undefined ? '--:--' : shown?.format(time)}
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label="Second clock"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shown === undefined ? [] : [shown.id]}
          onSelectionChange={(keys) => {
            const [key] = [...keys];
            if (key !== undefined) choose(String(key));
          }}
        >
          {clocks.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
