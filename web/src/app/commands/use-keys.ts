import { useContext, useEffect } from 'react';
import { commandFor, keyName } from './keys.ts';
import { runCommand } from './run-command.ts';
import { isField, typedAhead } from './typed-ahead.ts';
import { CommandsContext } from './use-commands.ts';

/** Milliseconds in which the second key of two has to follow. */
const patience = 3_000;

/** Whether a key belongs to what has the focus: letters to a field, all keys to a dialog, arrows to a slider. */
function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element) || name === 'Ctrl+k') return false;
  if (isField(target)) return true;
  if (name.startsWith('Arrow')) return target !== document.body && target.id !== 'screen';
  return name !== 'Escape' && target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;
}

/** Runs commands by their keys, wherever the focus is. */
export function useKeys(): void {
  const registry = useContext(CommandsContext);
  useEffect(() => {
    let pressed: readonly string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const forget = () => {
      pressed = [];
      clearTimeout(timer);
    };
    const press = (event: KeyboardEvent) => {
      const name = keyName(event);
      if (name === undefined || event.defaultPrevented || event.isComposing) return;
      if (typedAhead.takes(event.target, name)) {
        event.preventDefault();
        return;
      }
      if (isTaken(event.target, name)) return;
      const commands = registry.commands();
      const found = commandFor([...pressed, name], commands) ?? commandFor([name], commands);
      if (found === 'begun') {
        forget();
        pressed = [name];
        timer = setTimeout(forget, patience);
        return;
      }
      forget();
      if (found === undefined || found.unavailable !== undefined) return;
      event.preventDefault();
      runCommand(found);
    };
    globalThis.addEventListener('keydown', press);
    globalThis.addEventListener('focusin', typedAhead.release);
    return () => {
      forget();
      typedAhead.end();
      globalThis.removeEventListener('keydown', press);
      globalThis.removeEventListener('focusin', typedAhead.release);
    };
  }, [registry]);
}
