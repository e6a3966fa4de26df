import { spaced } from '../../../domain/spaced.ts';
import type { PredictionSeen } from '../../../projections/compare/assessments.ts';
import type { HandoverBrief } from '../../../projections/handover-brief/brief.ts';
import type { HappenedItem } from '../../../projections/handover-brief/happened.ts';
import type { BriefItem, Part } from '../../../projections/handover-brief/part.ts';
import type { AtMoment } from '../../answers/moment.ts';
import { changesInWords } from '../changes-in-words.ts';
import { criterionInWords } from '../criterion-in-words.ts';
import {
  type Block,
  type Document,
  type EntryLine,
  entriesNamedIn,
  heading,
  type ListItem,
  list,
  type Piece,
  quiet,
} from '../document.ts';
import { authorInWords, instantInWords, saidInWords, timeInWords, unended, whenInWords } from '../words.ts';
import { decided, inForceChanged, waitingDecision } from './decisions.ts';
import { isUnder, mark, named, namedPieces, pieces, standingInWords, type Told, titles } from './told.ts';

/** The brief for whoever takes over, to be read from top to bottom: what waits and what goes on before what is over. */
export function handoverBriefDocument(brief: HandoverBrief & AtMoment): Document {
  const { since, upTo, desk, ongoing, analyses } = brief;
  const blocks: readonly Block[] = [
    ...section('Decisions that wait', brief.pendingDecisions, waitingDecision),
    ...section('Open requests', brief.openRequests, openRequest),
    ...group('What goes on', [
      ...part('Open anomalies', ongoing.anomalies, ({ title, severity, about, sharesCauseWith }) => [
        title ?? 'Anomaly',
        ` – ${titles(about)}${severity === null ? '' : `, ${severity}`}`,
        sharesCauseWith.length === 0 ? '' : `; feared to share its cause with ${titles(sharesCauseWith)}`,
      ]),
      ...part('Activities under way and planned', ongoing.activities, ({ title, planned, state }) => [
        title ?? 'Activity',
        ` – ${planned === null ? 'no time planned' : timeInWords(planned)}`,
        ...mark(state === 'next' ? '' : state === 'overdue' ? 'overdue' : 'under way'),
      ]),
      ...part('Vehicles that are not nominal', ongoing.vehicles, vehicleNotNominal),
      ...part('Criteria that are met, not computable or turned', brief.criteria, criterion),
    ]),
    ...group('What changed', [
      ...part('Plans', brief.plansChanged, planChange),
      ...part('Health and fitness', brief.healthChanged, changed),
      ...part('How the crew would leave', brief.crewReturnChanged, changed),
      ...part('Decisions in force', brief.decisionsInForceChanged, inForceChanged),
    ]),
    ...section('Decisions taken', brief.decided, decided),
    ...group('Results of analyses', [
      ...part('Assessments', analyses.assessments, ({ title, state, recorded, contradictedBy, predictions }) => ({
        text: [
          `${title ?? 'Assessment'} – ${saidInWords(recorded)}`,
          ...mark(state === 'stands' ? '' : `${state} since`),
          ...contradicted(contradictedBy),
        ],
        under: predictions.filter(({ seen }) => seen !== null).map(predictionInWords),
      })),
      ...part('What became of earlier assessments', analyses.turned, assessmentTurned),
      ...part('Hypotheses', analyses.hypotheses, ({ title, anomaly, was, standing, disputed, isNew }) => [
        `${title} (${named(anomaly)}): ${isNew ? 'new' : standingInWords(was)} → ${standingInWords(standing)}`,
        ...mark(disputed ? 'disputed' : ''),
      ]),
      ...part('Causes said to be shared', analyses.sharedCauses, ({ anomalies, was, standing, disputed, feared }) => [
        `${titles(anomalies)}: ${feared ? 'feared, by a report' : `${standingInWords(was)} → ${standingInWords(standing)}`}`,
        ...mark(disputed ? 'disputed' : ''),
      ]),
      ...part('Requests answered', analyses.answers, ({ request, answer, text, said }) => [
        `${named(request)}: ${unended(text ?? answer)} – ${saidInWords(said)}`,
      ]),
    ]),
    ...group('What happened', [
      ...brief.happened.flatMap((group) =>
        part(kinds[group.kind], group, ({ headline, said, corrected, voided }) => [
          { quiet: `${whenInWords(said)} ` },
          voided || corrected ? unended(headline) : headline,
          ...mark(voided ? 'voided' : corrected ? 'corrected' : ''),
        ]),
      ),
    ]),
  ];
  return {
    title: desk === null ? 'Handover' : `Handover at ${desk.title ?? desk.reference}`,
    kind: 'Handover brief',
    about: [
      ['Since', [{ entry: since.sequence }, ` (${instantInWords(since.now)})`]],
      ['Up to', [{ entry: upTo.sequence }, ` (${instantInWords(upTo.now)})`]],
      ...(desk === null
        ? []
        : ([['On duty', [`${authorInWords(desk.holder.taken.by)} `, { entry: desk.holder.taken.sequence }]]] as const)),
    ],
    blocks,
    entries: entriesOf(brief, entriesNamedIn(blocks)),
  };
}

const kinds: Readonly<Record<HandoverBrief['happened'][number]['kind'], string>> = {
  vehicle: 'Vehicles',
  'crew-member': 'Crew',
  observation: 'Observations',
  assessment: 'Assessments',
  anomaly: 'Anomalies',
  activity: 'Activities',
  'information-request': 'Requests',
  decision: 'Decisions',
  desk: 'Desks',
  criterion: 'Criteria',
  suggestion: 'Suggestions',
};

