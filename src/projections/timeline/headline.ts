import type { Authority } from '../../domain/author.ts';
import { entryCorrected } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, partOf, type Reference } from '../../domain/reference.ts';
import { spaced } from '../../domain/spaced.ts';
import { thingOf } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import { spelled, typeInWords } from './type-in-words.ts';

/**
 * An entry in one line: what kind of act it is, on what, and what it says: `EVA cancelled: EVA-56 – Coolant leak on
 * MS-22`. `titleOf` is what people call a thing.
 */
export function headlineOf(entry: Entry, titleOf: TitleOf): string {
  const thing = thingOf(entry.stream);
  const title = thing === undefined ? null : titleOf(thing);
  const said = whatItSays(thing, entry, titleOf);
  // What puts a thing on record says its title, and perhaps no more since corrected.
  const parts = title !== null && (entry.revision === 0 || said === title) ? [title] : [title, said];
  const named = parts.filter((part) => part !== null).join(' – ');
  return named === '' ? typeInWords(entry.type) : `${typeInWords(entry.type)}: ${named}`;
}

// By rank: words of their own, then what was chosen from a list, then what is named.
const texts = ['title', 'text', 'reason'] as const;
const choices = ['result', 'manner'] as const;
// Said with the words that come with it: whether it was go or no-go is what counts.
const answers = ['answer', 'concurrence'] as const;
const things = ['returnsIn', 'vehicle', 'at', 'entry'] as const;

type TitleOf = (reference: Reference) => string | null;

function whatItSays(thing: Reference | undefined, { type, facts }: Entry, titleOf: TitleOf): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const members = facts as Readonly<Record<string, unknown>>;
  const stringIn = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = members[name];
      if (typeof value === 'string') return value;
    }
    return undefined;
  };
  const chosenFrom = (names: readonly string[]): string | undefined => {
    const word = stringIn(names);
    return word === undefined ? undefined : spaced(word);
  };
  const first =
    chosenFrom(answers) ??
    chosenIn(thing, members.option, titleOf) ??
    putInPlace(members.supersededBy, titleOf) ??
    lapsedInto(type, members, titleOf) ??
    handedTo(type, members.to) ??
    termsIn(type, members.changes) ??
    correctedIn(type, members.changes, titleOf);
  const words = stringIn(texts) ?? chosenFrom(choices) ?? stringIn(['name']) ?? first;
  if (words !== undefined) return firstLine(first === undefined || first === words ? words : followed(first, words));
  const named = [stringIn(things), members.evidence].flat().filter(isReference);
  const [one, ...others] = named;
  if (one === undefined) return null;
  const title = titleOf(one) ?? one;
  return others.length === 0 ? title : `${title}, and ${others.length} more`;
}

/** What is a sentence already has its end. */
const followed = (first: string, words: string): string => `${first}${/[.?!…]$/.test(first) ? '' : ':'} ${words}`;

const isReference = (value: unknown): value is Reference =>
  typeof value === 'string' && parseReference(value) !== undefined;

/** Why something was superseded says little without what came in its place. */
const putInPlace = (by: unknown, titleOf: TitleOf): string | undefined =>
  isReference(by) ? (titleOf(by) ?? by) : undefined;

/** What an act is for is called as it was put to those who chose. */
function chosenIn(decision: Reference | undefined, option: unknown, titleOf: TitleOf): string | undefined {
  const part = optionOf(decision, option);
  return part === undefined ? undefined : (titleOf(part) ?? String(option));
}

/** The option that an entry is for, which it names by its slug alone. */
export const optionIn = ({ stream, facts }: Entry): Reference | undefined =>
  typeof facts === 'object' && facts !== null && 'option' in facts
    ? optionOf(thingOf(stream), facts.option)
    : undefined;

const optionOf = (decision: Reference | undefined, option: unknown): Reference | undefined =>
  decision === undefined || typeof option !== 'string' ? undefined : partOf(decision, 'option', option);

/** That nobody decided says little without what became of the question. */
function lapsedInto(type: string, { kind, into }: Readonly<Record<string, unknown>>, titleOf: TitleOf) {
  if (type !== 'DecisionLapsed' || typeof kind !== 'string') return undefined;
  return [spaced(kind), putInPlace(into, titleOf)].filter((part) => part !== undefined).join(' into ');
}

/** That a decision is another's to take says little without whose. */
function handedTo(type: string, to: unknown): string | undefined {
  if (type !== 'AuthorityTransferred') return undefined;
  const { role, agency } = to as Authority;
  return `to ${role}, ${agency}`;
}

/** Which terms were named or changed: "authority, needed by". */
function termsIn(type: string, changes: unknown): string | undefined {
  if (type !== 'TermsChanged' || !Array.isArray(changes)) return undefined;
  return (changes as readonly { readonly term: string }[]).map(({ term }) => spelled(term)).join(', ');
}

/** That something was corrected says little without what: "value 41 → 39". What takes more than a few words is only named. */
function correctedIn(type: string, changes: unknown, titleOf: TitleOf): string | undefined {
  if (type !== entryCorrected.type || !Array.isArray(changes)) return undefined;
  return (changes as readonly Change[])
    .map(({ pointer, was, is }) => {
      const name = spelled(pointer.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '');
      const [before, after] = [inFewWords(was, titleOf), inFewWords(is, titleOf)];
      return before === undefined || after === undefined ? name : `${name} ${before} → ${after}`;
    })
    .join(', ');
}

type Change = { readonly pointer: string; readonly was: unknown; readonly is: unknown };

function inFewWords(value: unknown, titleOf: TitleOf): string | undefined {
  if (value === null) return 'none';
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const said = (isReference(value) ? titleOf(value) : null) ?? String(value);
  return said.length <= 40 ? said : undefined;
}
