import type { Deviation } from '../../domain/act.ts';
import type { Applicability } from '../../domain/applicability.ts';
import type { Authority } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import { applicabilityOf, expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import type { AuthorityAct, Decision, Dissent } from '../../domain/decision/state.ts';
import { partOf, type Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import type { CarriedOut } from '../decisions/carried-out.ts';
import type { Plain } from '../plain.ts';

/** What holds for one thing: the choice of a decision, an item of its program, or a default after a lapse. */
export type InForce = Plain<{
  /** Null: the decision says no scope. */
  readonly thing: Reference | null;
  readonly kind: 'choice' | 'program-item' | 'default';
  readonly applicability: Applicability;
  readonly decision: Reference;
  readonly title: string;
  readonly question: string;
  readonly authority: Authority | null;
  /** The taking, or the lapse that brought the default into force. */
  readonly since: Said;
  readonly option: { readonly id: string; readonly title: string; readonly text: string } | null;
  readonly item: {
    readonly reference: Reference;
    readonly does: string | null;
    readonly returnsIn: Reference | null;
  } | null;
  readonly default: {
    readonly text: string | null;
    readonly option: string | null;
    readonly from: ClaimedTime | null;
  } | null;
  readonly conditions: readonly string[];
  readonly revisit: string | null;
  readonly expires: ClaimedTime | null;
  readonly basis: number | null;
  readonly onObservationsAlone: boolean;
  readonly deviations: readonly Deviation[];
  /** What changed it since: reaffirmations, and supersessions of other items of it. */
  readonly amendedBy: readonly (Said & {
    readonly amendment: 'reaffirmed' | 'superseded-in-part';
    readonly decision: Reference | null;
    readonly deviations: readonly Deviation[];
  })[];
  /** Why it is in doubt; empty: it stands. */
  readonly inDoubt: readonly (Said & { readonly why: 'review-called'; readonly reason: string | null })[];
  /** Until the dissenter withdraws one it stands and shows, whatever was answered; null: nothing was. */
  readonly dissents: readonly (Said & {
    readonly id: string;
    readonly text: string;
    readonly answer: NonNullable<Dissent['answered']>['answer'] | null;
  })[];
}>;

/** Everything of a decision that is in force, but for what the clock says; nothing where it is carried out. */
export function inForceOf(state: Decision, carriedOut: CarriedOut | null): readonly InForce[] {
  if (carriedOut !== null) return [];
  if (state.status === 'taken') return chosen(state);
  return state.status === 'lapsed' && state.lapsed?.kind === 'default-in-force' ? defaulted(state) : [];
}

const scopeOf = ({ terms }: Decision): readonly (Reference | null)[] => {
  const scope = terms.scope.value ?? [];
  return scope.length > 0 ? scope : [null];
};

const shared = (state: Decision) => ({
  decision: state.decision,
  title: state.title,
  question: state.question,
  authority: state.terms.authority.value,
  amendedBy: amendments(state),
  inDoubt: openReviews(state).map((review) => ({
    why: 'review-called' as const,
    reason: review.reason,
    ...saidAs(review),
  })),
  dissents: state.dissents
    .filter(({ withdrawn }) => withdrawn === null)
    .map((dissent) => ({
      id: dissent.id,
      text: firstLine(dissent.text),
      answer: dissent.answered?.answer ?? null,
      ...saidAs(dissent),
    })),
});

const optionIn = ({ options }: Decision, wanted: string | null): InForce['option'] => {
  const option = options.find(({ id }) => id === wanted);
  return option === undefined ? null : { id: option.id, title: option.title, text: option.text };
};

function chosen(state: Decision): readonly InForce[] {
  const { taken, decision } = state;
  if (taken === null) return [];
  const common = {
    ...shared(state),
    since: saidAs(taken),
    option: optionIn(state, taken.option),
    default: null,
    conditions: taken.conditions,
    revisit: taken.revisit,
    expires: expiryOf(state),
    basis: taken.basis,
    onObservationsAlone: taken.onObservationsAlone,
    deviations: taken.deviations,
  };
  if (taken.program.length === 0) {
    const applicability = state.terms.applicability.value ?? 'both';
    return scopeOf(state).map((thing) => ({ thing, kind: 'choice' as const, applicability, item: null, ...common }));
  }
  return taken.program
    .filter(({ supersededBy }) => supersededBy === null)
    .map((item) => ({
      thing: item.subject,
      kind: 'program-item' as const,
      applicability: applicabilityOf(item, state),
      item: { reference: partOf(decision, 'program', item.id), does: item.does, returnsIn: item.returnsIn },
      ...common,
    }));
}

function defaulted(state: Decision): readonly InForce[] {
  const { lapsed, terms } = state;
  if (lapsed === null) return [];
  return scopeOf(state).map((thing) => ({
    thing,
    kind: 'default' as const,
    applicability: terms.applicability.value ?? 'both',
    item: null,
    ...shared(state),
    since: saidAs(lapsed),
    option: optionIn(state, terms.default.value?.option ?? null),
    default: terms.default.value,
    conditions: [],
    revisit: null,
    expires: null,
    basis: null,
    onObservationsAlone: false,
    deviations: lapsed.deviations,
  }));
}

const amended = (
  amendment: InForce['amendedBy'][number]['amendment'],
  decision: Reference | null,
  act: AuthorityAct,
): InForce['amendedBy'][number] => ({ amendment, decision, ...saidAs(act), deviations: act.deviations });

const amendments = ({ reaffirmations, supersessions }: Decision) =>
  [
    ...reaffirmations.map((act) => amended('reaffirmed', null, act)),
    ...supersessions.map((act) => amended('superseded-in-part', act.supersededBy, act)),
  ].sort((left, right) => left.sequence - right.sequence);
