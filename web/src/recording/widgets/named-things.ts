import type { ReferenceKind, ThingKind } from '../../../../src/domain/reference.ts';
import type { Answer } from '../../api/client.ts';

export interface Named {
  readonly reference: string;
  readonly title: string;
  /** What it is, in a word or two. */
  readonly what: string;
  /** Of its first entry: how people call it. */
  readonly sequence?: number | undefined;
  /** The search found it by words that may not be in its title. */
  readonly isFound?: boolean;
}

/** Where the things of each kind are listed. */
export const listsOfThings = {
  vehicle: '/v1/vehicles',
  'crew-member': '/v1/crew-members',
  anomaly: '/v1/anomalies',
  observation: '/v1/observations',
  assessment: '/v1/assessments',
  activity: '/v1/activities',
  'information-request': '/v1/information-requests',
  decision: '/v1/decisions',
  desk: '/v1/desks',
  criterion: '/v1/criteria',
  suggestion: '/v1/suggestions',
} as const satisfies Record<ThingKind, string>;

type Lists = { readonly [Kind in ThingKind]: Answer<(typeof listsOfThings)[Kind]> };
type Item<Kind extends ThingKind> = Lists[Kind] extends { readonly items: readonly (infer One)[] } ? One : never;

const part = (whole: string, kind: string, id: string, title: string, of: string): Named => ({
  reference: `${whole}/${kind}/${id}`,
  title,
  what: `${kind} of ${of}`,
});

/** The things in a list, and the parts of each that can be referred to. */
const readers: { readonly [Kind in ThingKind]: (item: Item<Kind>) => readonly Named[] } = {
  vehicle: ({ vehicle, name, registered }) => [
    { reference: vehicle, title: name, what: 'vehicle', sequence: registered.sequence },
  ],
  'crew-member': ({ crewMember, name, assigned }) => [
    { reference: crewMember, title: name, what: 'crew member', sequence: assigned.sequence },
  ],
  anomaly: ({ anomaly, title, hypotheses, reported }) => [
    { reference: anomaly, title, what: 'anomaly', sequence: reported.sequence },
    ...hypotheses.map(({ id, text }) => part(anomaly, 'hypothesis', id, text, title)),
  ],
  observation: ({ reference, title, recorded }) => [
    { reference, title, what: 'observation', sequence: recorded.sequence },
  ],
  assessment: ({ assessment, title, text, findings, predictions, recorded }) => {
    const name = title ?? text ?? findings[0]?.text ?? 'Assessment';
    return [
      { reference: assessment, title: name, what: 'assessment', sequence: recorded.sequence },
      ...findings.map(({ slug, text: found }) => part(assessment, 'finding', slug, found, name)),
      ...predictions.map(({ slug, text: predicted }) => part(assessment, 'prediction', slug, predicted, name)),
    ];
  },
  activity: ({ activity, title, text, kind, recorded }) => [
    {
      reference: activity,
      title: title ?? text ?? activity,
      what: typeof kind === 'string' ? kind : kind.other,
      sequence: recorded.sequence,
    },
  ],
  'information-request': ({ request, title, asked }) => [
    { reference: request, title, what: 'request', sequence: asked.sequence },
  ],
  decision: ({ decision, title, options, taken, recommendations, dissents, opened }) => [
    { reference: decision, title, what: 'decision', sequence: opened.sequence },
    ...options.map((option) => part(decision, 'option', option.id, option.title, title)),
    ...(taken?.program ?? []).map(({ id, does }) => part(decision, 'program', id, does ?? id, title)),
    ...recommendations.map(({ id, text }) => part(decision, 'recommendation', id, text ?? 'Recommendation', title)),
    ...dissents.map(({ id, text }) => part(decision, 'dissent', id, text, title)),
  ],
  desk: ({ desk, title, holder }) => [{ reference: desk, title, what: 'desk', sequence: holder.taken.sequence }],
  criterion: ({ criterion, title, attached }) => [
    { reference: criterion, title, what: 'criterion', sequence: attached.sequence },
  ],
  suggestion: ({ id, proposal, raised }) => [
    { reference: `suggestion/${id}`, title: proposal.question, what: 'suggestion', sequence: raised.sequence },
  ],
};

export const namedIn = (kind: ThingKind, items: readonly unknown[]): readonly Named[] =>
  items.flatMap((item) => readers[kind](item as never));

/** In which lists things of these kinds are found: a hypothesis with its anomaly. */
export function listsWith(kinds: readonly ReferenceKind[] | 'any'): readonly ThingKind[] {
  const all = Object.keys(listsOfThings) as readonly ThingKind[];
  if (kinds === 'any') return all;
  const wholes: Readonly<Partial<Record<ReferenceKind, ThingKind>>> = {
    hypothesis: 'anomaly',
    finding: 'assessment',
    prediction: 'assessment',
    option: 'decision',
    program: 'decision',
    recommendation: 'decision',
    dissent: 'decision',
  };
  const needed = new Set(kinds.map((kind) => wholes[kind] ?? kind));
  return all.filter((kind) => needed.has(kind));
}
