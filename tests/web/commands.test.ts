import { describe, expect, it } from 'vitest';
import type { Command } from '../../web/src/app/commands/command.ts';
import { createCommandRegistry } from '../../web/src/app/commands/command-registry.ts';
import { commandFor, keyName } from '../../web/src/app/commands/keys.ts';

const command = (id: string, keys: readonly string[]): Command => ({
  id,
  title: id,
  group: 'View',
  keys,
  run: () => {},
});
const pressed = (key: string, changes = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...changes });

describe('keys', () => {
  const board = command('board', ['g b']);
  const back = command('back', ['[', 'ArrowLeft']);

  it('are named by what is on them', () => {
    expect(keyName(pressed('?'))).toBe('?');
    expect(keyName(pressed('K', { ctrlKey: true }))).toBe('Ctrl+k');
    expect(keyName(pressed('k', { metaKey: true }))).toBe('Ctrl+k');
    expect([keyName(pressed('Shift')), keyName(pressed('x', { altKey: true }))]).toEqual([undefined, undefined]);
  });

  it('mean a command, the beginning of one, or nothing', () => {
    expect(commandFor(['['], [board, back])).toBe(back);
    expect(commandFor(['ArrowLeft'], [board, back])).toBe(back);
    expect(commandFor(['g'], [board, back])).toBe('begun');
    expect(commandFor(['g', 'b'], [board, back])).toBe(board);
    expect(commandFor(['g', 'x'], [board, back])).toBeUndefined();
  });

  it('mean the command that came last: what a screen offers goes before what is there everywhere', () => {
    const own = command('own', ['[']);
    expect(commandFor(['['], [back, own])).toBe(own);
  });
});

describe('the registry of commands', () => {
  it('tells whoever listens, and forgets what was taken away', () => {
    const registry = createCommandRegistry();
    let changes = 0;
    const stop = registry.subscribe(() => {
      changes += 1;
    });
    const one = [command('one', [])];
    const remove = registry.register(one);
    registry.register([command('two', [])]);
    expect(registry.commands().map(({ id }) => id)).toEqual(['one', 'two']);
    remove();
    expect(registry.commands().map(({ id }) => id)).toEqual(['two']);
    stop();
    registry.register(one);
    expect(changes).toBe(3);
  });
});
