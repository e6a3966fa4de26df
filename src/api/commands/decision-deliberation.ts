import { recordConcurrence } from '../../domain/decision/acts/concurrences.ts';
import { answerDissent, fileDissent, withdrawDissent } from '../../domain/decision/acts/dissents.ts';
import { citeEvidence } from '../../domain/decision/acts/evidence.ts';
import { addOption, rejectOption } from '../../domain/decision/acts/options.ts';
import { answerPoll } from '../../domain/decision/acts/poll.ts';
import { makeRecommendation } from '../../domain/decision/acts/recommendations.ts';
import { slug, uuid } from '../../domain/id.ts';
import { type Addressed, type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { byCommission, ofDecision, decisionParameters as parameters, program } from './decision-examples.ts';
import { nasa, roscosmos } from './example-authors.ts';

const designer = { role: 'Chief designer', agency: 'Energia' };
const surgeon = { role: 'Flight surgeon', agency: 'NASA' };

const dissentParameters = { id: 'uuid', dissent: 'uuid' } as const;
const dissent = { id: program.id, dissent: exampleKey(68) };
const ofDissent = (at: Addressed) => ({ ...ofDecision(at), fields: { dissent: uuid.parse(at.parameters.dissent) } });

/** What is said before a decision is taken, and after. */
export const deliberationRoutes: readonly CommandRoute[] = [
  commandRoute(addOption, {
    path: '/decisions/{id}/options',
    parameters,
    summary: 'Add an option to an open decision',
    target: ofDecision,
    example: {
      step: 62,
      parameters: program,
      body: { by: roscosmos, id: 'ms-23-with-pilot', text: 'Soyuz MS-23 comes with a pilot and two empty seats.' },
    },
  }),
  commandRoute(rejectOption, {
    path: '/decisions/{id}/options/{slug}/rejection',
    parameters: { id: 'uuid', slug: 'slug' },
    summary: 'Reject an option: an act of the authority',
    target: (at) => ({ ...ofDecision(at), fields: { option: slug.parse(at.parameters.slug) } }),
    example: {
      step: 63,
      parameters: { id: program.id, slug: 'ms-23-with-pilot' },
      body: { ...byCommission, reason: 'It could not fly before March.' },
    },
  }),
  commandRoute(citeEvidence, {
    path: '/decisions/{id}/evidence',
    parameters,
    summary: 'Put evidence before a decision',
    target: ofDecision,
    example: {
      step: 64,
      parameters: program,
      body: { by: roscosmos, evidence: [`assessment/${exampleKey(40)}`, `observation/${exampleKey(2)}`] },
    },
  }),
  commandRoute(makeRecommendation, {
    path: '/decisions/{id}/recommendations',
    parameters,
    summary: 'Recommend an option, or something in words',
    target: ofDecision,
    example: { step: 65, parameters: program, body: { by: designer, option: 'uncrewed-ms-23' } },
  }),
  commandRoute(answerPoll, {
    path: '/decisions/{id}/poll-answers',
    parameters,
    summary: 'Answer a poll: go, no-go, go with conditions, abstain',
    target: ofDecision,
    example: { step: 66, parameters: program, body: { by: designer, forum: 'Chief designers', answer: 'go' } },
  }),
  commandRoute(recordConcurrence, {
    path: '/decisions/{id}/concurrences',
    parameters,
    summary: 'Record that a partner concurs, with conditions perhaps, or does not',
    target: ofDecision,
    example: { step: 67, parameters: program, body: { by: nasa, concurrence: 'concurs', option: 'uncrewed-ms-23' } },
  }),
  commandRoute(fileDissent, {
    path: '/decisions/{id}/dissents',
    parameters,
    summary: 'File a dissent; it is answered before the decision is taken',
    target: ofDecision,
    example: {
      step: 68,
      parameters: program,
      body: { by: surgeon, text: 'The stay doubles, and the exercise device has not been cleared for that.' },
    },
  }),
  commandRoute(answerDissent, {
    path: '/decisions/{id}/dissents/{dissent}/answer',
    parameters: dissentParameters,
    summary: 'Answer a dissent: addressed, overruled, or not stated which',
    target: ofDissent,
    example: {
      step: 69,
      parameters: dissent,
      body: { ...byCommission, answer: 'addressed', text: 'It is cleared by the end of January.' },
    },
  }),
  commandRoute(withdrawDissent, {
    path: '/decisions/{id}/dissents/{dissent}/withdrawal',
    parameters: dissentParameters,
    summary: 'Withdraw a dissent of one’s own',
    target: ofDissent,
    example: { step: 70, parameters: dissent, body: { by: surgeon, reason: 'The answer will do.' } },
  }),
];
