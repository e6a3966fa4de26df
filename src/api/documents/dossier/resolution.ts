import { spaced } from '../../../domain/spaced.ts';
import {
  type Block,
  type Fact,
  facts,
  heading,
  list,
  type Piece,
  paragraph,
  quiet,
  type Text,
  warning,
} from '../document.ts';
import { timeInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import {
  acknowledgedPieces,
  basisPieces,
  becausePieces,
  citedPieces,
  entriesPieces,
  joined,
  optionTitle,
  saidPieces,
} from './pieces.ts';

type Taken = NonNullable<Dossier['taken']>;

export function decisionBlocks(dossier: Dossier): readonly Block[] {
  const { taken, lapsed } = dossier;
  if (taken === null) {
    if (lapsed === null) return [heading(2, 'The decision'), warning('It has not been taken.')];
    const { kind, into, reason, because, ...said } = lapsed;
    const merged = into === null ? [] : joined(' into ', citedPieces(into));
    return [
      heading(2, 'The decision'),
      paragraph(
        joined(
          { strong: `It lapsed: ${spaced(kind)}` },
          merged,
          becausePieces(reason, because),
          ' – ',
          saidPieces(said),
        ),
      ),
    ];
  }
  const { option, reason, because, conditions, expires, revisit, program, basis, acknowledges, ...said } = taken;
  const by: readonly Piece[] = [' ', { entry: said.sequence }];
  const rows: readonly Fact[] = [
    ['Taken', joined({ strong: optionTitle(dossier.options, option) }, ' – ', saidPieces(said))],
    ['Reason', reason === null ? { quiet: 'none given' } : joined(reason, by)],
    ...because.map((cited): Fact => ['Because of', citedPieces(cited)]),
    ['Basis', basisPieces(basis)],
    ['Acknowledged', acknowledgedPieces(acknowledges)],
    ...conditions.map((condition): Fact => ['On condition', joined(condition, by)]),
    ['Expires', expires === null ? 'no expiry is stated' : joined(timeInWords(expires), by)],
    ['Another look', revisit === null ? 'no condition is stated' : joined(revisit, by)],
  ];
  return [
    heading(2, 'The decision'),
    facts(rows),
    ...(program.length === 0 ? [] : [heading(3, 'Program'), list(program.map((item) => programItem(item, by)))]),
  ];
}

function programItem(
  { subject, does, returnsIn, applicability, supersededBy }: Taken['program'][number],
  by: readonly Piece[],
): Text {
  const ship = returnsIn === null ? null : (returnsIn.asItStands.title ?? returnsIn.reference);
  const details = [
    does === null || ship === null ? null : `in ${ship}`,
    applicability === null ? null : spaced(applicability),
  ].filter((part) => part !== null);
  return joined(
    { strong: subject.asItStands.title ?? subject.reference },
    `: ${does ?? `leaves in ${ship}`}`,
    { quiet: details.length === 0 ? '' : ` (${details.join(', ')})` },
    by,
    supersededBy === null ? [] : joined(', superseded by ', citedPieces(supersededBy)),
  );
}

export function deviationsBlocks({ deviations }: Dossier): readonly Block[] {
  const lines = deviations.flatMap(({ sequences, deviations: all }) =>
    all.map(({ rules, ground }) =>
      joined({ strong: rules.map(spaced).join(', ') }, `: ${ground}`, entriesPieces(sequences)),
    ),
  );
  return [
    heading(2, 'Rules of procedure that were not kept'),
    lines.length === 0 ? quiet('All were kept.') : list(lines),
  ];
}
