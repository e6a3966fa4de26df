import type { DecisionRecord } from '../../api/records.ts';
import { dossierAddress } from './dossier-address.ts';

const forms = [
  { format: 'html', name: 'HTML', extension: 'html' },
  { format: 'markdown', name: 'Markdown', extension: 'md' },
  { format: 'json', name: 'JSON', extension: 'json' },
] as const;

/** To take the decision away, or to read it as it is printed. */
export function DossierLinks({ record }: { readonly record: DecisionRecord }) {
  const page = dossierAddress(record, 'html');
  return (
    <>
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
        <a href={page} target="_blank" rel="noopener">
          as it is printed
        </a>
      </p>
      <p className="printed-only">The whole record, made for paper: {new URL(page, globalThis.location.href).href}</p>
    </>
  );
}
