import { referenceTo } from '../../domain/reference.ts';
import { decisionDossier as answer } from '../answers/decision-dossier.ts';
import { dossierDocument } from '../documents/dossier/document.ts';
import { dossierOf } from '../documents/dossier/dossier-of.ts';
import { readOne } from './read.ts';

export const decisionDossierRead = readOne({
  path: '/decisions/{id}/dossier',
  parameters: { id: 'uuid' },
  summary: 'The whole record of a decision in one document: JSON, Markdown, or HTML that prints',
  answer,
  read: ({ past, now, momentAt, parameters: { id = '' } }) =>
    dossierOf(past, now, (sequence) => momentAt(sequence).past, referenceTo('decision', id)),
  document: dossierDocument,
});
