import type { AssessmentFacts } from '../../src/domain/assessment/events.ts';
import type { Author } from '../../src/domain/author.ts';
import { type ClaimedTime, spanOf } from '../../src/domain/claimed-time.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { Happening } from './history.ts';

interface Read {
  readonly reference: Reference;
  readonly sequence: number;
  readonly by: Author;
  readonly recordedAt: number;
  occurredAt: ClaimedTime | null;
  facts: AssessmentFacts;
  retracted: boolean;
}

/** What governs, found by reading all assessments from the beginning, each time; one text for each party and subject. */
export function governingByReading(happenings: readonly Happening[], upTo: number, time: number): readonly string[] {
  const all = readAll(happenings.slice(0, upTo));
  const stands = (assessment: Read): boolean => !assessment.retracted && !isSuperseded(assessment);
  const isSuperseded = (assessment: Read): boolean =>
    all.some(
      (other) => other.facts.supersedes.includes(assessment.reference) && (!other.retracted || isSuperseded(other)),
    );
  const last = new Map<string, { readonly rank: readonly number[]; readonly text: string }>();
  for (const assessment of all) {
    if (!stands(assessment)) continue;
    for (const { on, begins, ends, index, word } of heldIn(assessment)) {
      if (begins > time) continue;
      const key = `${partyOf(assessment.by)} on ${on}`;
      const rank = [judgedAt(assessment), assessment.sequence, begins, index];
      const before = last.get(key);
      if (before !== undefined && isLater(before.rank, rank)) continue;
      const isOver = on !== 'hypothesis' && time > ends;
      last.set(key, { rank, text: `${key}: ${isOver ? 'unknown' : word} (#${assessment.sequence})` });
    }
  }
  return [...last.values()].map(({ text }) => text).sort();
}

function readAll(happenings: readonly Happening[]): readonly Read[] {
  const found = new Map<string, Read>();
  for (const [index, [stream, event, metadata]] of happenings.entries()) {
    const known = found.get(stream);
    if (event.type === 'AssessmentRecorded') {
      found.set(stream, {
        reference: stream.replace('assessment-', 'assessment/') as Reference,
        sequence: index + 1,
        by: metadata?.by ?? {},
        recordedAt: Date.parse(metadata?.recordedAt ?? ''),
        occurredAt: metadata?.occurredAt ?? null,
        facts: structuredClone(event.facts) as AssessmentFacts,
        retracted: false,
      });
    } else if (known !== undefined && event.type === 'AssessmentRetracted') known.retracted = true;
    else if (known !== undefined) correct(known, event.facts as never);
  }
  return [...found.values()];
}

function correct(
  read: Read,
  { changes }: { readonly changes: readonly { pointer: string; is: ClaimedTime | null }[] },
) {
  for (const { pointer, is } of changes) {
    if (pointer === '/occurredAt') read.occurredAt = is;
    const [, , index, member] = pointer.split('/');
    const effect = read.facts.effects[Number(index)];
    if (effect !== undefined && (member === 'since' || member === 'until')) effect[member] = is;
  }
}

function judgedAt({ occurredAt, recordedAt }: Read): number {
  return beginning(occurredAt, recordedAt);
}

function beginning(time: ClaimedTime | null, otherwise: number): number {
  if (time === null) return otherwise;
  const { earliest, latest } = spanOf(time);
  return earliest === Number.NEGATIVE_INFINITY ? Math.min(latest, otherwise) : earliest;
}

const heldIn = (assessment: Read) => [
  ...assessment.facts.effects.map((effect, index) => ({
    on: effect.on === 'health' ? effect.subsystem.trim().toLowerCase() : effect.on,
    begins: beginning(effect.since, judgedAt(assessment)),
    ends: effect.until === null ? Number.POSITIVE_INFINITY : spanOf(effect.until).latest,
    index,
    word: effect.on === 'health' ? effect.status : effect.on === 'fitness' ? effect.fitness : effect.text,
  })),
  ...assessment.facts.hypotheses.map(({ standing }, index) => ({
    on: 'hypothesis',
    begins: judgedAt(assessment),
    ends: Number.POSITIVE_INFINITY,
    index,
    word: standing,
  })),
];

export const partyOf = ({ agency, name, role }: Author): string =>
  agency === undefined ? `${name ?? ''}|${role ?? ''}`.toLowerCase() : agency.trim().toLowerCase();

const isLater = (left: readonly number[], right: readonly number[]): boolean => {
  const place = left.findIndex((number, index) => number !== right[index]);
  return place !== -1 && (left[place] ?? 0) > (right[place] ?? 0);
};
