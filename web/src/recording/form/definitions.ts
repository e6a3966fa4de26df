import type * as z from 'zod';
import { act } from '../../../../src/domain/act.ts';
import * as activity from '../../../../src/domain/activity/commands.ts';
import * as anomaly from '../../../../src/domain/anomaly/commands.ts';
import * as assessment from '../../../../src/domain/assessment/commands.ts';
import type { CommandDefinition } from '../../../../src/domain/command.ts';
import * as correction from '../../../../src/domain/correction/commands.ts';
import * as crewMember from '../../../../src/domain/crew-member/commands.ts';
import * as criterion from '../../../../src/domain/criterion/commands.ts';
import { decisionCommands } from '../../../../src/domain/decision/commands.ts';
import * as desk from '../../../../src/domain/desk/commands.ts';
import * as request from '../../../../src/domain/information-request/commands.ts';
import * as observation from '../../../../src/domain/observation/commands.ts';
import * as suggestion from '../../../../src/domain/suggestion/commands.ts';
import * as vehicle from '../../../../src/domain/vehicle/commands.ts';

const all: readonly CommandDefinition[] = [
  ...activity.activityCommands,
  ...anomaly.anomalyCommands,
  ...assessment.assessmentCommands,
  ...correction.correctionCommands,
  ...crewMember.crewMemberCommands,
  ...criterion.criterionCommands,
  ...decisionCommands,
  ...desk.deskCommands,
  ...request.informationRequestCommands,
  ...observation.observationCommands,
  ...suggestion.suggestionCommands,
  ...vehicle.vehicleCommands,
];

/** Which command of the domain each form is for. */
export const commandTypes: Readonly<Record<string, string>> = {
  vehicle: 'RegisterVehicle',
  launch: 'RecordLaunch',
  docking: 'RecordDocking',
  undocking: 'RecordUndocking',
  'flight-end': 'RecordFlightEnd',
  'leak-reports': 'ReportLeak',
  anomaly: 'ReportAnomaly',
  hypotheses: 'DeclareHypothesis',
  closure: 'CloseAnomaly',
  reopening: 'ReopenAnomaly',
  'crew-member': 'AssignCrewMember',
  'return-seat': 'AssignReturnSeat',
  departure: 'RecordDeparture',
  observation: 'RecordObservation',
  assessment: 'RecordAssessment',
  retraction: 'RetractAssessment',
  eva: 'PlanEva',
  activity: 'PlanActivity',
  ...Object.fromEntries(
    ['eva', 'activity'].flatMap((family) => [
      [`${family}-replanning`, 'ReplanActivity'],
      [`${family}-cancellation`, 'CancelActivity'],
      [`${family}-reinstatement`, 'ReinstateActivity'],
      [`${family}-end`, 'EndActivity'],
    ]),
  ),
  'information-request': 'RequestInformation',
  'request-answer': 'ProvideInformation',
  'request-refusal': 'DeclineRequest',
  'request-withdrawal': 'WithdrawRequest',
  decision: 'OpenDecision',
  terms: 'ChangeTerms',
  'authority-transfer': 'TransferAuthority',
  deferral: 'DeferDecision',
  options: 'AddOption',
  'option-rejection': 'RejectOption',
  evidence: 'CiteEvidence',
  recommendations: 'MakeRecommendation',
  'poll-answers': 'AnswerPoll',
  concurrences: 'RecordConcurrence',
  dissents: 'FileDissent',
  'dissent-answer': 'AnswerDissent',
  'dissent-withdrawal': 'WithdrawDissent',
  resolution: 'TakeDecision',
  'flight-program': 'DecideFlightProgram',
  lapse: 'LetLapse',
  review: 'CallReview',
  reaffirmation: 'ReaffirmDecision',
  supersession: 'SupersedeDecision',
  rescission: 'RescindDecision',
  outcomes: 'RecordOutcome',
  desk: 'OpenDesk',
  duty: 'TakeDuty',
  acknowledgements: 'AcknowledgeItems',
  criterion: 'AttachCriterion',
  'criterion-withdrawal': 'WithdrawCriterion',
  dismissal: 'DismissSuggestion',
  correction: 'CorrectEntry',
  voiding: 'VoidEntry',
};

const bodies = new Map<string, z.ZodObject>();

/**
 * What the body of a command is to be, the same as the server asks of it: its facts and what is said of the act.
 * @throws Error where there is no such command
 */
export function bodySchemaOf(command: string): z.ZodObject {
  const made = bodies.get(command);
  if (made !== undefined) return made;
  const definition = all.find(({ type }) => type === commandTypes[command]);
  if (definition === undefined) throw new Error(`there is no command ${command}`);
  const body = definition.facts.safeExtend(act.shape);
  bodies.set(command, body);
  return body;
}
