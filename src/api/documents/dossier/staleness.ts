import { spaced } from '../../../domain/spaced.ts';
import type { ToldFlag } from '../../../projections/staleness/told-staleness.ts';
import { type Block, heading, type ListItem, list, type Piece, quiet, type Text, warning } from '../document.ts';
import type { Dossier } from './dossier.ts';
import { joined, namedPieces, textOr } from './pieces.ts';

/** What it was decided on that stands no longer as it was relied on, with the way that leads there. */
export function stalenessBlocks({ staleness }: Dossier): readonly Block[] {
  if (staleness === null) return [];
  const { flags, cut } = staleness;
  return [
    heading(2, 'What stands no longer as it was relied on'),
    flags.length === 0 ? quiet('Nothing: all that it rests on stands as it did.') : list(flags.map(flagItem)),
    ...(cut ? [warning('These may not be all: it rests on more than was looked at.')] : []),
  ];
}

const flagItem = (flag: ToldFlag): ListItem => ({
  text: flagPieces(flag),
  under:
    flag.chain.length < 2
      ? []
      : [`by way of ${flag.chain.map((link) => `${spaced(link.link)}: ${textOr(link.title, link.to)}`).join(' → ')}`],
});

/** What is against something that was relied on, and since which entry. */
export function flagPieces({ why, sequence, on, title, standing, other }: ToldFlag): Text {
  const was: readonly Piece[] =
    standing === null
      ? []
      : [
          `, ${standing.was === null ? 'without a standing' : spaced(standing.was)} then, `,
          { strong: standing.is === null ? 'without one' : spaced(standing.is) },
          ' now',
        ];
  return joined(
    { strong: spaced(why) },
    ': ',
    namedPieces({ reference: on, title, sequence: null }),
    was,
    other === null ? '' : `, as the hypothesis “${textOr(other.title, other.reference)}” was confirmed`,
    ', since ',
    { entry: sequence },
  );
}
