import { type Block, heading, list, type Piece, quiet, type Text, warning } from '../document.ts';
import type { Dossier } from './dossier.ts';
import { joined, optionTitle, wordsOf } from './pieces.ts';

/** Flight rules and limits that are attached to it, or to anomalies that it is about, as they stand. */
export function criteriaBlocks({ criteria, options }: Dossier): readonly Block[] {
  const { items, total } = criteria;
  const line = ({ title, rule, state, margin, against, missing, restsOnAbout, sequence }: Criterion): Text => {
    const isMet: Piece = state === 'not-met' ? wordsOf(state) : { strong: wordsOf(state) };
    const slugs = against.map((option) => option.split('/').at(-1) ?? option);
    const told = [
      ...(rule === null ? [] : [rule]),
      ...marginIn(margin),
      ...(missing === 0 ? [] : [`${missing} of the observations that it looks at still to come`]),
      ...(restsOnAbout ? ['by a value that is only about'] : []),
      slugs.length === 0
        ? 'speaks against every option'
        : `speaks against ${slugs.map((slug) => `“${optionTitle(options, slug)}”`).join(', ')}`,
    ];
    return joined({ strong: title }, ': ', isMet, `; ${told.join('; ')} `, { entry: sequence });
  };
  return [
    heading(2, 'Criteria'),
    items.length === 0 ? quiet('None is attached.') : list(items.map(line)),
    ...(items.length < total ? [warning(`These are not all: there are ${total}.`)] : []),
  ];
}

type Criterion = Dossier['criteria']['items'][number];

function marginIn({ least, most }: Criterion['margin']): readonly string[] {
  if (least === null && most === null) return [];
  if (least === most) return [`margin ${least}`];
  if (least === null) return [`margin ${most} at most`];
  return [most === null ? `margin ${least} at least` : `margin ${least} to ${most}`];
}
