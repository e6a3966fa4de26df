import { type Block, heading, quotation } from '../document.ts';
import { afterwardsBlocks } from './afterwards.ts';
import { basisBlocks, onRecordAtTheEnd } from './basis.ts';
import { criteriaBlocks } from './criteria.ts';
import {
  concurrencesBlocks,
  dissentsBlocks,
  evidenceBlocks,
  optionsBlocks,
  pollsBlocks,
  recommendationsBlocks,
} from './deliberation.ts';
import type { Dossier } from './dossier.ts';
import { evidenceSaysBlocks } from './evidence-says.ts';
import { saidPieces } from './pieces.ts';
import { predictionsBlocks } from './predictions.ts';
import { decisionBlocks, deviationsBlocks } from './resolution.ts';
import { stalenessBlocks } from './staleness.ts';
import { suggestedBlocks } from './suggested.ts';
import { authorityBlocks, termsBlocks } from './terms.ts';

/** A dossier in the order in which somebody asks: what was decided, on what, by whom and how; and what came of it. */
export const dossierBlocks = (dossier: Dossier): readonly Block[] => [
  heading(2, 'The question'),
  quotation(dossier.question),
  { kind: 'paragraph', text: ['Opened by ', ...saidPieces(dossier.opened)] },
  ...suggestedBlocks(dossier),
  ...decisionBlocks(dossier),
  ...deviationsBlocks(dossier),
  ...authorityBlocks(dossier),
  ...termsBlocks(dossier),
  ...optionsBlocks(dossier),
  ...evidenceBlocks(dossier),
  ...criteriaBlocks(dossier),
  ...recommendationsBlocks(dossier),
  ...pollsBlocks(dossier),
  ...dissentsBlocks(dossier),
  ...concurrencesBlocks(dossier),
  ...basisBlocks(dossier),
  ...stalenessBlocks(dossier),
  ...afterwardsBlocks(dossier),
  ...predictionsBlocks(dossier),
  ...evidenceSaysBlocks(dossier),
  ...onRecordAtTheEnd(dossier),
];
