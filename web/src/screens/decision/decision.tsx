import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { ReasoningPanel } from '../../ui/reasoning/reasoning-panel.tsx';
import { CriteriaPanel } from '../../ui/record/criteria-panel.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { StalenessPanel } from '../../ui/record/staleness-panel.tsx';
import { BasisPanel } from './basis-panel.tsx';
import { DecisionHead } from './decision-head.tsx';
import { dossierAddress } from './dossier-address.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { OptionsPanel } from './options-panel.tsx';
import { OutcomesPanel } from './outcomes-panel.tsx';
import { PollsPanel } from './polls-panel.tsx';
import { PrintedDossier } from './printed-dossier.tsx';
import { RelatedPanels } from './related-panels.tsx';
import { ResolutionPanel } from './resolution-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';
import { VoicesPanel } from './voices-panel.tsx';
import './decision.css';

/** Everything on record about one decision: what was asked, what was known, who said what, what was decided on what. */
export function Decision() {
  const { id } = useParams({ from: '/decisions/$id' });
  const query = useRead('/v1/decisions/{id}/record', { path: { id } });
  return (
    <ShownThing reference={`decision/${id}`} what="the decision" query={query}>
      {(record) => (
        <>
          <div className="thing">
            <DecisionHead record={record} />
            <StalenessPanel staleness={record.staleness} />
            <div className="thing-main">
              <ResolutionPanel record={record} />
              <OptionsPanel record={record} />
              <EvidencePanel record={record} />
              <PollsPanel polls={record.polls} />
              <VoicesPanel record={record} />
              <OutcomesPanel record={record} />
            </div>
            <div className="thing-side">
              <TermsPanel record={record} />
              <CriteriaPanel criteria={record.criteria} />
              <BasisPanel id={id} />
            </div>
            <ReasoningPanel reference={record.decision} />
            <RelatedPanels record={record} />
          </div>
          <PrintedDossier address={dossierAddress(record, 'html')} />
        </>
      )}
    </ShownThing>
  );
}
