import type { ReferenceKind } from '../../../src/domain/reference.ts';
import type { Fills, RecordCommand } from './record-command.ts';

const filling = (name: string, how: 'list' | 'one', ...kinds: readonly ReferenceKind[]): Fills =>
  Object.fromEntries(kinds.map((kind) => [kind, { [name]: how }]));

const things = [
  'vehicle',
  'crew-member',
  'anomaly',
  'observation',
  'assessment',
  'activity',
  'information-request',
  'decision',
] as const;
const crewed: Fills = { vehicle: { vehicles: 'list' }, 'crew-member': { people: 'list' } };

/** What puts something new on record, from anywhere. */
export const beginCommands: readonly RecordCommand[] = [
  {
    id: 'observation',
    title: 'Record an observation',
    path: '/observations',
    about: filling('about', 'list', ...things),
    first: true,
  },
  {
    id: 'anomaly',
    title: 'Report an anomaly',
    path: '/anomalies',
    about: filling('about', 'list', 'vehicle', 'crew-member'),
    first: true,
  },
  {
    id: 'assessment',
    title: 'Record an assessment',
    path: '/assessments',
    about: filling('about', 'list', 'vehicle', 'crew-member', 'anomaly', 'activity'),
    first: true,
  },
  {
    id: 'decision',
    title: 'Open a decision',
    path: '/decisions',
    about: {
      ...filling('scope', 'list', 'vehicle', 'crew-member', 'anomaly', 'activity'),
      suggestion: { suggestion: 'id' },
    },
    // A suggestion is opened once.
    fits: ({ status }) => status !== 'opened',
    first: true,
  },
  {
    id: 'information-request',
    title: 'Ask for information',
    path: '/information-requests',
    about: filling('about', 'list', ...things),
  },
  { id: 'eva', title: 'Plan an EVA', path: '/evas', about: crewed },
  {
    id: 'activity',
    title: 'Plan an activity',
    path: '/activities',
    about: { ...crewed, decision: { orderedBy: 'list' } },
  },
  {
    id: 'criterion',
    title: 'Attach a criterion',
    path: '/criteria',
    about: filling('to', 'one', 'decision', 'anomaly'),
  },
  { id: 'desk', title: 'Put a desk on record', path: '/desks' },
  { id: 'vehicle', title: 'Register a vehicle', path: '/vehicles' },
  { id: 'crew-member', title: 'Put a crew member on record', path: '/crew-members' },
];
