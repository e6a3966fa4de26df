import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { momentQuery } from '../../app/moment/moment-query.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { typeText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { EntryChanges } from './entry-changes.tsx';
import { EntryMetadata } from './entry-metadata.tsx';
import { EverythingAbout, useAbout } from './everything-about.tsx';
import { FactsOf } from './facts-of.tsx';
import './entry.css';

/** One entry with everything that was recorded with it, what changed it since, and what names it. */
export function EntryScreen() {
  const { sequence } = useParams({ from: '/log/$sequence' });
  const reference = `entry/${sequence}`;
  const place = Number(sequence);
  const query = useRead('/v1/entries/{sequence}', { path: { sequence } as never });
  // The timeline as of this entry ends with it: its headline, and what it concerns, by name.
  const itself = useQuery(momentQuery({ at: place })).data?.items;
  const about = useAbout(reference, itself);
  return (
    <ShownThing reference={reference} what={`entry #${sequence}`} query={query}>
      {(record) => {
        const { entry, corrections, voided, asCorrected } = record;
        return (
          <div className="thing">
            <ThingHead
              kind={`Entry #${sequence}`}
              title={itself?.[0]?.headline ?? typeText(entry.type)}
              reference={reference}
              status={
                <>
                  {voided !== null && <StatusWord status="off">voided: made in error</StatusWord>}
                  {voided === null && corrections.length > 0 && <StatusWord status="caution">corrected</StatusWord>}
                  {entry.thing !== null && (
                    <span>
                      on the record of <ThingLink reference={entry.thing} title={about.titleOf(entry.thing)} />
                    </span>
                  )}
                </>
              }
            >
              <p className="muted">
                <SaidBy said={entry} />
                {entry.onBehalfOf !== null && ` for ${entry.onBehalfOf.role}, ${entry.onBehalfOf.agency}`}
              </p>
              <Neighbours of={place} />
            </ThingHead>
            <div className="thing-main">
              <Panel title={corrections.length > 0 ? 'What it says, as last corrected' : 'What it says'}>
                <FactsOf value={asCorrected?.facts ?? entry.facts} titleOf={about.titleOf} />
              </Panel>
              <EntryChanges record={record} />
            </div>
            <div className="thing-side">
              <EntryMetadata entry={entry} />
            </div>
            {(about.query.data?.items.length ?? 0) > 0 && (
              <EverythingAbout about={about} title="Later entries that name it" />
            )}
            <Panel title="As it is stored" className="thing-wide">
              <details>
                <summary>JSON</summary>
                <pre className="raw">{JSON.stringify(record, null, 2)}</pre>
              </details>
            </Panel>
          </div>
        );
      }}
    </ShownThing>
  );
}

/** The entries before and after it. */
function Neighbours({ of }: { readonly of: number }) {
  return (
    <p className="muted">
      {of > 1 && (
        <>
          before it <Sequence of={of - 1} /> ·{' '}
        </>
      )}
      after it <Sequence of={of + 1} />
    </p>
  );
}
