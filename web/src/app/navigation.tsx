import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Command } from './commands/command.ts';
import { useCommands } from './commands/use-commands.ts';
import { screens, searchId } from './screens.ts';

const focusSearch = () => document.getElementById(searchId)?.focus();

/** The way to every screen, by hand and by `g` and its key. */
export function Navigation() {
  const navigate = useNavigate();
  useCommands(
    useMemo(
      () =>
        [
          ...screens.map(
            ({ to, title, key }): Command => ({
              id: `go ${to}`,
              title,
              group: 'Go to',
              keys: [`g ${key}`],
              run: () => void navigate({ to }),
            }),
          ),
          {
            id: 'search',
            title: 'Search in everything that was recorded',
            group: 'Go to',
            keys: ['/'],
            run: () => void navigate({ to: '/timeline' }).then(() => requestAnimationFrame(focusSearch)),
          },
        ] satisfies readonly Command[],
      [navigate],
    ),
  );
  return (
    <nav className="navigation" aria-label="Screens">
      {screens.map(({ to, title }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
