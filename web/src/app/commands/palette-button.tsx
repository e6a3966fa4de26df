import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { runCommand } from './run-command.ts';
import { useAllCommands } from './use-commands.ts';

interface Props {
  readonly children: ReactNode;
  /** What it is for where it stands, beyond its words. */
  readonly label?: string;
}

/** The palette by hand: for whoever has no keyboard, or does not know its key yet. */
export function PaletteButton({ children, label }: Props) {
  const palette = useAllCommands().find(({ id }) => id === 'palette');
  return (
    <Button
      className="header-button"
      {...(label !== undefined && { 'aria-label': label })}
      onPress={() => palette !== undefined && runCommand(palette)}
    >
      {children}
    </Button>
  );
}
