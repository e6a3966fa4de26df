import type { CommandOf } from '../command.ts';
import { transferAuthority } from './acts/authority-transfer.ts';
import { changeTerms } from './acts/change-terms.ts';
import { recordConcurrence } from './acts/concurrences.ts';
import { deferDecision } from './acts/defer.ts';
import { answerDissent, fileDissent, withdrawDissent } from './acts/dissents.ts';
import { citeEvidence } from './acts/evidence.ts';
import { letLapse } from './acts/lapse.ts';
import { openDecision } from './acts/open.ts';
import { addOption, rejectOption } from './acts/options.ts';
import { recordOutcome } from './acts/outcomes.ts';
import { answerPoll } from './acts/poll.ts';
import { makeRecommendation } from './acts/recommendations.ts';
import { callReview, reaffirmDecision } from './acts/review.ts';
import { rescindDecision, supersedeDecision } from './acts/supersede.ts';
import { decideFlightProgram, takeDecision } from './acts/take.ts';

export const decisionCommands = [
  openDecision,
  changeTerms,
  addOption,
  rejectOption,
  citeEvidence,
  makeRecommendation,
  answerPoll,
  recordConcurrence,
  fileDissent,
  answerDissent,
  withdrawDissent,
  transferAuthority,
  deferDecision,
  takeDecision,
  decideFlightProgram,
  letLapse,
  callReview,
  reaffirmDecision,
  supersedeDecision,
  rescindDecision,
  recordOutcome,
] as const;
export type DecisionCommand = CommandOf<(typeof decisionCommands)[number]>;
