import { observationRecorded } from '../../domain/observation/events.ts';
import { resource } from './resource.ts';
import { said } from './said.ts';

export const observation = resource('Observation', { ...observationRecorded.facts.shape, recorded: said });
