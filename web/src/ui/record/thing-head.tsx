import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Commands } from '../../recording/commands.tsx';
import './record.css';

interface Props {
  /** What it is: "decision", "EVA". */
  readonly kind: string;
  readonly title: string;
  readonly reference: string;
  /** How it stands, with its marks. */
  readonly status?: ReactNode;
  /** Whose it is, since when. */
  readonly children?: ReactNode;
  /** What can be recorded of it from here; left out: all that fits its kind. */
  readonly commands?: ReactNode;
}

/** What a screen about one thing is about, and how that stands. */
export function ThingHead({ kind, title, reference, status, children, commands = <Commands of={reference} /> }: Props) {
  return (
    <header className="thing-head">
      <p className="thing-kind">
        {kind} <Copied text={reference} />
      </p>
      <h1>{title}</h1>
      {status !== undefined && <p className="thing-status">{status}</p>}
      {children}
      <div className="thing-commands">{commands}</div>
    </header>
  );
}

/** An identifier, copied by a click. */
function Copied({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button className="copied" onPress={() => void copy()} aria-label={`Copy ${text}`}>
      <code>{text}</code> <span aria-live="polite">{isCopied ? 'copied' : ''}</span>
    </Button>
  );
}
