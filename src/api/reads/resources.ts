import { familyOf } from '../../domain/activity/kind.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import { activity } from '../answers/activity.ts';
import { anomaly } from '../answers/anomaly.ts';
import { assessment } from '../answers/assessment.ts';
import { crewMember } from '../answers/crew-member.ts';
import { criterion } from '../answers/criterion.ts';
import { decision } from '../answers/decision.ts';
import { desk } from '../answers/desk.ts';
import { informationRequest } from '../answers/information-request.ts';
import { observation } from '../answers/observation.ts';
import { vehicle } from '../answers/vehicle.ts';
import { type Resource, resource } from './resource.ts';

/** Every EVA is an activity, but not the other way round. */
function isEva(past: Past, stream: StreamName): boolean {
  const state = past.state('activity', stream);
  return state !== null && familyOf(state.kind) === 'eva';
}

export const resources: readonly Resource[] = [
  resource({
    path: '/vehicles',
    kind: 'vehicle',
    category: 'vehicle',
    id: 'slug',
    named: 'vehicle',
    answer: vehicle,
  }),
  resource({
    path: '/crew-members',
    kind: 'crew-member',
    category: 'crewmember',
    id: 'slug',
    named: 'crew member',
    answer: crewMember,
  }),
  resource({
    path: '/anomalies',
    kind: 'anomaly',
    category: 'anomaly',
    id: 'uuid',
    named: 'anomaly',
    answer: anomaly,
  }),
  resource({
    path: '/observations',
    kind: 'observation',
    category: 'observation',
    id: 'uuid',
    named: 'observation',
    answer: observation,
  }),
  resource({
    path: '/assessments',
    kind: 'assessment',
    category: 'assessment',
    id: 'uuid',
    named: 'assessment',
    answer: assessment,
  }),
  resource({
    path: '/evas',
    kind: 'activity',
    category: 'activity',
    id: 'uuid',
    named: 'EVA',
    includes: isEva,
    board: true,
    answer: activity,
  }),
  resource({
    path: '/activities',
    kind: 'activity',
    category: 'activity',
    id: 'uuid',
    named: 'activity',
    board: true,
    answer: activity,
  }),
  resource({
    path: '/information-requests',
    kind: 'information-request',
    category: 'informationrequest',
    id: 'uuid',
    named: 'information request',
    board: true,
    answer: informationRequest,
  }),
  resource({
    path: '/criteria',
    kind: 'criterion',
    category: 'criterion',
    id: 'uuid',
    named: 'criterion',
    board: true,
    answer: criterion,
  }),
  resource({
    path: '/decisions',
    kind: 'decision',
    category: 'decision',
    id: 'uuid',
    named: 'decision',
    answer: decision,
  }),
  resource({ path: '/desks', kind: 'desk', category: 'desk', id: 'slug', named: 'desk', answer: desk }),
];
