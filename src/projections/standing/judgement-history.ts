import type { Author } from '../../domain/author.ts';
import { type Instant, toInstant } from '../../domain/id.ts';
import type { Fate } from './fate-of.ts';
import { governingAt } from './front.ts';
import { hasRunOut } from './governing.ts';
import type { MadeJudgement } from './history.ts';
import type { Judgement } from './judgement.ts';

/** A judgement in a record. */
export type RecordedJudgement = Pick<
  Judgement,
  'assessment' | 'title' | 'said' | 'confidence' | 'since' | 'until' | 'verdict'
> & {
  /** From when it counts: the earliest instant of `since`, or of the judgement. */
  readonly from: Instant;
  readonly fate: Fate;
  /** It is the one of its party that counts at the time looked at. */
  readonly governs: boolean;
  /** Its end has passed. */
  readonly ranOut: boolean;
};

/** What one party judged of one subject, in the order of judgement. */
export type PartyHistory = {
  /** As the last of its authors states it; null: none, the author is a party of their own. */
  readonly agency: string | null;
  readonly by: Author;
  readonly judgements: readonly RecordedJudgement[];
};

/** The judgements on one subject by party, as they stand at a time (milliseconds since 1970). */
export function partyHistories(judgements: readonly MadeJudgement[], time: number): readonly PartyHistory[] {
  return [...Map.groupBy(judgements, ({ party }) => party)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, own]) => {
      const ordered = own.toSorted((left, right) => (left.order < right.order ? -1 : 1));
      const governing = governingAt(
        ordered.filter(({ fate }) => fate.stands),
        time,
      );
      const by = ordered.at(-1)?.said.by;
      if (by === undefined) return [];
      const shown = ordered.map((judgement) => recorded(judgement, judgement === governing, time));
      return { agency: by.agency ?? null, by, judgements: shown };
    });
}

function recorded(judgement: MadeJudgement, governs: boolean, time: number): RecordedJudgement {
  const { assessment, title, said, confidence, since, until, verdict, fate } = judgement;
  return {
    verdict,
    since,
    from: toInstant(judgement.begins),
    until,
    confidence,
    assessment,
    title,
    said,
    fate,
    governs,
    ranOut: hasRunOut(judgement, time),
  };
}
