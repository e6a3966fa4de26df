import { createContext, useContext } from 'react';
import type { FormToOpen } from './commands-for.ts';
import type { ThingState } from './record-command.ts';

/** A form that is open, with the id under which what it holds is kept. */
export interface OpenForm extends FormToOpen {
  readonly id: string;
}

export interface Recording {
  /** Opens a form; the focus returns to where it was when it closes. */
  readonly open: (form: FormToOpen) => void;
  /** Says how a thing is, and what forms on it begin with: what is offered elsewhere for it is the same. */
  readonly say: (reference: string, state: ThingState | undefined, filled: FormToOpen['filled'] | undefined) => void;
  /** The one that is open. */
  readonly form: OpenForm | undefined;
}

export const RecordingContext = createContext<Recording | undefined>(undefined);

export function useRecording(): Recording {
  const recording = useContext(RecordingContext);
  if (recording === undefined) throw new Error('useRecording is for what is drawn within RecordingProvider');
  return recording;
}
