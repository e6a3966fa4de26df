import { Button } from 'react-aria-components/Button';
import { useCopied } from './use-copied.ts';
import './copied.css';

/** An identifier or a sequence, copied by a click. */
export function Copied({ text, title }: { readonly text: string; readonly title?: string }) {
  const { isCopied, copy } = useCopied(text);
  return (
    <Button className="copied" onPress={copy} aria-label={`Copy ${text}${title ? `, ${title}` : ''}`}>
      <code>{text}</code>
      <span aria-live="polite">{isCopied ? ' copied' : ''}</span>
    </Button>
  );
}
