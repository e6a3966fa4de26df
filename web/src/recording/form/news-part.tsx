import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { authorShort } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { TextWidget } from '../widgets/text-widget.tsx';
import { itemsOf, membersOf } from './field.ts';
import type { News } from './rules.ts';

interface Props {
  readonly news: News;
  /** What is acknowledged so far, as the draft has it. */
  readonly draft: unknown;
  readonly change: (draft: unknown) => void;
  /** Why the rest of it need not be seen, where somebody says so. */
  readonly ground: string;
  readonly changeGround: (ground: string) => void;
}

const isSequence = (value: unknown): value is number => typeof value === 'number';

/** What others recorded since the basis: looked at, and acknowledged one by one or all of it. */
export function NewsPart({ news, draft, change, ground, changeGround }: Props) {
  const { items, total, basis } = news;
  const said = membersOf(draft);
  const upTo = isSequence(said.upTo) ? said.upTo : 0;
  const named = itemsOf(said.sequences).filter(isSequence);
  const isSeen = (sequence: number) => sequence <= upTo || named.includes(sequence);
  const last = items.at(-1)?.sequence ?? 0;
  const waiting = items.filter(({ sequence }) => !isSeen(sequence)).length + Math.max(0, total - items.length);
  return (
    <section className="refusal" aria-label="What is new since the basis">
      <p>
        <strong>Knowledge has moved.</strong> Others recorded {total === 1 ? 'an entry' : `${total} entries`} on this
        since its basis{basis !== undefined && `, #${basis}`}. Look at them, acknowledge them, and send it again.
      </p>
      <ol className="news">
        {items.map(({ sequence, title, type, by, recordedAt }) => (
          <li key={sequence}>
            <Checkbox
              className="flag"
              isSelected={isSeen(sequence)}
              isDisabled={sequence <= upTo}
              onChange={(isSelected) =>
                change({
                  ...said,
                  sequences: isSelected ? [...named, sequence] : named.filter((other) => other !== sequence),
                })
              }
            >
              <span className="flag-box" aria-hidden="true" />
              <span>
                {title ?? type}{' '}
                <span className="muted">
                  {authorShort(by)}, <ClaimedTime time={recordedAt} />
                </span>
              </span>
            </Checkbox>
            <Sequence of={sequence} />
          </li>
        ))}
      </ol>
      <p className="news-end">
        <Button className="button" onPress={() => change({ sequences: [], upTo: last })}>
          I have seen all up to #{last}
        </Button>
        <span role="status" className="muted">
          {waiting === 0 ? 'All of it is acknowledged.' : `${waiting} not acknowledged`}
        </span>
      </p>
      {waiting > 0 && (
        <TextWidget
          label="Or the ground"
          place="/grounds/knowledge-current"
          draft={ground}
          change={(value) => changeGround(String(value))}
          required={false}
          placeholder="on which it is recorded without that"
        />
      )}
    </section>
  );
}
