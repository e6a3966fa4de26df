import { author } from '../../../../src/domain/author.ts';
import { storedText, storeText } from '../../app/preferences/stored-text.ts';
import { type Draft, membersOf, textOf } from './field.ts';

const name = 'author';

interface Named {
  readonly name?: string;
  readonly role?: string;
  readonly agency?: string;
}

/** An author as far as a draft names one. */
export function authorIn(draft: Draft): Named {
  const said = membersOf(draft);
  const parts = (['name', 'role', 'agency'] as const).map((part) => [part, textOf(said[part]).trim()] as const);
  return Object.fromEntries(parts.filter(([, text]) => text !== ''));
}

/** Who recorded the last time in this browser. */
export function storedAuthor(): Named {
  try {
    const found = author.safeParse(JSON.parse(storedText(name) ?? 'null'));
    return found.success ? authorIn(found.data) : {};
  } catch {
    return {};
  }
}

export const storeAuthor = (draft: Draft): void => storeText(name, JSON.stringify(authorIn(draft)));
