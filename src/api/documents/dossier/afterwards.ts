import { type Block, heading, list, paragraph, quiet } from '../document.ts';
import { timeInWords, unended } from '../words.ts';
import { seatsBlocks, statementsBlocks, whereThereAre } from './because-of-it.ts';
import type { Dossier } from './dossier.ts';
import { acknowledgedPieces, basisPieces, becausePieces, citedPieces, joined, saidPieces } from './pieces.ts';

/** An item by its reference, in the words of its program. */
function itemInWords(item: string, { taken }: Dossier): string {
  const found = taken?.program.find(({ id }) => id === item.split('/').at(-1));
  if (found === undefined) return item;
  const { subject, does, returnsIn } = found;
  const ship = returnsIn?.asItStands.title ?? returnsIn?.reference;
  return `${subject.asItStands.title ?? subject.reference}: ${does ?? `leaves in ${ship}`}`;
}

/** What followed on it, in the order of the record. */
export function afterwardsBlocks(dossier: Dossier): readonly Block[] {
  const { reviews, reaffirmations, supersessions, rescinded, outcomes, completed } = dossier;
  const lines = [
    ...reviews.map(({ reason, because, ...said }) => ({
      sequence: said.sequence,
      text: joined({ strong: 'Review called' }, becausePieces(reason, because), ' – ', saidPieces(said)),
    })),
    ...reaffirmations.map(({ reason, because, acknowledges, expires, basis, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        { strong: 'Reaffirmed' },
        becausePieces(reason, because),
        expires === null ? '' : `, now until ${timeInWords(expires)}`,
        '; basis: ',
        basisPieces(basis),
        '; acknowledged: ',
        acknowledgedPieces(acknowledges),
        ' – ',
        saidPieces(said),
      ),
    })),
    ...supersessions.map(({ supersededBy, items, reason, because, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        {
          strong:
            items === null
              ? 'Superseded'
              : `Superseded in part (${items.map((item) => itemInWords(item, dossier)).join('; ')})`,
        },
        ' by ',
        citedPieces(supersededBy),
        becausePieces(reason, because),
        ' – ',
        saidPieces(said),
      ),
    })),
    ...(rescinded === null
      ? []
      : [
          {
            sequence: rescinded.sequence,
            text: joined(
              { strong: 'Rescinded' },
              becausePieces(rescinded.reason, rescinded.because),
              ' – ',
              saidPieces(rescinded),
            ),
          },
        ]),
    ...outcomes.map(({ text, about, because, completes, ...said }) => ({
      sequence: said.sequence,
      text: joined(
        { strong: completes ? 'Outcome, which completes it' : 'Outcome' },
        `: ${about.length + because.length === 0 ? text : unended(text)}`,
        ...about.map((each) => joined('; predicted was: ', citedPieces(each))),
        becausePieces(null, because),
        ' – ',
        saidPieces(said),
      ),
    })),
  ].sort((left, right) => left.sequence - right.sequence);
  return [
    heading(2, 'What followed'),
    ...(lines.length === 0 ? [quiet('Nothing is on record.')] : [list(lines.map(({ text }) => text))]),
    ...(completed === null && dossier.carriedOut === 'all-that-was-ordered'
      ? [paragraph('All that was ordered by it has ended.')]
      : []),
    ...statementsBlocks('What was ordered by it, or changed because of it', dossier.activities),
    ...seatsBlocks(dossier),
    ...whereThereAre('What was asked about it', dossier.informationRequests),
    ...whereThereAre('Anomalies that were disposed of, or opened again, because of it', dossier.anomalies),
    ...whereThereAre('Other decisions that name it', dossier.decisions),
  ];
}
