import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { ReasoningPanel } from '../../ui/reasoning/reasoning-panel.tsx';
import { Because } from '../../ui/record/because.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { StateWord } from '../../ui/record/state-word.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { Sequences } from '../../ui/sequences.tsx';
import { AssessmentPanels } from './assessment-panels.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { EverythingAbout, useAbout } from './everything-about.tsx';

const none: readonly [] = [];

/** One assessment: what it finds, holds and predicts, on what, and what became of it. */
export function Assessment() {
  const { id } = useParams({ from: '/assessments/$id' });
  const reference = `assessment/${id}`;
  const query = useRead('/v1/assessments/{id}', { path: { id } });
  const about = useAbout(reference);
  // How it stands only others can say: what superseded it is not on its own record.
  const around = useRead('/v1/reasoning/{reference}', { path: { reference }, query: { depth: 1 } });
  const standing = around.data?.nodes.find((node) => node.reference === reference);
  return (
    <ShownThing reference={reference} what="the assessment" query={query}>
      {(assessment) => (
        <div className="thing">
          <ThingHead
            kind="Assessment"
            title={assessment.title ?? 'Assessment without a title'}
            reference={reference}
            status={
              standing !== undefined && (
                <>
                  <StateWord kind="assessment" state={standing.state} />
                  <Sequences of={standing.because} />
                </>
              )
            }
          >
            <p className="muted">
              by <SaidBy said={assessment.recorded} />
            </p>
            {assessment.retracted !== null && (
              <div>
                retracted by <SaidBy said={assessment.retracted.said} />
                <Because reason={assessment.retracted.reason} because={none} asked />
              </div>
            )}
          </ThingHead>
          <AssessmentPanels assessment={assessment} titleOf={about.titleOf} />
          <CorrectionsPanel corrections={assessment.corrections} />
          <ReasoningPanel reference={reference} />
          <EverythingAbout about={about} />
        </div>
      )}
    </ShownThing>
  );
}
