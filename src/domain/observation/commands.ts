import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct, distinctBy } from '../distinct.ts';
import { line } from '../text.ts';
import { observationKind, observationRecorded, observationRules } from './events.ts';

const recorded = observationRecorded.facts.shape;

/** Required are `about` and `text` only: anything can be written down in seconds. */
export const recordObservation = defineCommand()(
  'RecordObservation',
  z.strictObject({
    about: observationRules.shape.about,
    text: recorded.text,
    kind: observationKind.optional(),
    title: line.optional(),
    quantities: observationRules.shape.quantities.optional(),
    contradicts: distinct(recorded.contradicts.max(100)).optional(),
    sentTo: recorded.sentTo.max(50).optional(),
    predictions: distinctBy(recorded.predictions.max(50), 'prediction').optional(),
  }),
);

export const observationCommands = [recordObservation] as const;
export type ObservationCommand = CommandOf<(typeof observationCommands)[number]>;
