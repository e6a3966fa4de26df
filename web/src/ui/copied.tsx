import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import './copied.css';

/** Milliseconds for which it says that it was copied. */
const shownFor = 2_000;

/** An identifier or a sequence, copied by a click. */
export function Copied({ text, title }: { readonly text: string; readonly title?: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Button className="copied" onPress={() => void copy()} aria-label={`Copy ${text}${title ? `, ${title}` : ''}`}>
      <code>{text}</code>
      <span aria-live="polite">{isCopied ? ' copied' : ''}</span>
    </Button>
  );
}
