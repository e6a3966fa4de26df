import type { DecisionRecord } from '../../api/records.ts';
import { counted, spaced } from '../../ui/record/words.ts';
import type { Reason } from '../../ui/status.ts';

type Standing = Pick<
  DecisionRecord,
  'status' | 'expired' | 'carriedOut' | 'gaps' | 'slips' | 'staleness' | 'deviations'
> & {
  readonly dissents: readonly { readonly open: boolean }[];
  readonly reviews: readonly { readonly sequence: number }[];
  readonly reaffirmations: readonly { readonly sequence: number }[];
};

/** How a decision stands, and what about it needs a look; its status first. */
export function standingReasons(record: Standing): readonly Reason[] {
  const { status, expired, carriedOut, gaps, slips, staleness, deviations, dissents, reviews, reaffirmations } = record;
  const openDissents = dissents.filter(({ open }) => open).length;
  const last = (acts: readonly { readonly sequence: number }[]) => acts.at(-1)?.sequence ?? 0;
  const reviewed = status === 'taken' && last(reviews) > last(reaffirmations);
  const reasons: readonly (Reason | false)[] = [
    { status: status === 'taken' ? 'normal' : status === 'open' ? 'standby' : 'off', words: stateWords[status] },
    carriedOut !== null && { status: 'normal', words: `carried out (${spaced(carriedOut)})` },
    (staleness?.flags.length ?? 0) > 0 && { status: 'serious', words: 'stale' },
    expired && { status: 'serious', words: 'expired' },
    reviewed && { status: 'serious', words: 'under review' },
    openDissents > 0 && {
      status: status === 'open' ? 'serious' : 'caution',
      words: counted(openDissents, 'open dissent'),
    },
    deviations.length > 0 && {
      status: 'caution',
      words: counted(deviations.length, 'departure from procedure', 'departures from procedure'),
    },
    slips.length > 0 && { status: slips.length > 1 ? 'caution' : 'off', words: `slipped ${slips.length}×` },
    gaps.length > 0 && { status: 'off', words: counted(gaps.length, 'term missing', 'terms missing') },
  ];
  return reasons.filter((reason) => reason !== false);
}

const stateWords: Readonly<Record<Standing['status'], string>> = {
  open: 'waits for a decision',
  taken: 'taken',
  lapsed: 'lapsed',
  superseded: 'superseded',
  rescinded: 'rescinded',
};
