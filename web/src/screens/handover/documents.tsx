import { addressOf } from '../../api/client.ts';

const forms = [
  { format: 'html', name: 'HTML', extension: 'html' },
  { format: 'markdown', name: 'Markdown', extension: 'md' },
] as const;

interface Props {
  /** What the brief was asked with. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly name: string;
}

/** The brief to take away. */
export function Documents({ asked, name }: Props) {
  return (
    <span className="documents">
      {forms.map(({ format, name: title, extension }) => (
        <a
          key={format}
          href={addressOf('/v1/handover-brief', {}, { ...asked, format })}
          download={`${name}.${extension}`}
        >
          {title}
        </a>
      ))}
    </span>
  );
}
