import { spaced } from '../../../domain/spaced.ts';
import type { EntryOnRecord } from '../../../projections/basis/entry-on-record.ts';
import type { BasisOfAct } from '../../reads/basis-of-act.ts';
import { type Block, heading, type ListItem, list, paragraph, quiet, type Text, table, warning } from '../document.ts';
import { authorInWords, instantInWords, whenInWords } from '../words.ts';
import type { Dossier } from './dossier.ts';
import { citedPieces, entriesPieces, joined, namedPieces, saidPieces } from './pieces.ts';

const acts: Readonly<Record<string, string>> = {
  DecisionTaken: 'When it was taken',
  FlightProgramDecided: 'When it was taken',
  DecisionReaffirmed: 'When it was reaffirmed',
};

/** What each act of authority was done on, in its four groups. */
export function basisBlocks({ bases }: Dossier): readonly Block[] {
  if (bases.length === 0) return [];
  return [heading(2, 'What it was decided on'), ...bases.flatMap(actBlocks)];
}

/** What was on record and not put before them: long, so that it comes last. */
export const onRecordAtTheEnd = ({ bases }: Dossier): readonly Block[] =>
  bases.length === 0
    ? []
    : [
        heading(2, 'On record, not put before them'),
        ...bases.flatMap(({ type, said, notPutBefore }, index) => [
          heading(3, joined(acts[type] ?? type, ' – ', saidPieces(said))),
          ...onRecordBlocks(notPutBefore, bases[index - 1]),
        ]),
      ];

function actBlocks(basis: BasisOfAct): readonly Block[] {
  const { type, said, doneBy, putBefore, notPutBefore, notSeen, since } = basis;
  const stated = basis.basis !== null;
  return [
    heading(3, joined(acts[type] ?? type, ' – ', saidPieces(said))),
    paragraph(
      stated
        ? joined(
            'The record was available up to ',
            { entry: basis.basis ?? 0 },
            `; the act was done by ${instantInWords(doneBy.instant)}.`,
          )
        : `No basis was said, so nobody knows what was seen; the act was done by ${instantInWords(doneBy.instant)}.`,
    ),
    label('Put before them', putBefore),
    ...lines(putBefore, 'Nothing was cited or acknowledged.', ({ as, citedBy, ...cited }) => ({
      text: citedPieces(cited),
      under: [joined(`as ${as.map(spaced).join(' and ')}`, entriesPieces(citedBy))],
    })),
    label('Recorded, but not seen', notSeen),
    ...(stated
      ? lines(notSeen, 'Nothing: whatever others had recorded by then was available, or was acknowledged.', entryItem)
      : [quiet('This can only be said where a basis is.')]),
    label('Since then', since),
    ...lines(
      since,
      'Nothing that it was done on was undone, and nothing that had happened was recorded later.',
      (entry) => ({
        ...entryItem(entry),
        under: [
          ...entry.undid.map(({ how, noLongerBy, ...named }): Text => {
            const over =
              noLongerBy.length === 0 ? [] : [', ', { strong: 'which holds no longer' }, ...entriesPieces(noLongerBy)];
            return joined({ strong: spaced(how) }, ': ', namedPieces(named), over);
          }),
          ...(entry.alreadyHappened ? [{ strong: 'had already happened, and was not on record' }] : []),
        ],
      }),
    ),
    label('On record, not put before them', notPutBefore),
    quiet('They are listed at the end.'),
  ];
}

type Group<Item> =
  | { readonly items: readonly Item[]; readonly total: number | null; readonly more: string | null }
  | undefined;

const label = (text: string, group: Group<unknown>): Block =>
  paragraph(joined({ strong: text }, { quiet: group?.total === null ? '' : ` (${group?.total ?? 0})` }));

function lines<Item>(group: Group<Item>, otherwise: string, item: (item: Item) => ListItem): readonly Block[] {
  const items = group?.items ?? [];
  return [...(items.length === 0 ? [quiet(otherwise)] : [list(items.map(item))]), ...cut(group)];
}

const cut = (group: Group<unknown>): readonly Block[] =>
  group?.more == null ? [] : [warning(`These are not all: the others are at ${group.more}`)];

const entryItem = ({ headline, said }: EntryOnRecord): ListItem => ({
  text: joined(headline, ' – ', saidPieces(said)),
});

/** In the order of the record; what was there when the act before was done isn't listed again. */
function onRecordBlocks(group: BasisOfAct['notPutBefore'], before: BasisOfAct | undefined): readonly Block[] {
  const known = before?.doneBy.sequence ?? 0;
  const items = (group?.items ?? []).filter(({ sequence }) => sequence > known).reverse();
  const all = group?.items.length ?? 0;
  return [
    ...(items.length < all
      ? [quiet(`${all - items.length} were on record at the act before, too, and are listed there.`)]
      : []),
    ...(items.length === 0
      ? all === 0
        ? [quiet('Nothing.')]
        : []
      : [
          table(
            ['Entry', 'What', 'By', 'When'],
            items.map(({ sequence, headline, said, asItStands }) => [
              `#${sequence}`,
              asItStands.state === 'recorded' ? headline : `${headline} (${spaced(asItStands.state)})`,
              authorInWords(said.by, said.onBehalfOf),
              whenInWords(said),
            ]),
          ),
        ]),
    ...cut(group),
  ];
}
