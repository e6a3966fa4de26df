import { familyOf } from '../../domain/activity/kind.ts';
import type { States } from '../../domain/aggregate.ts';
import type { ThingKind } from '../../domain/reference.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { PathKind } from '../http/path.ts';

/** A kind of thing as a resource: a fold of its own stream. */
export interface Resource {
  readonly path: string;
  readonly kind: ThingKind;
  readonly category: keyof States;
  readonly id: PathKind;
  /** What people call one. */
  readonly named: string;
  /** Whether a thing of the kind is one of these; left out: each is. */
  readonly includes?: (past: Past, stream: StreamName) => boolean;
  /** Listed by a board of its own. */
  readonly board?: true;
}

/** Every EVA is an activity, but not the other way round. */
function isEva(past: Past, stream: StreamName): boolean {
  const activity = past.state('activity', stream);
  return activity !== null && familyOf(activity.kind) === 'eva';
}

export const resources: readonly Resource[] = [
  { path: '/vehicles', kind: 'vehicle', category: 'vehicle', id: 'slug', named: 'vehicle' },
  { path: '/crew-members', kind: 'crew-member', category: 'crewmember', id: 'slug', named: 'crew member' },
  { path: '/anomalies', kind: 'anomaly', category: 'anomaly', id: 'uuid', named: 'anomaly' },
  { path: '/observations', kind: 'observation', category: 'observation', id: 'uuid', named: 'observation' },
  { path: '/assessments', kind: 'assessment', category: 'assessment', id: 'uuid', named: 'assessment' },
  { path: '/evas', kind: 'activity', category: 'activity', id: 'uuid', named: 'EVA', includes: isEva, board: true },
  { path: '/activities', kind: 'activity', category: 'activity', id: 'uuid', named: 'activity', board: true },
  {
    path: '/information-requests',
    kind: 'information-request',
    category: 'informationrequest',
    id: 'uuid',
    named: 'information request',
    board: true,
  },
  { path: '/decisions', kind: 'decision', category: 'decision', id: 'uuid', named: 'decision' },
];
