import { useParams } from '@tanstack/react-router';
import { latestOf } from '../../../../src/domain/claimed-time.ts';
import { useNow } from '../../app/clock/use-now.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { authorText } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { EverythingAbout, useAbout } from './everything-about.tsx';
import { NamedThings } from './named-things.tsx';

const statuses: Readonly<Record<string, Status>> = { unanswered: 'standby', answered: 'normal' };

/** One request: what is asked of whom by when, and what came back. */
export function InformationRequest() {
  const { id } = useParams({ from: '/requests/$id' });
  const reference = `information-request/${id}`;
  const query = useRead('/v1/information-requests/{id}', { path: { id } });
  const about = useAbout(reference);
  const { time } = useNow();
  return (
    <ShownThing reference={reference} what="the request" query={query}>
      {({ title, text, status, asked, of, due, answers, refusals, withdrawal, corrections, ...rest }) => (
        <div className="thing">
          <ThingHead
            kind="Information request"
            title={title}
            reference={reference}
            state={{ status }}
            status={
              <>
                <StatusWord status={statuses[status] ?? 'off'}>{status}</StatusWord>
                {due !== null && (
                  <span>
                    due <ClaimedTime time={due} />
                  </span>
                )}
                {due !== null && status === 'unanswered' && time !== undefined && latestOf(due) < time && (
                  <StatusWord status="serious">overdue</StatusWord>
                )}
              </>
            }
          >
            <p className="muted">
              asked by <SaidBy said={asked} />
            </p>
          </ThingHead>
          <div className="thing-main">
            <Panel title="Asked">
              {text !== title && <p className="side-padded">{text}</p>}
              <FactList>
                <Fact name="of">
                  {of.map((whom) => (
                    <p key={authorText(whom)}>{authorText(whom)}</p>
                  ))}
                </Fact>
                <Fact name="due">
                  {due === null ? <span className="gap">not stated</span> : <ClaimedTime time={due} />}
                </Fact>
                <Fact name="about">
                  <NamedThings references={rest.about} titleOf={about.titleOf} />
                </Fact>
              </FactList>
            </Panel>
          </div>
          <div className="thing-side">
            <Panel title="What came back">
              {answers.length + refusals.length === 0 && withdrawal === null && (
                <p className="state">Nothing on record.</p>
              )}
              <ol className="acts">
                {answers.map(({ text: answer, cites, said }) => (
                  <Act key={said.sequence} said={said} what="answered">
                    {answer !== null && <p>{answer}</p>}
                    {cites.length > 0 && <NamedThings references={cites} titleOf={about.titleOf} />}
                  </Act>
                ))}
                {refusals.map(({ reason, because, said }) => (
                  <Act key={said.sequence} said={said} what="declined">
                    <p>{reason ?? 'no reason given'}</p>
                    {because.length > 0 && <NamedThings references={because} titleOf={about.titleOf} />}
                  </Act>
                ))}
                {withdrawal !== null && (
                  <Act said={withdrawal.said} what="withdrawn">
                    <p>{withdrawal.reason ?? 'no reason given'}</p>
                  </Act>
                )}
              </ol>
            </Panel>
          </div>
          <CorrectionsPanel corrections={corrections} />
          <EverythingAbout about={about} />
        </div>
      )}
    </ShownThing>
  );
}
