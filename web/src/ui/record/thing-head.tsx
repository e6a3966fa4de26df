import type { ReactNode } from 'react';
import { Commands } from '../../recording/commands.tsx';
import type { ThingState } from '../../recording/record-command.ts';
import { Copied } from '../copied.tsx';
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
  /** As far as it says what can be done with it. */
  readonly state?: ThingState;
  /** What forms that are opened here begin with, by the names of their fields. */
  readonly filled?: Readonly<Record<string, unknown>>;
}

/** What a screen about one thing is about, and how that stands. */
export function ThingHead({ kind, title, reference, status, children, state = {}, filled = {} }: Props) {
  return (
    <header className="thing-head">
      <p className="thing-kind">
        {kind} <Copied text={reference} />
      </p>
      <h1>{title}</h1>
      {status !== undefined && <p className="thing-status">{status}</p>}
      {children}
      <div className="thing-commands">
        <Commands of={reference} state={state} filled={filled} />
      </div>
    </header>
  );
}
