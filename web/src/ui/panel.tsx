import { type ReactNode, useId } from 'react';
import './panel.css';

interface Props {
  readonly title: string;
  /** Beside the title: how many, or since when. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** 1 where it is the whole screen. */
  readonly level?: 1 | 2;
}

/** A part of a screen with a heading, and a landmark of its own. */
export function Panel({ title, aside, children, className = '', level = 2 }: Props) {
  const id = useId();
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <Heading id={id}>{title}</Heading>
        {aside !== undefined && <span className="panel-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
