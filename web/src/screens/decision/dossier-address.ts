import { addressOf } from '../../api/client.ts';
import type { DecisionRecord } from '../../api/records.ts';

/** The dossier of just what is shown: the same sequence, looked at from the same time. */
export const dossierAddress = ({ decision, sequence, now }: DecisionRecord, format: string): string =>
  addressOf('/v1/decisions/{id}/dossier', { id: decision.split('/')[1] }, { format, atSequence: sequence, now });
