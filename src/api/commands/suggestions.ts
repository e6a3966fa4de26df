import { eventId } from '../../commands/command-ids.ts';
import { uuid } from '../../domain/id.ts';
import { referenceTo } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import { dismissSuggestion } from '../../domain/suggestion/commands.ts';
import { watchRules } from '../../domain/watch-rules.ts';
import { suggestionId } from '../../projections/suggestions/suggestion-id.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { nasa } from './example-authors.ts';

/** By the leak report of the examples. */
const raisedBy = eventId(exampleKey(10), streamFor('anomaly', exampleKey(10)), 0);
const suggested = suggestionId(raisedBy, watchRules.leakOrWorse.id, referenceTo('vehicle', 'soyuz-ms-22'));

export const suggestionRoutes: readonly CommandRoute[] = [
  commandRoute(dismissSuggestion, {
    path: '/suggestions/{id}/dismissal',
    parameters: { id: 'uuid' },
    summary: 'Dismiss what a watch rule suggests to decide, with a reason',
    // A suggestion follows from the record by a rule: that it is dismissed is the first that its stream holds.
    begins: true,
    target: ({ parameters }) => ({
      stream: streamFor('suggestion', parameters.id ?? ''),
      expects: 'new',
      fields: { suggestion: uuid.parse(parameters.id) },
      location: `/suggestions/${parameters.id}`,
    }),
    example: {
      step: 13,
      parameters: { id: suggested },
      body: { by: nasa, reason: 'The flight program is decided together with that of the station.' },
    },
  }),
];
