import { closingOf } from '../../domain/anomaly/evolve.ts';
import { subjectsOf } from '../../domain/assessment/subjects.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { type ParsedReference, parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import { type Known, whatIsNamed } from './known.ts';

/** How one thing rests on another. */
export type GroundKind =
  | 'evidence'
  | 'because'
  | 'recommendation'
  | 'option'
  | 'cites'
  | 'names-hypothesis'
  | 'finding'
  | 'prediction'
  | 'part-of';

export type Ground = { readonly link: GroundKind; readonly to: Reference };

/**
 * What a thing, or a part of one, rests on directly, in the order of the record. A decision rests on what was cited and
 * recommended up to its taking or last reaffirmation, on the grounds of these and on the option that was chosen; an
 * option on the hypotheses that it names; an assessment on what it and its findings cite, on its predictions, and on the
 * hypotheses that it gives a standing; an anomaly on the evidence of its report and, while it is closed, on the grounds
 * of that.
 * `upTo`: until when somebody relied on it. How an anomaly was closed after that, or a request answered, they did not count on.
 */
export function restsOn(node: Reference, known: Known, upTo = Number.POSITIVE_INFINITY): readonly Ground[] {
  const parsed = parseReference(node);
  if (parsed === undefined || parsed.kind === 'entry') return [];
  return groundsOf(node, parsed, known, upTo).map(({ link, to }) => {
    const named = whatIsNamed(to, known);
    return { link: link !== 'because' && isHypothesis(named) ? 'names-hypothesis' : link, to: named };
  });
}

type Thing = Exclude<ParsedReference, { readonly kind: 'entry' }>;

const all = (link: GroundKind, references: readonly Reference[]): readonly Ground[] =>
  references.map((to) => ({ link, to }));

const isHypothesis = (reference: Reference): boolean => reference.includes('/hypothesis/');

function groundsOf(node: Reference, { kind, id, part }: Thing, known: Known, upTo: number): readonly Ground[] {
  const stream = streamFor(kind, id);
  switch (kind) {
    case 'assessment': {
      const state = known.state('assessment', stream);
      if (state === null) return [];
      if (part !== undefined)
        return all(
          'cites',
          state.findings.find(({ slug }) => slug === part.id && part.kind === 'finding')?.cites ?? [],
        );
      return [
        ...all('cites', state.cites),
        ...all(
          'finding',
          state.findings.map(({ slug }) => partOf(node, 'finding', slug)),
        ),
        ...all(
          'prediction',
          state.predictions.map(({ slug }) => partOf(node, 'prediction', slug)),
        ),
        ...all(
          'names-hypothesis',
          state.hypotheses.map(({ hypothesis }) => hypothesis),
        ),
      ];
    }
    case 'anomaly': {
      const state = known.state('anomaly', stream);
      if (state === null || part !== undefined) return [];
      const closing = closingOf(state);
      const reliedOn = closing === null || closing.closed.sequence > upTo ? [] : closing.because;
      return [...all('evidence', state.evidence), ...all('because', reliedOn)];
    }
    case 'information-request': {
      const answers = known.state('informationrequest', stream)?.answers ?? [];
      return all(
        'cites',
        answers.filter(({ said }) => said.sequence <= upTo).flatMap(({ cites }) => cites),
      );
    }
    case 'decision': {
      const state = known.state('decision', stream);
      if (state === null) return [];
      return part === undefined ? groundsOfDecision(state) : groundsOfPart(state, part.kind, part.id);
    }
    default:
      return [];
  }
}

/** The last act that relied on what was on record: its taking, or its last reaffirmation. */
const lastRelied = ({ taken, reaffirmations }: Decision): number =>
  reaffirmations.at(-1)?.sequence ?? taken?.sequence ?? 0;

export function groundsOfDecision(state: Decision): readonly Ground[] {
  const { decision, taken, evidence, recommendations, reaffirmations } = state;
  if (taken === null) return [];
  const relied = lastRelied(state);
  const before = <Said extends { readonly sequence: number }>(said: readonly Said[]) =>
    said.filter(({ sequence }) => sequence <= relied);
  return [
    ...all(
      'evidence',
      before(evidence).map(({ reference }) => reference),
    ),
    ...all(
      'because',
      [taken, ...reaffirmations].flatMap(({ because }) => because),
    ),
    ...all(
      'recommendation',
      before(recommendations).map(({ id }) => partOf(decision, 'recommendation', id)),
    ),
    ...all('option', [partOf(decision, 'option', taken.option)]),
  ];
}

function groundsOfPart({ decision, options, recommendations }: Decision, kind: string, id: string): readonly Ground[] {
  switch (kind) {
    case 'recommendation': {
      const recommendation = recommendations.find((candidate) => candidate.id === id);
      if (recommendation === undefined) return [];
      const { because, option } = recommendation;
      return [
        ...all('because', because),
        ...all('option', option === null ? [] : [partOf(decision, 'option', option)]),
      ];
    }
    case 'option':
      return all('names-hypothesis', options.find((option) => option.id === id)?.hypotheses ?? []);
    case 'program':
      return all('part-of', [decision]);
    default:
      return [];
  }
}

/** The anomalies that a thing is about: it rests on them where these are said to share a cause, and in nothing else. */
export function anomaliesOf(node: Reference, known: Known): readonly Reference[] {
  const parsed = parseReference(node);
  if (parsed === undefined || parsed.kind === 'entry') return [];
  return [...new Set(subjectsIn(node, parsed, known).map(wholeOf))].filter((thing) => thing.startsWith('anomaly/'));
}

function subjectsIn(node: Reference, { kind, id, part }: Thing, known: Known): readonly Reference[] {
  const stream = streamFor(kind, id);
  switch (kind) {
    case 'anomaly':
      return [node];
    case 'assessment': {
      const state = known.state('assessment', stream);
      return state === null ? [] : subjectsOf(state);
    }
    case 'observation':
      return known.state('observation', stream)?.facts.about ?? [];
    case 'information-request':
      return known.state('informationrequest', stream)?.about ?? [];
    case 'decision':
      return part === undefined || part.kind === 'recommendation'
        ? (known.state('decision', stream)?.terms.scope.value ?? [])
        : [];
    default:
      return [];
  }
}
