import type { DecisionRecord } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Because } from '../../ui/record/because.tsx';
import { Deviations } from '../../ui/record/deviations.tsx';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import { Program } from './program.tsx';

/** What was decided, and what became of that: all acts of authority, in the order of the record. */
export function ResolutionPanel({ record }: { readonly record: DecisionRecord }) {
  const acts = actsOf(record);
  return (
    <Panel title="The decision">
      {acts.length === 0 ? (
        <p className="state">Nothing has been decided, deferred or reviewed.</p>
      ) : (
        <ol className="acts">{acts.toSorted((left, right) => left.sequence - right.sequence).map(({ act }) => act)}</ol>
      )}
    </Panel>
  );
}

function actsOf(record: DecisionRecord) {
  const { taken, lapsed, reviews, reaffirmations, supersessions, rescinded, deferrals, transfers, completed } = record;
  return [
    ...(taken === null ? [] : [{ sequence: taken.sequence, act: <Taken key={taken.sequence} record={record} /> }]),
    ...deferrals.map((deferral) => ({
      sequence: deferral.sequence,
      act: (
        <Act key={deferral.sequence} said={deferral} what="deferred">
          {deferral.until !== null && (
            <p>
              until <ClaimedTime time={deferral.until} />
            </p>
          )}
          <Because {...deferral} asked />
          <Deviations of={deferral.deviations} />
        </Act>
      ),
    })),
    ...transfers.map((transfer) => ({
      sequence: transfer.sequence,
      act: (
        <Act key={transfer.sequence} said={transfer} what="authority transferred">
          <p>
            {transfer.from === null ? 'from none stated' : `from ${transfer.from.role}, ${transfer.from.agency}`} to{' '}
            {transfer.to.role}, {transfer.to.agency}
          </p>
          <Because {...transfer} asked />
          <Deviations of={transfer.deviations} />
        </Act>
      ),
    })),
    ...reviews.map((review) => ({
      sequence: review.sequence,
      act: (
        <Act key={review.sequence} said={review} what="review called">
          <Because {...review} asked />
        </Act>
      ),
    })),
    ...reaffirmations.map((act) => ({
      sequence: act.sequence,
      act: (
        <Act key={act.sequence} said={act} what="reaffirmed">
          {act.expires !== null && (
            <p>
              until <ClaimedTime time={act.expires} />
            </p>
          )}
          <Because {...act} asked />
          <Deviations of={act.deviations} />
        </Act>
      ),
    })),
    ...supersessions.map((act) => ({
      sequence: act.sequence,
      act: (
        <Act key={act.sequence} said={act} what={act.items === null ? 'superseded' : 'superseded in part'}>
          <p>
            by <ThingLink reference={act.supersededBy.reference} title={act.supersededBy.asItStands.title} />
            {act.items !== null && ` in ${act.items.map((item) => item.split('/').at(-1)).join(', ')}`}
          </p>
          <Because {...act} asked />
          <Deviations of={act.deviations} />
        </Act>
      ),
    })),
    ...[lapsed ?? []].flat().map((act) => ({
      sequence: act.sequence,
      act: (
        <Act key={act.sequence} said={act} what={`lapsed: ${spaced(act.kind)}`}>
          {act.into !== null && (
            <p>
              into <ThingLink reference={act.into.reference} title={act.into.asItStands.title} />
            </p>
          )}
          <Because {...act} asked />
          <Deviations of={act.deviations} />
        </Act>
      ),
    })),
    ...[rescinded ?? []].flat().map((act) => ({
      sequence: act.sequence,
      act: (
        <Act key={act.sequence} said={act} what="rescinded">
          <Because {...act} asked />
          <Deviations of={act.deviations} />
        </Act>
      ),
    })),
    ...[completed ?? []].flat().map((act) => ({
      sequence: act.sequence,
      act: <Act key={`completed ${act.sequence}`} said={act} what="carried out" />,
    })),
  ];
}

function Taken({ record }: { readonly record: DecisionRecord }) {
  const { taken, options } = record;
  if (taken === null) return null;
  const option = options.find(({ id }) => id === taken.option);
  return (
    <Act said={taken} what={`taken: ${option?.title ?? taken.option}`}>
      {option !== undefined && <p>{option.text}</p>}
      <Because {...taken} />
      {taken.program.length > 0 && <Program items={taken.program} />}
      {taken.conditions.map((condition) => (
        <p key={condition}>on condition: {condition}</p>
      ))}
      {record.expires !== null && (
        <p className={record.expired ? 'gap' : undefined}>
          {record.expired ? 'expired' : 'expires'} <ClaimedTime time={record.expires} />
        </p>
      )}
      {taken.revisit !== null && <p>to be revisited: {taken.revisit}</p>}
      <p className="muted">
        {taken.basis === null ? (
          <span className="gap">what was available to them was not said</span>
        ) : (
          `on what was on record at #${taken.basis}`
        )}
        {taken.onObservationsAlone && ' · on observations alone, no assessment was cited'}
      </p>
      <Deviations of={taken.deviations} />
    </Act>
  );
}
