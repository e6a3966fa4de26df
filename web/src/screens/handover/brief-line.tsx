import { useId } from 'react';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import type { ItemAnswer } from './acknowledgement-of.ts';
import type { BriefItem } from './brief-parts.ts';

interface Props {
  readonly item: BriefItem;
  readonly said: ItemAnswer | undefined;
  /** Undefined where nobody takes over: then there is nothing to answer. */
  readonly answer: ((item: string, said: ItemAnswer | undefined) => void) | undefined;
  /** Then nothing can be answered: the bar below says so. */
  readonly isPast: boolean;
}

export function BriefLine({
  item: { item, thing, sequence, title, words, acknowledged },
  said,
  answer,
  isPast,
}: Props) {
  const id = useId();
  return (
    <li className="brief-line">
      <span>
        <ThingLink reference={thing} title={title} /> <Sequence of={sequence} />
        {words !== '' && <span className="muted"> · {words}</span>}
      </span>
      {answer !== undefined &&
        (acknowledged !== null ? (
          <StatusWord status={acknowledged ? 'normal' : 'serious'}>
            {acknowledged ? 'acknowledged' : 'not taken over'}
          </StatusWord>
        ) : (
          <fieldset className="brief-answer" disabled={isPast}>
            <legend className="visually-hidden">{title}</legend>
            <label>
              <input
                type="checkbox"
                checked={said?.taken === true}
                onChange={({ target }) => answer(item, target.checked ? { taken: true } : undefined)}
              />{' '}
              taken over
            </label>
            <label>
              <input
                type="checkbox"
                checked={said?.taken === false}
                onChange={({ target }) => answer(item, target.checked ? { taken: false, why: '' } : undefined)}
              />{' '}
              not
            </label>
            {said?.taken === false && (
              <>
                <label htmlFor={id} className="visually-hidden">
                  Why not
                </label>
                <input
                  id={id}
                  className="brief-why"
                  placeholder="why not"
                  value={said.why}
                  onChange={({ target }) => answer(item, { taken: false, why: target.value })}
                />
              </>
            )}
          </fieldset>
        ))}
    </li>
  );
}
