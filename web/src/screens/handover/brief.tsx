import { useCallback, useState } from 'react';
import { parametersOf } from '../../app/moment/moment.ts';
import { useMoment, useMomentSearch } from '../../app/moment/use-moment.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { AcknowledgeBar } from './acknowledge-bar.tsx';
import type { Answers, ItemAnswer } from './acknowledgement-of.ts';
import { BriefLine } from './brief-line.tsx';
import { briefParts } from './brief-parts.ts';
import { Documents } from './documents.tsx';

interface Props {
  readonly since: string | undefined;
  readonly desk: string | undefined;
}

/** The brief, item by item: taken over, or expressly not, with words why. */
export function Brief({ since, desk }: Props) {
  const asked = { since, desk, limit: 200 };
  const query = useRead('/v1/handover-brief', { query: asked as never });
  const moment = parametersOf(useMomentSearch());
  const { isPast } = useMoment();
  const [answers, setAnswers] = useState<Answers>({});
  const answer = useCallback((item: string, said: ItemAnswer | undefined) => {
    setAnswers(({ [item]: _before, ...others }) => (said === undefined ? others : { ...others, [item]: said }));
  }, []);
  return (
    <Shown what="the brief" query={query}>
      {(brief) => {
        const parts = briefParts(brief);
        return (
          <div className="brief">
            <p className="brief-head">
              What came after <Sequence of={brief.since.sequence} />, up to <Sequence of={brief.upTo.sequence} />
              {brief.desk !== null && `, for ${brief.desk.title}`}{' '}
              <Documents
                asked={{ ...asked, ...moment }}
                name={`handover-${brief.since.sequence}-${brief.upTo.sequence}`}
              />
            </p>
            {parts.length === 0 && <Empty>Nothing happened since, and nothing waits.</Empty>}
            {parts.map((part) => (
              <Panel key={part.name} title={part.name} aside={`${part.total}${part.complete ? '' : '+'}`}>
                <ul>
                  {part.items.map((item) => (
                    <BriefLine
                      key={`${item.item} ${item.title} ${item.words}`}
                      item={item}
                      said={answers[item.item]}
                      answer={brief.desk === null ? undefined : answer}
                      isPast={isPast}
                    />
                  ))}
                </ul>
                {part.items.length < part.total && <Empty>There are more: the document has all of them.</Empty>}
              </Panel>
            ))}
            {brief.desk !== null && (
              <AcknowledgeBar desk={brief.desk.reference} answers={answers} upTo={brief.upTo.sequence} />
            )}
          </div>
        );
      }}
    </Shown>
  );
}
