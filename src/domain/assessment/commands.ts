import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { claimedGrounds } from '../grounds.ts';
import { line, text } from '../text.ts';
import { claimedEffect } from './effect.ts';
import { assessmentRecorded } from './events.ts';
import { claimedFinding, claimedHypothesisStanding, claimedPrediction, claimedSharedCause } from './judgement.ts';

const recorded = assessmentRecorded.facts.shape;

/** Required are `about` and one judgement: a finding, a hypothesis' standing, a shared cause, an effect, a prediction. */
export const recordAssessment = defineCommand()(
  'RecordAssessment',
  z.strictObject({
    about: distinct(recorded.about.max(100)),
    title: line.optional(),
    text: text.optional(),
    findings: z.array(claimedFinding).max(100).optional(),
    hypotheses: z.array(claimedHypothesisStanding).max(100).optional(),
    sharedCauses: z.array(claimedSharedCause).max(20).optional(),
    effects: z.array(claimedEffect).max(100).optional(),
    predictions: z.array(claimedPrediction).max(100).optional(),
    supersedes: distinct(recorded.supersedes.max(50)).optional(),
    contradicts: distinct(recorded.contradicts.max(100)).optional(),
    cites: distinct(recorded.cites.max(100)).optional(),
  }),
);

export const retractAssessment = defineCommand()('RetractAssessment', z.strictObject(claimedGrounds));

export const assessmentCommands = [recordAssessment, retractAssessment] as const;
export type AssessmentCommand = CommandOf<(typeof assessmentCommands)[number]>;
export type RecordAssessment = CommandOf<typeof recordAssessment>;