const section = <Item extends BriefItem>(title: string, items: Part<Item>, tell: (item: Item) => Told) => [
  heading(2, title),
  ...itemsOf(items, tell),
];

const group = (title: string, blocks: readonly Block[]) => [
  heading(2, title),
  ...(blocks.length === 0 ? [quiet('Nothing.')] : blocks),
];

const part = <Item extends BriefItem>(title: string, items: Part<Item>, tell: (item: Item) => Told) =>
  items.total === 0 ? [] : [heading(3, title), ...itemsOf(items, tell)];

function itemsOf<Item extends BriefItem>(part: Part<Item>, tell: (item: Item) => Told): readonly Block[] {
  const { items, total, complete } = part;
  if (total === 0) return [quiet('Nothing.')];
  const cut = items.length < total || !complete;
  return [
    list(items.map((item) => lineOf(item, tell(item)))),
    ...(cut ? [quiet(`${items.length} of ${complete ? '' : 'at least '}${total}.`)] : []),
  ];
}

/** Each with the entry by which it is found, and whether it is taken over. */
function lineOf({ sequence, acknowledged }: BriefItem, told: Told): ListItem {
  const { text, under } = isUnder(told) ? told : { text: told, under: [] };
  const mark: readonly Piece[] =
    acknowledged === null ? [] : [' – ', acknowledged ? { quiet: 'taken over' } : { strong: 'not taken over' }];
  return { text: [{ entry: sequence }, ' ', ...pieces(text), ...mark], under };
}

function openRequest({ title, of, due, overdue }: HandoverBrief['openRequests']['items'][number]): Told {
  const asked = of.map((who) => authorInWords(who)).join('; ');
  const by = due === null ? 'no time stated' : `due ${timeInWords(due)}`;
  return [title, ` – of ${asked}, ${by}`, ...mark(overdue ? 'overdue' : '')];
}

function assessmentTurned(item: HandoverBrief['analyses']['turned']['items'][number]): Told {
  const { title, was, state, because, contradictedBy, predictions } = item;
  const stood = was === state ? '' : `: ${was} → ${state}${because.length === 0 ? '' : ', by '}`;
  return {
    text: [
      `${title ?? 'Assessment'}${stood}`,
      ...(was === state ? [] : namedPieces(because)),
      ...contradicted(contradictedBy),
    ],
    under: predictions.map(predictionInWords),
  };
}

const contradicted = (by: readonly number[]): readonly Piece[] =>
  by.length === 0 ? [] : [...mark('contradicted'), ...by.flatMap((entry): readonly Piece[] => [' ', { entry }])];

const predictionInWords = ({ title, seen }: PredictionSeen): string =>
  `predicted: ${title} – ${seen ?? 'nobody says any longer'}`;

function vehicleNotNominal(item: HandoverBrief['ongoing']['vehicles']['items'][number]): Told {
  const { name, subsystems, fitness } = item;
  const inDispute = (disputed: boolean) => (disputed ? ', disputed' : '');
  return {
    text: name,
    under: [
      ...subsystems.map(({ subsystem, status, disputed }) => `${subsystem}: ${status}${inDispute(disputed)}`),
      ...(['nominal', 'contingency'] as const).map((kind) => {
        const { fitness: word, limits, atMost, disputed } = fitness[kind];
        const all = [...(atMost === null ? [] : [`at most ${atMost} aboard`]), ...limits];
        const within = all.length === 0 ? '' : ` (${all.join('; ')})`;
        return `For ${kind} return: ${spaced(word)}${within}${inDispute(disputed)}`;
      }),
    ],
  };
}

function criterion(item: HandoverBrief['criteria']['items'][number]): Told {
  const { title, rule, to, was, state, changedBy } = item;
  const stood = was === null ? 'attached since, ' : was === state ? '' : `${spaced(was)} → `;
  // It is listed by the entry that attached it.
  const by = was === null ? [] : changedBy;
  return [
    `${title}${rule === null ? '' : ` (${rule})`} – for ${unended(named(to))}: ${stood}`,
    ...(state === null ? ['withdrawn'] : criterionInWords({ ...item, state })),
    ...(by.length === 0 ? [] : [', by', ...by.flatMap((entry): readonly Piece[] => [' ', { entry }])]),
  ];
}

function planChange(item: HandoverBrief['plansChanged']['items'][number]): Told {
  const { thing, change, from, to, also, reason, said } = item;
  const moved =
    from === null && to === null
      ? ''
      : `: ${from === null ? 'no time' : timeInWords(from)} → ${to === null ? 'no time' : timeInWords(to)}`;
  const others = also.length === 0 ? '' : ` (also ${also.join(', ')})`;
  return [
    `${named(thing)} ${change}${moved}${others}${reason === null ? '' : ` – ${unended(reason)}`}; ${saidInWords(said)}`,
  ];
}

const changed = ({ title, isNew, isGone, changes, names }: HandoverBrief['healthChanged']['items'][number]): Told => ({
  text: isNew ? `${title}, new on record` : isGone ? `${title}, no longer aboard` : title,
  under: changesInWords(changes, names),
});

/** As far as the brief tells of them itself. */
function entriesOf({ happened }: HandoverBrief, sequences: readonly number[]): readonly EntryLine[] {
  const told = new Map(happened.flatMap(({ items }) => items.map((item) => [item.sequence, item] as const)));
  return sequences.flatMap((sequence) => {
    const item: HappenedItem | undefined = told.get(sequence);
    if (item === undefined) return [];
    const { headline, said } = item;
    return {
      sequence,
      what: headline,
      by: authorInWords(said.by, said.onBehalfOf),
      occurred: whenInWords(said),
      recorded: instantInWords(said.recordedAt),
    };
  });
}
