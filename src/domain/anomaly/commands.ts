import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { claimedGrounds } from '../grounds.ts';
import type { Slug } from '../id.ts';
import { line } from '../text.ts';
import { claimedDisposition } from './disposition.ts';
import { anomalyKind, anomalyReported, anomalyRules, hypothesisDeclared } from './events.ts';

const reported = anomalyReported.facts.shape;
const hypothesis = hypothesisDeclared.facts;

const report = {
  text: reported.text,
  title: line.optional(),
  severity: line.optional(),
  system: line.optional(),
  medium: line.optional(),
  quantities: anomalyRules.shape.quantities.optional(),
  evidence: distinct(reported.evidence.max(100)).optional(),
  sharesCauseWith: distinct(reported.sharesCauseWith.max(50)).optional(),
  hypotheses: z.array(hypothesis).max(50).optional(),
};

/** The vehicle is in the path; required is the text only. */
export const reportLeak = defineCommand<{ readonly vehicle: Slug }>()('ReportLeak', z.strictObject(report));

export const reportAnomaly = defineCommand()(
  'ReportAnomaly',
  z.strictObject({ about: distinct(reported.about.max(50)), kind: anomalyKind.optional(), ...report }),
);

export const declareHypothesis = defineCommand()('DeclareHypothesis', hypothesis);

export const closeAnomaly = defineCommand()(
  'CloseAnomaly',
  z.strictObject({ disposition: claimedDisposition, ...claimedGrounds }),
);

export const reopenAnomaly = defineCommand()('ReopenAnomaly', z.strictObject(claimedGrounds));

export const anomalyCommands = [reportLeak, reportAnomaly, declareHypothesis, closeAnomaly, reopenAnomaly] as const;
export type AnomalyCommand = CommandOf<(typeof anomalyCommands)[number]>;
