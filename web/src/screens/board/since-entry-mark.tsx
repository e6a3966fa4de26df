import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { TimelineItem } from '../../api/answers.ts';
import { useLive } from '../../app/live/live-context.ts';
import { readQuery } from '../../app/moment/use-read.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { Sequences } from '../../ui/sequences.tsx';
import { SinceContext } from './since.ts';
import { SinceMark } from './since-mark.tsx';

/** On an entry of the past, where it is asked for: that it was corrected or struck through since, or what it judged undone. */
export function SinceEntryMark({ entry }: { readonly entry: TimelineItem }) {
  return useContext(SinceContext) === undefined ? null : <Marked entry={entry} />;
}

function Marked({ entry: { sequence, type, thing, correctedBy, voidedBy } }: { readonly entry: TimelineItem }) {
  const { headNow } = useLive();
  const asked = { path: { sequence: String(sequence) } } as never;
  const { data } = useQuery(readQuery('/v1/entries/{sequence}', asked, {}, headNow));
  const corrected = data?.corrections.filter((correction) => !correctedBy.includes(correction.sequence)) ?? [];
  const voided = voidedBy === null ? (data?.voided ?? null) : null;
  return (
    <>
      {corrected.length > 0 && (
        <span className="since-mark">
          corrected since
          <Sequences of={corrected.map((correction) => correction.sequence)} />
        </span>
      )}
      {voided !== null && (
        <span className="since-mark">
          struck through since <Sequence of={voided.sequence} />
        </span>
      )}
      {type === 'AssessmentRecorded' && thing !== null && <SinceMark board="assessments" of={thing} />}
    </>
  );
}
