import { type ReactNode, useContext, useId } from 'react';
import { MomentContext } from '../app/moment/use-moment.ts';
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
  const beside = useContext(MomentContext);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <Heading id={id}>
          {title}
          {beside !== undefined && <span className="visually-hidden"> at #{beside.at}</span>}
        </Heading>
        {aside !== undefined && <span className="panel-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
