import { type Block, heading, type Piece, quiet } from '../document.ts';
import type { Dossier } from './dossier.ts';
import { entriesPieces, joined, timeOr } from './pieces.ts';

const fallenStates: ReadonlySet<string> = new Set(['superseded', 'retracted']);

/** What was expected beside what was seen. */
export function predictionsBlocks({ predictions, outcomes }: Dossier): readonly Block[] {
  const inWords = ({ prediction, asItStands, seen }: Dossier['predictions'][number]): readonly Piece[] => {
    const named = outcomes.filter(({ about }) => about.some(({ reference }) => reference === prediction));
    const told = named.flatMap(({ text, sequence }, index): Piece[] => [
      ...[index === 0 ? 'outcome: “' : ' “', text, '” '],
      { entry: sequence },
    ]);
    const found = seen === null ? [] : [{ strong: seen.state }, ...entriesPieces(seen.because)];
    // What was seen of it was seen, whatever became of the assessment that said so.
    const fallen = fallenStates.has(asItStands.state)
      ? ['its assessment was ', { strong: asItStands.state }, ...entriesPieces(asItStands.because)]
      : [];
    const parts = [found, told, fallen].filter((part) => part.length > 0);
    const isSeen = found.length + told.length > 0;
    return [
      ...(isSeen ? [] : [{ strong: 'nothing is on record' }, ...(fallen.length > 0 ? ['; '] : [])]),
      ...parts.flatMap((part, index): readonly Piece[] => (index === 0 ? part : ['; ', ...part])),
    ];
  };
  return [
    heading(2, 'What was predicted, and what was seen'),
    predictions.length === 0
      ? quiet('Nothing that was put before them predicts anything.')
      : {
          kind: 'table',
          columns: ['Predicted', 'Due', 'Seen'],
          rows: predictions.map((each) => [
            joined(each.text, ' ', { entry: each.sequence }),
            timeOr(each.due, 'not stated'),
            inWords(each),
          ]),
        },
  ];
}
