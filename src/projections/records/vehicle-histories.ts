import { toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { historyOf, type MadeJudgement } from '../standing/history.ts';
import { subjects } from '../standing/judgement.ts';
import { type PartyHistory, partyHistories } from '../standing/judgement-history.ts';
import type { Looked } from '../vehicle-health/read.ts';
import { sectionLimit, timelineOf } from './section.ts';

/** All that was judged of a vehicle's subsystems and fitness, whether it stands or not, by party. */
export type VehicleHistories = {
  readonly subsystems: readonly { readonly subsystem: string; readonly parties: readonly PartyHistory[] }[];
  readonly fitness: { readonly nominal: readonly PartyHistory[]; readonly contingency: readonly PartyHistory[] };
  /** Where older assessments are, if these are not all. */
  readonly more: readonly string[];
};

export function judgementsOnVehicle(past: Past, vehicle: Reference, looked: Looked): VehicleHistories {
  const { judgements, more } = historyOf(past, vehicle, past.sequence, sectionLimit);
  const time = toMilliseconds(looked.effectiveAt ?? looked.now);
  const on = (subject: string) =>
    partyHistories(
      judgements.filter((judgement) => judgement.subject === subject),
      time,
    );
  const bySubject = Map.groupBy(
    judgements.filter(({ subject }) => subject.startsWith(subjects.healthOf(vehicle))),
    ({ subject }) => subject,
  );
  return {
    subsystems: [...bySubject.keys()].sort().map((subject) => ({
      subsystem: wordsFor(bySubject.get(subject) ?? []),
      parties: on(subject),
    })),
    fitness: {
      nominal: on(subjects.fitness(vehicle, 'nominal')),
      contingency: on(subjects.fitness(vehicle, 'contingency')),
    },
    more: more ? [timelineOf(vehicle, 'AssessmentRecorded')] : [],
  };
}

/** In the words of the last assessment. */
function wordsFor(judgements: readonly MadeJudgement[]): string {
  const verdict = judgements.at(-1)?.verdict;
  return verdict?.on === 'health' ? verdict.subsystem : '';
}
