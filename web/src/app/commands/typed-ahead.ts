const fields = 'input:not([type=range]), textarea, select, [contenteditable=true]';

/** Whether what is typed there is text. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;

/** Milliseconds for which a field that was asked for is waited for. */
const patience = 15_000;

/** Hands are quicker than a form that opens: what is typed meanwhile is kept, and goes into its field. */
export interface TypedAhead {
  /** A field was asked for. */
  readonly begin: () => void;
  /** Whether a key is kept for it, and so does nothing else. */
  readonly takes: (target: EventTarget | null, name: string) => boolean;
  /** Once a field has the focus. */
  readonly release: (event: FocusEvent) => void;
  readonly end: () => void;
}

function write(text: string): void {
  // An assigned value goes unnoticed by whoever listens for what is typed; this is typed.
  if (text !== '') document.execCommand('insertText', false, text);
}

function createTypedAhead(): TypedAhead {
  let kept: string | undefined;
  let before: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    kept = undefined;
    before = null;
    clearTimeout(timer);
  };
  return {
    begin() {
      end();
      kept = '';
      before = document.activeElement;
      timer = setTimeout(end, patience);
    },
    takes(target, name) {
      if (kept === undefined || (isField(target) && target !== before)) return false;
      const character = name === 'Enter' ? '\n' : name;
      if ([...character].length !== 1) {
        // Who takes it back, or goes elsewhere, waits for it no longer.
        if (name === 'Escape' || name === 'Tab') end();
        return false;
      }
      kept += character;
      return true;
    },
    release({ target }) {
      if (kept === undefined || !isField(target) || target === before) return;
      const text = kept;
      end();
      if (target instanceof HTMLTextAreaElement) write(text);
      else {
        const [line = '', ...more] = text.split('\n');
        write(line);
        if (more.length > 0) target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    },
    end,
  };
}

/** One for the window, as there is one focus. */
export const typedAhead = createTypedAhead();
