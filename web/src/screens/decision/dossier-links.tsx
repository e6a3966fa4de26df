import { useMemo } from 'react';
import { addressOf } from '../../api/client.ts';
import type { DecisionRecord } from '../../api/records.ts';
import type { Command } from '../../app/commands/command.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';

const forms = [
  { format: 'html', name: 'HTML', extension: 'html' },
  { format: 'markdown', name: 'Markdown', extension: 'md' },
  { format: 'json', name: 'JSON', extension: 'json' },
] as const;

/** The dossier of just what is shown: the same sequence, looked at from the same time. */
const dossierAddress = ({ decision, sequence, now }: DecisionRecord, format: string): string =>
  addressOf('/v1/decisions/{id}/dossier', { id: decision.split('/')[1] }, { format, atSequence: sequence, now });

/** To take the decision away, or print it: the key for it opens the dossier, which is made for paper. */
export function DossierLinks({ record }: { readonly record: DecisionRecord }) {
  const printed = dossierAddress(record, 'html');
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'print dossier',
          title: 'Open the dossier of this decision, to print it',
          group: 'View',
          keys: ['Ctrl+p'],
          run: () => globalThis.open(printed, '_blank', 'noopener'),
        },
      ],
      [printed],
    ),
  );
  return (
    <p className="dossier-links">
      <span className="muted">Dossier of what is shown:</span>{' '}
      {forms.map(({ format, name, extension }) => (
        <a
          key={format}
          href={dossierAddress(record, format)}
          download={`decision-${record.opened.sequence}-at-${record.sequence}.${extension}`}
        >
          {name}
        </a>
      ))}
      <a href={printed} target="_blank" rel="noopener" className="printed">
        open to print
      </a>{' '}
      <KeyCaps keys="Ctrl+p" />
    </p>
  );
}
