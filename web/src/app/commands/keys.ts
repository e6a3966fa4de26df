import type { Command } from './command.ts';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** How a command names a key: `b`, `?`, `Escape`, `Ctrl+k`; undefined for what no command can name. */
export function keyName({ key, ctrlKey, metaKey, altKey }: Pressed): string | undefined {
  if (altKey || ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'Dead'].includes(key)) return undefined;
  return ctrlKey || metaKey ? `Ctrl+${key.toLowerCase()}` : key;
}

/** The command that keys pressed one after the other mean; `begun` where more keys may make one. */
export function commandFor(pressed: readonly string[], commands: readonly Command[]): Command | 'begun' | undefined {
  const text = pressed.join(' ');
  // The one that came last is the screen's own.
  const found = commands.findLast(({ keys }) => keys?.includes(text));
  if (found !== undefined) return found;
  return commands.some(({ keys = [] }) => keys.some((each) => each.startsWith(`${text} `))) ? 'begun' : undefined;
}
