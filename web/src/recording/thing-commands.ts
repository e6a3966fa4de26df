import type { RecordCommand, ThingState } from './record-command.ts';

const isOneOf =
  (...statuses: readonly string[]) =>
  ({ status }: ThingState): boolean =>
    status === undefined || statuses.includes(status);
const flies = ({ over }: ThingState): boolean => over !== true;

type Family = 'eva' | 'activity';
const isOf = (family: Family, { kind }: ThingState): boolean =>
  kind === undefined || (kind === 'eva') === (family === 'eva');

/** What is done to an activity: the same for an EVA and for any other, each under its own path. */
function ofActivity(family: Family, collection: string): readonly RecordCommand[] {
  const command = (id: string, title: string, statuses: readonly string[], first = false): RecordCommand => ({
    id: `${family}-${id}`,
    title: `${title} ${family === 'eva' ? 'the EVA' : 'the activity'}`,
    path: `/${collection}/{id}/${id}`,
    of: 'activity',
    fits: (state) => isOf(family, state) && isOneOf(...statuses)(state),
    first,
  });
  return [
    command('cancellation', 'Cancel', ['planned'], true),
    command('replanning', 'Replan', ['planned'], true),
    command('end', 'Record the end of', ['planned'], true),
    command('reinstatement', 'Reinstate', ['cancelled'], true),
  ];
}

type Rest = Pick<RecordCommand, 'fits' | 'first'>;
const of =
  (kind: NonNullable<RecordCommand['of']>, collection: string) =>
  (id: string, title: string, rest: Rest = {}): RecordCommand => ({
    id,
    title,
    path: `/${collection}/{id}/${id}`,
    of: kind,
    ...rest,
  });

const vehicle = of('vehicle', 'vehicles');
const crewMember = of('crew-member', 'crew-members');
const anomaly = of('anomaly', 'anomalies');
const request = of('information-request', 'information-requests');
const decision = of('decision', 'decisions');

const open = { fits: isOneOf('open') };
const taken = { fits: isOneOf('taken') };
const notOver = { fits: isOneOf('open', 'taken') };
const asked = isOneOf('unanswered', 'answered');

/** What is recorded of a thing that is on record: its path names it. */
export const thingCommands: readonly RecordCommand[] = [
  vehicle('leak-reports', 'Report a leak', { fits: flies, first: true }),
  vehicle('launch', 'Record the launch', { fits: (state) => flies(state) && state.docked !== true }),
  vehicle('docking', 'Record a docking', { fits: (state) => flies(state) && state.docked !== true }),
  vehicle('undocking', 'Record an undocking', { fits: (state) => flies(state) && state.docked !== false }),
  vehicle('flight-end', 'Record the end of the flight', { fits: flies }),
  crewMember('return-seat', 'Give a return seat', { fits: flies, first: true }),
  crewMember('departure', 'Record the departure', { fits: flies }),
  anomaly('hypotheses', 'Declare a hypothesis', { ...open, first: true }),
  anomaly('closure', 'Close the anomaly', open),
  anomaly('reopening', 'Reopen the anomaly', { fits: isOneOf('closed'), first: true }),
  { id: 'retraction', title: 'Retract the assessment', path: '/assessments/{id}/retraction', of: 'assessment' },
  ...ofActivity('eva', 'evas'),
  ...ofActivity('activity', 'activities'),
  { ...request('answer', 'Answer the request', { fits: asked, first: true }), id: 'request-answer' },
  { ...request('refusal', 'Decline the request', { fits: asked }), id: 'request-refusal' },
  { ...request('withdrawal', 'Withdraw the request', { fits: asked }), id: 'request-withdrawal' },
  decision('resolution', 'Take the decision', { ...open, first: true }),
  decision('flight-program', 'Decide a flight program', open),
  decision('options', 'Add an option', { ...open, first: true }),
  decision('evidence', 'Put evidence before it', { first: true }),
  decision('poll-answers', 'Answer the poll', { first: true }),
  decision('recommendations', 'Recommend'),
  decision('concurrences', 'Record a concurrence'),
  decision('dissents', 'File a dissent'),
  decision('terms', 'State or change terms', notOver),
  decision('deferral', 'Defer the decision', open),
  decision('authority-transfer', 'Transfer the authority', notOver),
  decision('lapse', 'Let it lapse', open),
  decision('review', 'Call for a review', taken),
  decision('reaffirmation', 'Reaffirm the decision', { ...taken, first: true }),
  decision('supersession', 'Supersede the decision', taken),
  decision('rescission', 'Rescind the decision', taken),
  decision('outcomes', 'Record an outcome', { fits: isOneOf('taken', 'lapsed', 'superseded', 'rescinded') }),
  {
    id: 'option-rejection',
    title: 'Reject the option',
    path: '/decisions/{id}/options/{slug}/rejection',
    of: 'option',
    fits: isOneOf('open'),
  },
  {
    id: 'dissent-answer',
    title: 'Answer the dissent',
    path: '/decisions/{id}/dissents/{dissent}/answer',
    of: 'dissent',
  },
  {
    id: 'dissent-withdrawal',
    title: 'Withdraw the dissent',
    path: '/decisions/{id}/dissents/{dissent}/withdrawal',
    of: 'dissent',
  },
  of('desk', 'desks')('duty', 'Take duty', { first: true }),
  of('desk', 'desks')('acknowledgements', 'Acknowledge a handover', { first: true }),
  {
    ...of('criterion', 'criteria')('withdrawal', 'Withdraw the criterion', { fits: isOneOf('attached') }),
    id: 'criterion-withdrawal',
  },
  of('suggestion', 'suggestions')('dismissal', 'Dismiss the suggestion', {
    fits: isOneOf('suggested', 'covered', 'overtaken', 'opened'),
    first: true,
  }),
  { id: 'correction', title: 'Correct the entry', path: '/entries/{sequence}/correction', of: 'entry' },
  { id: 'voiding', title: 'Strike the entry through', path: '/entries/{sequence}/voiding', of: 'entry' },
];
