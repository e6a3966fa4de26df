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
}

export function BriefLine({ item: { item, sequence, title, words, acknowledged }, said, answer }: Props) {
  const id = useId();
  return (
    <li className="brief-line">
      <span>
        <ThingLink reference={item} title={title} /> <Sequence of={sequence} />
        {words !== '' && <span className="muted"> · {words}</span>}
      </span>
      {answer !== undefined &&
        (acknowledged !== null ? (
          <StatusWord status={acknowledged ? 'normal' : 'serious'}>
            {acknowledged ? 'acknowledged' : 'not taken over'}
          </StatusWord>
        ) : (
          <fieldset className="brief-answer">
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
