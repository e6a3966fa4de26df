import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { chooseTheme, isTheme, themeName, themes } from './theme.ts';
import { useStored } from './use-stored.ts';

const names = { system: 'As the system', dark: 'Dark', light: 'Light' } as const;

export function ThemeChoice() {
  const [stored] = useStored(themeName);
  const theme = isTheme(stored) ? stored : 'system';
  return (
    <MenuTrigger>
      <Button className="header-button" aria-label={`Theme: ${names[theme]}`}>
        ◐
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const [key] = [...keys];
            if (isTheme(key)) chooseTheme(key);
          }}
        >
          {themes.map((each) => (
            <MenuItem key={each} id={each} className="menu-item">
              {names[each]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
