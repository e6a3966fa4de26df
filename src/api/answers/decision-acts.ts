import * as z from 'zod';
import { authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import {
  concurrenceRecorded,
  dissentAnswered,
  dissentFiled,
  dissentWithdrawn,
  optionAdded,
  optionRejected,
  pollAnswered,
  recommendationMade,
} from '../../domain/decision/events/deliberation.ts';
import {
  decisionLapsed,
  decisionReaffirmed,
  decisionRescinded,
  decisionSuperseded,
  decisionTaken,
  outcomeRecorded,
  reviewCalled,
} from '../../domain/decision/events/resolution.ts';
import { authorityTransferred, decisionDeferred } from '../../domain/decision/events/terms.ts';
import { programItem } from '../../domain/decision/program.ts';
import { grounds } from '../../domain/grounds.ts';
import { sequence } from '../../domain/id.ts';
import { authorityAct, reference, said, statementOnDecision } from './said.ts';

const basis = sequence.nullable().meta({ description: 'Up to where the record was available; null: not said.' });

/** The shapes of what is done about a decision, as its state keeps them: the facts, and whose act it was. */
export const acts = {
  slip: {
    ...said.shape,
    from: claimedTime,
    to: claimedTime.nullable().meta({ description: 'Null: withdrawn, and none named since.' }),
    ...grounds,
    named: said.nullable().meta({ description: 'By whom one was named again after it had been withdrawn.' }),
  },
  deferral: { ...authorityAct, ...decisionDeferred.facts.shape },
  transfer: {
    ...authorityAct,
    ...authorityTransferred.facts.shape,
    from: authority.nullable().meta({ description: 'Null: none was stated.' }),
  },
  option: { ...said.shape, ...optionAdded.facts.shape },
  rejection: { ...authorityAct, ...optionRejected.facts.omit({ option: true }).shape },
  citation: {
    ...statementOnDecision,
    reference,
    text: z.string().nullable(),
    again: z.array(said).meta({ description: 'Who cited it once more.' }),
  },
  recommendation: { ...statementOnDecision, ...recommendationMade.facts.shape, basis },
  pollAnswer: { ...statementOnDecision, ...pollAnswered.facts.shape },
  concurrence: { ...statementOnDecision, ...concurrenceRecorded.facts.shape },
  dissent: { ...statementOnDecision, ...dissentFiled.facts.shape },
  dissentAnswer: { ...statementOnDecision, ...dissentAnswered.facts.omit({ dissent: true }).shape },
  dissentWithdrawal: { ...statementOnDecision, ...dissentWithdrawn.facts.omit({ dissent: true }).shape },
  taken: {
    ...authorityAct,
    ...decisionTaken.facts.omit({ program: true }).shape,
    basis,
    onObservationsAlone: z.boolean().meta({ description: 'Observations were cited up to then, and no assessment.' }),
  },
  programItem: programItem.shape,
  lapse: { ...authorityAct, ...decisionLapsed.facts.shape },
  review: { ...said.shape, ...reviewCalled.facts.shape },
  reaffirmation: { ...authorityAct, ...decisionReaffirmed.facts.shape, basis },
  supersession: { ...authorityAct, ...decisionSuperseded.facts.shape },
  rescission: { ...authorityAct, ...decisionRescinded.facts.shape },
  outcome: { ...statementOnDecision, ...outcomeRecorded.facts.shape },
};

export const decisionStatus = z.enum(['open', 'taken', 'lapsed', 'superseded', 'rescinded']);
