import * as z from 'zod';
import { disposition } from '../../domain/anomaly/disposition.ts';
import { anomalyReported, hypothesisDeclared } from '../../domain/anomaly/events.ts';
import { grounds } from '../../domain/grounds.ts';
import { sequence } from '../../domain/id.ts';
import { resource } from './resource.ts';
import { reference, said, whySaid } from './said.ts';

/** A hypothesis as it was declared; its standing is for assessments to say. */
export const hypothesis = { ...hypothesisDeclared.facts.shape, declared: said };

export const closing = {
  ...grounds,
  disposition,
  closed: said,
  basis: sequence
    .nullable()
    .meta({ description: 'The sequence up to which the record was available; null: not said.' }),
};

export const anomaly = resource('Anomaly', {
  ...anomalyReported.facts.shape,
  anomaly: reference,
  reported: said,
  hypotheses: z.array(z.strictObject(hypothesis)),
  status: z.enum(['open', 'closed']),
  closings: z.array(
    z.strictObject({
      ...closing,
      reopened: z.strictObject(whySaid).nullable().meta({ description: 'What undid this closing.' }),
    }),
  ),
});
