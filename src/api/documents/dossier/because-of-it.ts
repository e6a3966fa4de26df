import type { FactsIn } from '../../../domain/event.ts';
import type { InformationRequestEvent } from '../../../domain/information-request/events.ts';
import { spaced } from '../../../domain/spaced.ts';
import { type Block, heading, list, quiet, type Text, warning } from '../document.ts';
import { authorInWords, timeInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import { entriesPieces, joined, saidPieces } from './pieces.ts';

type Statements = Dossier['activities'];

const othersAt = (more: Statements['more']): readonly Block[] =>
  more.length === 0 ? [] : [warning(`These are not all: the others are at ${more.join(', ')}`)];

/** What is on record on other things because of it, each as it stands. */
export const statementsBlocks = (title: string, { items, more }: Statements): readonly Block[] => [
  heading(3, title),
  items.length === 0
    ? quiet('Nothing is on record.')
    : list(
        items.map(({ type, facts, asItStands, thing, said }) =>
          joined(
            asItStands.title ?? thing,
            ': ',
            { strong: spaced(asItStands.state) },
            entriesPieces(asItStands.because),
            type === 'InformationRequested' ? askedInWords(facts as Asked) : '',
            ' – ',
            saidPieces(said),
          ),
        ),
      ),
  ...othersAt(more),
];

type Asked = FactsIn<InformationRequestEvent, 'InformationRequested'>;

/** Of whom, and by when. */
const askedInWords = ({ of, due }: Asked): string =>
  ` – of ${of.map((asked) => authorInWords(asked)).join('; ')}${due === null ? '' : `, due ${timeInWords(due)}`}`;

export const whereThereAre = (title: string, found: Statements): readonly Block[] =>
  found.items.length === 0 ? [] : statementsBlocks(title, found);

/** Who got which seat because of it. */
export function seatsBlocks({ seats: { items, more } }: Dossier): readonly Block[] {
  if (items.length === 0) return [];
  const inWords = ({ asItStands, thing, facts, names, said }: Statements['items'][number]): Text => {
    const { vehicle, seat, applicability } = facts as Seat;
    const ship = names.find(({ reference }) => reference === vehicle)?.asItStands.title ?? vehicle;
    const details = [applicability === 'both' ? null : `${applicability} return`, seat].filter((part) => part !== null);
    return joined(
      { strong: asItStands.title ?? thing },
      `: ${ship}`,
      { quiet: details.length === 0 ? '' : ` (${details.join(', ')})` },
      ' – ',
      saidPieces(said),
    );
  };
  return [heading(3, 'Return seats given because of it'), list(items.map(inWords)), ...othersAt(more)];
}

interface Seat {
  readonly vehicle: string;
  readonly seat: string | null;
  readonly applicability: string;
}
