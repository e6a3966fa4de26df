import { transferAuthority } from '../../domain/decision/acts/authority-transfer.ts';
import { changeTerms } from '../../domain/decision/acts/change-terms.ts';
import { deferDecision } from '../../domain/decision/acts/defer.ts';
import { openDecision, openedId } from '../../domain/decision/acts/open.ts';
import { type CommandRoute, commandRoute } from './command-route.ts';
import {
  byCommission,
  leak,
  ofDecision,
  decisionParameters as parameters,
  program,
  soyuz,
} from './decision-examples.ts';
import { commission, nasa, roscosmos } from './example-authors.ts';
import { begins } from './targets.ts';

/** What the body's schema has read. */
type OpenedFrom = Parameters<typeof openedId>[0];

/** A question and its terms. */
export const decisionRoutes: readonly CommandRoute[] = [
  commandRoute(openDecision, {
    path: '/decisions',
    summary: 'Open a decision: a question with its terms, perhaps with options, evidence and its resolution',
    begins: true,
    target: (at) => begins('decision', 'decisions')({ ...at, commandId: openedId(at.facts as OpenedFrom, at) }),
    example: {
      step: 60,
      body: {
        by: roscosmos,
        question: 'How does the crew of Soyuz MS-22 come home?',
        scope: [soyuz],
        applicability: 'nominal',
        neededBy: '2022-12-27',
        options: [
          {
            id: 'uncrewed-ms-23',
            text: 'Soyuz MS-23 comes without a crew.',
            hypotheses: [`${leak}/hypothesis/micrometeoroid`],
          },
        ],
      },
    },
    moreExamples: [
      {
        step: 90,
        body: {
          by: nasa,
          question: 'Which ship is it in an emergency until then?',
          scope: [soyuz],
          authority: commission,
          applicability: 'contingency',
        },
      },
      { step: 95, body: { by: nasa, question: 'Is another look at the radiator needed?', authority: commission } },
    ],
  }),
  commandRoute(changeTerms, {
    path: '/decisions/{id}/terms',
    parameters,
    summary: 'State, dispute or withdraw terms of a decision',
    target: ofDecision,
    example: {
      step: 61,
      parameters: program,
      body: {
        by: roscosmos,
        authority: commission,
        burdenOfProof: 'no-go-unless-shown-safe',
        default: { text: 'Soyuz MS-22 stays the lifeboat.' },
        polled: [{ forum: 'Chief designers', members: [{ role: 'Chief designer', agency: 'Energia' }] }],
      },
    },
  }),
  commandRoute(transferAuthority, {
    path: '/decisions/{id}/authority-transfer',
    parameters,
    summary: 'Transfer a decision to another authority, or escalate it',
    target: ofDecision,
    example: {
      step: 72,
      parameters: { id: program.id },
      body: {
        ...byCommission,
        to: { role: 'Interstate Commission', agency: 'Roscosmos' },
        kind: 'escalation',
        reason: 'It is about the program of two agencies.',
      },
    },
  }),
  commandRoute(deferDecision, {
    path: '/decisions/{id}/deferral',
    parameters,
    summary: 'Defer a decision: an act of its authority; until when, and why',
    target: ofDecision,
    example: {
      step: 71,
      parameters: program,
      body: { ...byCommission, until: '2023-01-11', reason: 'The analyses are not complete.' },
    },
  }),
];
