/** How the form of a command is laid out; what is in neither list is folded away, in the order of its schema. */
export interface Layout {
  /** Shown at once, in this order; the first that is empty has the focus. */
  readonly shown: readonly string[];
  /** How fields of this command are called, where not as everywhere. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What is good to know before it is sent. */
  readonly note?: string;
  /** Lists that begin with an empty row. */
  readonly begun?: readonly string[];
}

const why: Layout = { shown: ['reason', 'because'] };
const noReason = 'What has no reason on record says so: “none given”.';
const plan = { shown: ['title', 'planned', 'vehicles', 'people', 'objectives'], labels: { planned: 'Planned for' } };

const ofActivity: Readonly<Record<string, Layout>> = {
  cancellation: { ...why, note: noReason },
  replanning: { shown: ['planned', 'reason', 'because'], labels: { planned: 'Now planned for' } },
  reinstatement: why,
  end: { shown: ['result', 'text'], labels: { text: 'How it went' } },
};

const layouts: Readonly<Record<string, Layout>> = {
  observation: { shown: ['text', 'about', 'kind', 'occurredAt'], labels: { text: 'What was observed' } },
  'leak-reports': {
    shown: ['text', 'system', 'medium', 'quantities', 'hypotheses', 'occurredAt'],
    labels: { text: 'What was seen' },
  },
  anomaly: { shown: ['text', 'about', 'kind', 'system', 'occurredAt'], labels: { text: 'What is wrong' } },
  assessment: {
    shown: ['about', 'findings', 'hypotheses', 'effects', 'cites', 'occurredAt'],
    labels: { effects: 'What it means for', hypotheses: 'Standing of hypotheses', cites: 'Rests on' },
    begun: ['findings'],
  },
  decision: { shown: ['question', 'scope', 'authority', 'neededBy', 'options', 'awaits'], labels: { scope: 'About' } },
  'information-request': { shown: ['text', 'of', 'about', 'due'], labels: { text: 'What is asked' }, begun: ['of'] },
  eva: plan,
  activity: { ...plan, shown: ['kind', ...plan.shown] },
  vehicle: { shown: ['name', 'id', 'kind', 'agency', 'seats'] },
  'crew-member': { shown: ['name', 'id', 'agency', 'role', 'arrivedOn', 'occurredAt'] },
  launch: { shown: ['crew', 'occurredAt'] },
  docking: { shown: ['at', 'port', 'occurredAt'] },
  undocking: { shown: ['crew', 'occurredAt'] },
  'flight-end': { shown: ['manner', 'place', 'crew', 'occurredAt'] },
  hypotheses: { shown: ['text', 'id'], labels: { text: 'What is supposed' } },
  closure: { shown: ['disposition', 'reason', 'because'] },
  reopening: why,
  retraction: why,
  'return-seat': { shown: ['vehicle', 'applicability', 'seat', 'because'], labels: { applicability: 'For a return' } },
  departure: { shown: ['manner', 'vehicle', 'occurredAt'] },
  ...Object.fromEntries(
    ['eva', 'activity'].flatMap((family) =>
      Object.entries(ofActivity).map(([name, layout]) => [`${family}-${name}`, layout]),
    ),
  ),
  'request-answer': { shown: ['text', 'cites'], labels: { text: 'The answer', cites: 'Answered by' } },
  'request-refusal': why,
  'request-withdrawal': why,
  terms: { shown: ['authority', 'neededBy', 'default', 'burdenOfProof', 'polled', 'reason'] },
  'authority-transfer': { shown: ['to', 'kind', 'reason'] },
  deferral: { shown: ['until', 'reason', 'because'] },
  options: { shown: ['text', 'title'], labels: { text: 'What would be done' } },
  'option-rejection': why,
  evidence: { shown: ['evidence', 'text'] },
  recommendations: { shown: ['option', 'text', 'conditions'] },
  'poll-answers': { shown: ['forum', 'answer', 'text', 'conditions'] },
  concurrences: { shown: ['concurrence', 'option', 'text', 'conditions'] },
  dissents: { shown: ['text', 'option'], labels: { text: 'What is disputed, and why' } },
  'dissent-answer': { shown: ['answer', 'text'] },
  'dissent-withdrawal': why,
  resolution: { shown: ['option', 'reason', 'evidence', 'conditions', 'basis'] },
  'flight-program': { shown: ['option', 'reason', 'program', 'evidence', 'basis'], begun: ['program'] },
  lapse: { shown: ['kind', 'reason', 'into'] },
  review: why,
  reaffirmation: { shown: ['reason', 'expires', 'basis'] },
  supersession: { shown: ['supersededBy', 'items', 'reason'] },
  rescission: why,
  outcomes: { shown: ['text', 'completes', 'because'], labels: { text: 'What came of it' } },
  criterion: {
    shown: ['to', 'quantity', 'unit', 'limit', 'times', 'ofLast', 'text'],
    labels: { to: 'For', times: 'Met by so many', ofLast: 'Of the last' },
  },
  'criterion-withdrawal': why,
  desk: { shown: ['role', 'agency', 'id', 'relieves'] },
  duty: { shown: ['relieves', 'brief', 'note'] },
  acknowledgements: { shown: ['upTo', 'items', 'notAcknowledged'] },
  dismissal: why,
  correction: { shown: ['changes', 'reason'], note: 'The entry stays as it was; both are shown.' },
  voiding: { shown: ['reason'], note: 'The entry stays, struck through; no view counts it.' },
};

export const layoutOf = (command: string): Layout => layouts[command] ?? { shown: [] };
