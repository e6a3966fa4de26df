import { createContext, useContext } from 'react';
import type { FormToOpen } from './commands-for.ts';

export interface Recording {
  /** Opens a form; the focus returns to where it was when it closes. */
  readonly open: (form: FormToOpen) => void;
  /** The one that is open. */
  readonly form: FormToOpen | undefined;
}

export const RecordingContext = createContext<Recording | undefined>(undefined);

export function useRecording(): Recording {
  const recording = useContext(RecordingContext);
  if (recording === undefined) throw new Error('useRecording is for what is drawn within RecordingProvider');
  return recording;
}
