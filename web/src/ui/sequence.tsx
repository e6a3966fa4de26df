import { Link } from '@tanstack/react-router';
import { type ClipboardEvent, useState } from 'react';
import { SequenceCopy } from './sequence-copy.tsx';
import './sequence.css';

/** `#412`: a place in the log, which opens the entry there. It is copied by a click beside it, or by Ctrl C on it. */
export function Sequence({ of }: { readonly of: number }) {
  const text = `#${of}`;
  // Lists have hundreds of them: the button is there for the one that the pointer is at.
  const [isNear, setNear] = useState(false);
  const copyFocused = (event: ClipboardEvent) => {
    // What was selected is what is meant.
    if (globalThis.getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  };
  return (
    <span
      className="sequence"
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onCopy={copyFocused}
    >
      <Link to="/log/$sequence" params={{ sequence: String(of) }}>
        {text}
      </Link>
      {isNear && <SequenceCopy text={text} />}
    </span>
  );
}
