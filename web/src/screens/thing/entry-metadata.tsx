import type { EntryRecord } from '../../api/records.ts';
import { authorText } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Deviations } from '../../ui/record/deviations.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { Sequence } from '../../ui/sequence.tsx';

/** What was recorded with an entry: times, authors, basis, sources, departures, and the ids of the log. */
export function EntryMetadata({ entry }: { readonly entry: EntryRecord['entry'] }) {
  const { occurredAt, recordedAt, by, onBehalfOf, recorder, basis, sources, deviations } = entry;
  return (
    <Panel title="Recorded with it">
      <FactList>
        <Fact name="occurred">
          {occurredAt === null ? (
            <span className="muted">not claimed, so as it was recorded</span>
          ) : (
            <ClaimedTime time={occurredAt} />
          )}
        </Fact>
        <Fact name="recorded">
          <ClaimedTime time={recordedAt} />
        </Fact>
        <Fact name="by">{authorText(by)}</Fact>
        {onBehalfOf !== null && (
          <Fact name="on behalf of">
            {onBehalfOf.role}, {onBehalfOf.agency}
          </Fact>
        )}
        <Fact name="entered by">
          {recorder === null ? <span className="muted">not known: nobody signs in</span> : authorText(recorder)}
        </Fact>
        <Fact name="basis">
          {basis === null ? (
            <span className="muted">not said</span>
          ) : (
            <>
              the record up to <Sequence of={basis} />
            </>
          )}
        </Fact>
        <Fact name="sources">
          {sources.length === 0 && <span className="muted">none named</span>}
          {sources.map(({ text, uri, digest, verified }) => (
            <p key={text}>
              {text} {!verified && <span className="gap">not verified</span>}
              {uri !== undefined && <code className="identifier">{uri}</code>}
              {digest !== undefined && <code className="identifier">{digest}</code>}
            </p>
          ))}
        </Fact>
        {deviations.length > 0 && (
          <Fact name="departures">
            <Deviations of={deviations} />
          </Fact>
        )}
        <Fact name="type">
          {entry.type}, version {entry.schemaVersion}
        </Fact>
        <Fact name="stream">
          <code className="identifier">{entry.stream}</code> revision {entry.revision}
        </Fact>
        <Fact name="event">
          <code className="identifier">{entry.id}</code>
        </Fact>
        <Fact name="command">
          <code className="identifier">{entry.commandId}</code>
        </Fact>
        {entry.correlationId !== entry.commandId && (
          <Fact name="correlation">
            <code className="identifier">{entry.correlationId}</code>
          </Fact>
        )}
        {entry.causationId !== null && (
          <Fact name="caused by">
            <code className="identifier">{entry.causationId}</code>
          </Fact>
        )}
      </FactList>
    </Panel>
  );
}
