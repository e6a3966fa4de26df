import { useEffect, useState } from 'react';

/** Milliseconds for which it says that it was copied. */
const shownFor = 2_000;

/** Copies a text, and says for a moment that it did. */
export function useCopied(text: string): { readonly isCopied: boolean; readonly copy: () => void } {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return { isCopied, copy: () => void copied(text).then(setCopied) };
}

/** Whether it was. */
async function copied(text: string): Promise<boolean> {
  // Browsers have a clipboard only for pages that come over TLS or from this machine.
  if (navigator.clipboard === undefined) return copiedBySelecting(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copiedBySelecting(text),
  );
}

function copiedBySelecting(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  // Where the focus is held within a dialog, so that it may come here.
  (focused?.parentElement ?? document.body).append(field);
  field.select();
  // Deprecated, and the only way there.
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
