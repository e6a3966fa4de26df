import { criterionInWords } from '../criterion-in-words.ts';
import { type Block, heading, type ListItem, list, quiet, type Text, warning } from '../document.ts';
import type { Dossier } from './dossier.ts';
import { entriesPieces, joined, optionTitle } from './pieces.ts';

type Criterion = Dossier['criteria']['items'][number];
type WhenTaken = NonNullable<Dossier['criteriaWhenTaken']>['items'][number];

/** Flight rules and limits that are attached to it, or to anomalies that it is about: as they stood when it was taken, and as they stand. */
export function criteriaBlocks(dossier: Dossier): readonly Block[] {
  const { criteria, criteriaWhenTaken: then } = dossier;
  const now = new Map(criteria.items.map((criterion) => [criterion.criterion, criterion]));
  const taken = new Map((then?.items ?? []).map((criterion) => [criterion.criterion, criterion]));
  const all = [...new Map([...taken, ...now]).values()].toSorted((left, right) => left.sequence - right.sequence);
  const isCut = (shown: { readonly items: readonly unknown[]; readonly total: number }) =>
    shown.items.length < shown.total;
  return [
    heading(2, 'Criteria'),
    all.length === 0
      ? quiet('None is attached.')
      : list(
          all.map(({ criterion, ...shown }): ListItem => {
            const standing = now.get(criterion);
            const stood = taken.get(criterion);
            return {
              text: whichPieces(shown, dossier),
              under:
                then === null
                  ? [standsPieces(standing, 'as it stands', dossier)]
                  : [
                      stood === undefined
                        ? { quiet: 'not attached when it was taken' }
                        : standsPieces(stood, 'when it was taken', dossier),
                      standing === undefined ? goneSince(stood) : standsPieces(standing, 'as it stands', dossier),
                    ],
            };
          }),
        ),
    ...(isCut(criteria) ? [warning(`These are not all: there are ${criteria.total}.`)] : []),
    ...(then !== null && isCut(then)
      ? [warning(`These are not all: there were ${then.total} when it was taken.`)]
      : []),
  ];
}

/** What it is, and against what it speaks once it is met. */
function whichPieces({ title, rule, against, sequence }: Omit<Criterion, 'criterion'>, { options }: Dossier): Text {
  const slugs = against.map((option) => option.split('/').at(-1) ?? option);
  const speaks =
    slugs.length === 0
      ? 'speaks against every option once it is met'
      : `speaks against ${slugs.map((slug) => `“${optionTitle(options, slug)}”`).join(', ')} once it is met`;
  return joined({ strong: title }, `${rule === null ? '' : ` (${rule})`}, ${speaks} `, { entry: sequence });
}

/** How it stands at a moment, and by which observations. */
function standsPieces(criterion: Criterion | undefined, when: string, { measurements }: Dossier): Text {
  if (criterion === undefined) return { quiet: `not attached ${when}` };
  const by = measurements
    .filter(({ reference }) => criterion.inputs.includes(reference))
    .map(({ sequence }) => sequence);
  return joined(`${when}: `, criterionInWords(criterion), by.length === 0 ? '' : ', by', entriesPieces(by));
}

const goneSince = (stood: WhenTaken | undefined): Text =>
  stood?.withdrawn == null
    ? { quiet: 'no longer attached' }
    : joined({ strong: 'withdrawn since' }, entriesPieces([stood.withdrawn]));
