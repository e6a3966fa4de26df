import type { ClaimedTime } from '../../../src/domain/claimed-time.ts';
import type { components } from './schema.generated.ts';

export type Author = components['schemas']['Author'];
export type Authority = components['schemas']['Authority'];
export type Log = components['schemas']['Log'];

/** The rows of boards, as far as the console reads them; the OpenAPI document says no more of them than `object`. */
export interface Said {
  readonly sequence: number;
  readonly by: Author;
  readonly onBehalfOf: Authority | null;
  readonly occurredAt: ClaimedTime | null;
  readonly recordedAt: string;
}

export interface Page<Row> {
  readonly sequence: number;
  readonly now: string;
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface Term<Value> {
  readonly value: Value | null;
  readonly disputed: readonly unknown[];
}

export interface PendingDecision {
  readonly decision: string;
  readonly title: string;
  readonly status: 'open' | 'taken';
  readonly overdue: boolean;
  readonly secondsLeft: number | null;
  readonly defaultInForce: boolean;
  readonly expired: boolean;
  readonly opened: Said;
  readonly authority: Term<Authority>;
  readonly default: Term<{ readonly text: string | null; readonly option: string | null }>;
  readonly neededBy: Term<ClaimedTime>;
  readonly gaps: readonly { readonly term: string; readonly gap: 'not-stated' | 'disputed' }[];
  readonly awaits: readonly {
    readonly reference: string;
    readonly title: string | null;
    readonly state: string;
    readonly settled: boolean;
  }[];
  readonly options: readonly { readonly id: string; readonly title: string; readonly rejected: unknown }[];
  readonly polls: readonly {
    readonly forum: string;
    readonly counts: Readonly<Record<'go' | 'no-go' | 'go-with-conditions' | 'abstain', number>>;
    readonly absent: readonly Author[];
  }[];
  readonly dissents: readonly (Said & { readonly id: string; readonly text: string })[];
  readonly requests: readonly {
    readonly request: string;
    readonly title: string;
    readonly of: readonly Author[];
    readonly due: ClaimedTime | null;
  }[];
  readonly slips: readonly (Said & {
    readonly from: ClaimedTime;
    readonly to: ClaimedTime | null;
    readonly reason: string | null;
  })[];
  readonly deferrals: readonly Said[];
  readonly taken: (Said & { readonly option: string; readonly revisit: string | null }) | null;
  readonly expires: ClaimedTime | null;
  readonly reviews: readonly (Said & { readonly reason: string | null; readonly because: readonly string[] })[];
  /** Why it no longer stands on what it was taken on; absent where the server doesn't know of staleness. */
  readonly stale?: readonly { readonly detail?: string; readonly reason?: string }[];
  /** What watch rules suggest; likewise. */
  readonly suggestions?: readonly { readonly text?: string; readonly detail?: string }[];
}

export interface InForce {
  readonly thing: string | null;
  readonly kind: 'choice' | 'program-item' | 'default';
  readonly applicability: 'nominal' | 'contingency' | 'both';
  readonly decision: string;
  readonly title: string;
  readonly authority: Authority | null;
  readonly since: Said;
  readonly option: { readonly id: string; readonly title: string } | null;
  readonly item: { readonly reference: string; readonly does: string | null; readonly returnsIn: string | null } | null;
  readonly default: { readonly text: string | null; readonly option: string | null } | null;
  readonly conditions: readonly string[];
  readonly expires: ClaimedTime | null;
  readonly deviations: readonly { readonly rules: readonly string[]; readonly ground: string }[];
  readonly inDoubt: readonly { readonly why: string; readonly reason: string | null }[];
  readonly dissents: readonly { readonly text: string }[];
}

export type Health = 'nominal' | 'degraded' | 'failed' | 'unknown';
export type FitnessWord = 'fit' | 'fit-within-limits' | 'not-fit' | 'unknown';

export interface Claim {
  readonly assessment: string;
  readonly title: string | null;
  readonly said: Said;
  readonly confidence: string | null;
  readonly from: string;
  readonly until: ClaimedTime | null;
}

export interface SubsystemHealth {
  readonly subsystem: string;
  readonly status: Health;
  readonly disputed: boolean;
  readonly claims: readonly (Claim & { readonly verdict: { readonly status: Health } })[];
}

export interface Fitness {
  readonly fitness: FitnessWord;
  readonly limits: readonly string[];
  readonly atMost: number | null;
  readonly until: ClaimedTime | null;
  readonly disputed: boolean;
  readonly claims: readonly (Claim & { readonly verdict: { readonly fitness: FitnessWord } })[];
}

export interface VehicleHealth {
  readonly vehicle: string;
  readonly name: string;
  readonly kind: string;
  readonly agency: string | null;
  readonly seats: number | null;
  readonly launched: Said | null;
  readonly ended: (Said & { readonly manner?: string }) | null;
  readonly docked: (Said & { readonly at: { readonly reference: string; readonly name: string | null } }) | null;
  readonly subsystems: readonly SubsystemHealth[];
  readonly fitness: { readonly nominal: Fitness; readonly contingency: Fitness };
  readonly anomalies: readonly {
    readonly anomaly: string;
    readonly title: string;
    readonly status: 'open' | 'accepted';
  }[];
}

export interface Titled {
  readonly reference: string;
  readonly title: string | null;
}

export interface Leaving {
  readonly seat: { readonly vehicle: string } | null;
  readonly vehicle:
    | (Titled & {
        readonly fitness: Fitness;
        readonly held: {
          readonly by: readonly Titled[];
          readonly seats: number | null;
          readonly moreThanSeats: boolean;
          readonly atMost: number | null;
          readonly moreThanAtMost: boolean;
        };
      })
    | null;
  readonly problem: 'no-seat' | 'vehicle-left' | null;
  readonly decided: {
    readonly decision: string;
    readonly title: string;
    readonly does: string | null;
    readonly returnsIn: Titled;
  } | null;
}

export interface CrewReturn {
  readonly crewMember: string;
  readonly name: string;
  readonly agency: string;
  readonly nominal: Leaving;
  readonly contingency: Leaving;
}

export type TimelineItem = components['schemas']['Entry'] & {
  readonly headline: string;
  readonly correctedBy: readonly number[];
  readonly voidedBy: number | null;
  readonly concerns: readonly Titled[];
};

/** What the paths answer whose answers the OpenAPI document doesn't say in full. */
export interface PageRows {
  readonly '/v1/pending-decisions': PendingDecision;
  readonly '/v1/decisions-in-force': InForce;
  readonly '/v1/vehicle-health': VehicleHealth;
  readonly '/v1/crew-return': CrewReturn;
  readonly '/v1/timeline': TimelineItem;
}
