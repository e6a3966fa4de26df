import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Command } from './command.ts';
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts';

export const CommandsContext = createContext<CommandRegistry>(createCommandRegistry());

/** Offers commands for as long as what calls this is drawn. The list is to be the same one until it changes. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(CommandsContext);
  useEffect(() => registry.register(commands), [registry, commands]);
}

export function useAllCommands(): readonly Command[] {
  const registry = useContext(CommandsContext);
  return useSyncExternalStore(registry.subscribe, registry.commands);
}
