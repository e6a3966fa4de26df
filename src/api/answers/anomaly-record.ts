import * as z from 'zod';
import { anomaly, closing, hypothesis } from './anomaly.ts';
import { cited, citedList, standing } from './cited.ts';
import { criteriaInShort } from './criterion.ts';
import { standings } from './judgement-history.ts';
import { viewOf } from './moment.ts';
import { reference, said, whySaid } from './said.ts';
import { staleness } from './staleness.ts';
import { evidences, statements } from './statement.ts';

const { title, text, kind, severity, system, medium, quantities, status } = anomaly.shape;

export const anomalyRecord = viewOf('AnomalyRecord', {
  anomaly: reference,
  asItStands: standing,
  report: z
    .strictObject({
      title,
      text,
      kind,
      severity,
      system,
      medium,
      quantities,
      said,
      about: citedList,
      evidence: citedList,
      sharesCauseWith: citedList,
    })
    .meta({ description: 'In the words as last corrected.' }),
  status,
  hypotheses: z.array(z.strictObject({ hypothesis: reference, ...hypothesis, ...standings })),
  sharedCauses: z.strictObject({
    feared: statements,
    judged: z.array(
      z.strictObject({
        anomalies: z.array(z.strictObject({ anomaly: reference, asItStands: standing })),
        ...standings,
      }),
    ),
  }),
  closings: z.array(
    z.strictObject({
      ...closing,
      because: citedList,
      refersTo: cited
        .nullable()
        .meta({ description: 'What it was merged into, or the activity until whose end it is accepted.' }),
      reopened: z.strictObject({ ...whySaid, because: citedList }).nullable(),
    }),
  ),
  staleness: staleness
    .nullable()
    .meta({ description: 'What its closing rests on that stands no longer as it did then; null: it is open.' }),
  observations: evidences,
  assessments: evidences,
  informationRequests: statements,
  decisions: statements,
  activities: statements,
  criteria: criteriaInShort,
});
