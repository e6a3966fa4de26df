import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useRead } from '../moment/use-read.ts';
import { useStored } from '../preferences/use-stored.ts';
import { secondClocks } from './second-clocks.ts';
import { useNow } from './use-now.ts';

/** The clock beside UTC: which one, this browser remembers. */
export function SecondClockChoice() {
  const { time } = useNow();
  const [chosen, choose] = useStored('second-clock');
  const { data } = useRead('/v1/vehicle-health', { query: { limit: 200 } });
  const clocks = secondClocks(data?.items ?? []);
  const shown = clocks.find(({ id }) => id === chosen) ?? clocks[0];
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
