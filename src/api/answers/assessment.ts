import * as z from 'zod';
import { assessmentRecorded } from '../../domain/assessment/events.ts';
import { resource } from './resource.ts';
import { reference, said, whySaid } from './said.ts';

export const assessment = resource('Assessment', {
  ...assessmentRecorded.facts.shape,
  assessment: reference,
  recorded: said,
  retracted: z.strictObject(whySaid).nullable(),
});
