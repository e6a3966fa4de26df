import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import { typeInWords } from './type-in-words.ts';

/**
 * An entry in one line: what kind of act it is, on what, and what it says: `EVA cancelled: EVA-56 – Coolant leak on
 * MS-22`. `titleOf` is what people call a thing.
 */
export function headlineOf(entry: Entry, titleOf: (reference: Reference) => string | null): string {
  const thing = thingOf(entry.stream);
  const title = thing === undefined ? null : titleOf(thing);
  const said = whatItSays(entry.facts, titleOf);
  // What puts a thing on record says its title, and perhaps no more since corrected.
  const parts = title !== null && (entry.revision === 0 || said === title) ? [title] : [title, said];
  const named = parts.filter((part) => part !== null).join(' – ');
  return named === '' ? typeInWords(entry.type) : `${typeInWords(entry.type)}: ${named}`;
}

// By rank: words of their own, then what was chosen from a list, then what is named.
const texts = ['title', 'text', 'reason'] as const;
const choices = ['answer', 'concurrence', 'result', 'manner', 'name', 'option'] as const;
// Said with the words that come with it: whether it was go or no-go is what counts.
const answers = ['answer', 'concurrence'] as const;
const things = ['returnsIn', 'vehicle', 'at', 'entry'] as const;

function whatItSays(facts: unknown, titleOf: (reference: Reference) => string | null): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const members = facts as Readonly<Record<string, unknown>>;
  const stringIn = (names: readonly string[]) =>
    names.map((name) => members[name]).find((value): value is string => typeof value === 'string');
  const [answer, words] = [stringIn(answers), stringIn(texts) ?? stringIn(choices)];
  if (words !== undefined) return firstLine(answer === undefined || answer === words ? words : `${answer}: ${words}`);
  const named = stringIn(things);
  if (named === undefined || parseReference(named) === undefined) return null;
  return titleOf(named as Reference) ?? named;
}
