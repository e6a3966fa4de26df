import { useCopied } from './use-copied.ts';

/** Beside a sequence that the pointer is at: copies it. Whoever has no pointer copies what has the focus. */
export function SequenceCopy({ text }: { readonly text: string }) {
  const { isCopied, copy } = useCopied(text);
  return (
    <button
      type="button"
      className="sequence-copy"
      tabIndex={-1}
      aria-label={isCopied ? `${text} copied` : `Copy ${text}`}
      title={isCopied ? 'copied' : 'copy'}
      onClick={copy}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {isCopied ? <path d="M3 8.5 6.5 12 13 4" /> : <path d="M5.5 5.5h8v8h-8zM10.5 5V2.5h-8v8H5" />}
      </svg>
    </button>
  );
}
