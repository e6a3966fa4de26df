import { useEffect, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { runCommand } from './run-command.ts';
import { useAllCommands } from './use-commands.ts';
import { useFoundThings } from './use-found-things.ts';
import { usePaletteMoments } from './use-palette-moments.ts';
import { usePaletteThings } from './use-palette-things.ts';

/** Reaches every screen, thing and command by its name. */
export function Palette({ close }: { readonly close: () => void }) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const commands = useAllCommands().filter(({ id }) => id !== 'palette');
  const { things, isRead } = usePaletteThings();
  const [typed, setTyped] = useState('');
  const [isEntered, setIsEntered] = useState(false);
  const found = useFoundThings(typed);
  const moments = usePaletteMoments(typed);
  const named = [...commands, ...things].filter(({ title }) => contains(title, typed));
  const choices = [...named, ...found.filter(({ id }) => !named.some((each) => id === each.id)), ...moments];
  const groups = Map.groupBy(choices, ({ group }) => group);
  const run = (key: string | number) => {
    close();
    const chosen = choices.find(({ id }) => id === key);
    // Once the palette is gone and the focus is back where it was.
    setTimeout(() => chosen !== undefined && runCommand(chosen));
  };
  const first = isRead ? choices.find(({ unavailable }) => unavailable === undefined) : undefined;
  // Who types and presses Enter at once means what was typed, also where the things are still being read.
  useEffect(() => {
    if (isEntered && first !== undefined) run(first.id);
  });
  const type = (text: string) => {
    setTyped(text);
    setIsEntered(false);
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()}>
      <Modal className="dialog palette">
        <Dialog aria-label="Find a screen, a thing or a command">
          <Autocomplete inputValue={typed} onInputChange={type}>
            <SearchField
              aria-label="Name"
              autoFocus
              className="palette-field"
              // Where nothing in the list has the focus: it changes while more is found.
              onSubmit={() => setIsEntered(true)}
            >
              <Input placeholder="A screen, a thing, a command, #88, 20 Dec 2022 …" />
            </SearchField>
            <Menu
              aria-label="What is found"
              className="palette-list"
              onAction={run}
              disabledKeys={commands.filter(({ unavailable }) => unavailable !== undefined).map(({ id }) => id)}
              renderEmptyState={() => <p className="state">Nothing has that name.</p>}
            >
              {[...groups].map(([group, members]) => (
                <MenuSection key={group} id={group}>
                  <Header className="palette-group">{group}</Header>
                  {members.map(({ id, title, keys, unavailable }) => (
                    <MenuItem key={id} id={id} textValue={title} className="palette-item">
                      <span>{title}</span>
                      {unavailable !== undefined && <span className="muted">{unavailable}</span>}
                      {keys?.[0] !== undefined && <KeyCaps keys={keys[0]} />}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
