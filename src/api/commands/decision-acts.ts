import { letLapse } from '../../domain/decision/acts/lapse.ts';
import { recordOutcome } from '../../domain/decision/acts/outcomes.ts';
import { callReview, reaffirmDecision } from '../../domain/decision/acts/review.ts';
import { rescindDecision, supersedeDecision } from '../../domain/decision/acts/supersede.ts';
import { decideFlightProgram, takeDecision } from '../../domain/decision/acts/take.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import {
  byCommission,
  contingency,
  leak,
  ofDecision,
  overtaken,
  decisionParameters as parameters,
  program,
  soyuz,
} from './decision-examples.ts';
import { nasa, roscosmos } from './example-authors.ts';

const byInterstate = { by: { role: 'Interstate Commission', agency: 'Roscosmos' } };
const evidence = [`assessment/${exampleKey(40)}`];
// A basis says how far the record was read: what others wrote since then is acknowledged, or that it isn't is said openly.
const notAllRead = [{ rules: ['knowledge-current'], ground: 'What came later is on other matters.' }];

/** Taking a decision, and what follows. */
export const decisionActRoutes: readonly CommandRoute[] = [
  commandRoute(takeDecision, {
    path: '/decisions/{id}/resolution',
    parameters,
    summary: 'Take a decision for an option, which may be added by it: an act of the authority, with its basis',
    target: ofDecision,
    example: {
      step: 91,
      parameters: contingency,
      body: {
        ...byCommission,
        occurredAt: '2023-01-11',
        basis: 20,
        option: { id: 'two-in-ms-22', text: 'Two leave in Soyuz MS-22, one in another ship.' },
        evidence,
        conditions: ['At most two aboard'],
        expires: '2023-02-28',
        acknowledges: [25, 26],
      },
    },
  }),
  commandRoute(decideFlightProgram, {
    path: '/decisions/{id}/flight-program',
    parameters,
    summary: 'Take a decision that says what vehicles or crew members will do',
    target: ofDecision,
    example: {
      step: 73,
      parameters: program,
      body: {
        ...byInterstate,
        basis: 20,
        option: 'uncrewed-ms-23',
        reason: 'The cabin would be too hot with three aboard.',
        because: [leak],
        acknowledges: { upTo: 25 },
        deviations: notAllRead,
        program: [
          { id: 'ms-22-lands-uncrewed', subject: soyuz, does: 'Lands without a crew' },
          {
            id: 'rubio-returns',
            subject: 'crew-member/francisco-rubio',
            returnsIn: soyuz,
            applicability: 'contingency',
          },
        ],
      },
    },
  }),
  commandRoute(letLapse, {
    path: '/decisions/{id}/lapse',
    parameters,
    summary: 'Let an open decision lapse: overtaken, withdrawn, merged, or its default in force',
    target: ofDecision,
    example: {
      step: 96,
      parameters: overtaken,
      body: { ...byCommission, kind: 'overtaken', reason: 'The images are clear.' },
    },
  }),
  commandRoute(callReview, {
    path: '/decisions/{id}/review',
    parameters,
    summary: 'Call for a review of a decision that is taken; anyone may',
    target: ofDecision,
    example: { step: 74, parameters: program, body: { by: nasa, reason: 'Another ship leaks.', because: [leak] } },
  }),
  commandRoute(reaffirmDecision, {
    path: '/decisions/{id}/reaffirmation',
    parameters,
    summary: 'Reaffirm a decision: an act of the authority, with its basis',
    target: ofDecision,
    example: {
      step: 75,
      parameters: program,
      body: { ...byInterstate, basis: 25, reason: 'The causes differ.', deviations: notAllRead },
    },
  }),
  commandRoute(supersedeDecision, {
    path: '/decisions/{id}/supersession',
    parameters,
    summary: 'Supersede a decision by another, wholly or in items of its program',
    target: ofDecision,
    example: {
      step: 92,
      parameters: program,
      body: {
        ...byInterstate,
        supersededBy: `decision/${contingency.id}`,
        items: [`decision/${program.id}/program/rubio-returns`],
      },
    },
  }),
  commandRoute(rescindDecision, {
    path: '/decisions/{id}/rescission',
    parameters,
    summary: 'Rescind a decision: an act of the authority',
    target: ofDecision,
    example: { step: 93, parameters: contingency, body: { ...byCommission, reason: 'Soyuz MS-23 is there.' } },
  }),
  commandRoute(recordOutcome, {
    path: '/decisions/{id}/outcomes',
    parameters,
    summary: 'Record what came of a decision; one outcome may complete it',
    target: ofDecision,
    example: {
      step: 902,
      parameters: program,
      body: { by: roscosmos, text: 'Soyuz MS-22 landed without a crew.', completes: true },
    },
  }),
];
