import { assessmentRecorded } from '../../../../src/domain/assessment/events.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { authorText } from '../author-text.ts';
import { saidIn } from './said-in.ts';

/** What an assessment says, in short, as last corrected. */
export function AssessmentSaid({ sequence }: { readonly sequence: number }) {
  const { data } = useRead('/v1/entries/{sequence}', { path: { sequence } as never });
  if (data === undefined) return 'Reading the assessment …';
  const { entry, asCorrected } = data;
  const facts = asCorrected?.facts ?? entry.facts;
  const title = assessmentRecorded.facts.safeParse(facts).data?.title ?? null;
  return (
    <>
      {title !== null && <strong>{title}</strong>}
      <p className="muted">{authorText(entry.by)}</p>
      <ul>
        {saidIn({ type: entry.type, facts }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
