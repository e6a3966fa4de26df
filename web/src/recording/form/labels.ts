import { spaced } from '../../ui/record/words.ts';

/** How fields are called, by the name that they have in the API; others by that name in words. */
const labels: Readonly<Record<string, string>> = {
  about: 'About',
  at: 'Docks at',
  atMost: 'At most aboard',
  because: 'Because of',
  by: 'By',
  completes: 'This completes the decision',
  does: 'What it will do',
  evidence: 'Evidence',
  explained: 'Explained',
  id: 'Short name',
  slug: 'Short name',
  is: 'To be',
  neededBy: 'Needed by',
  occurredAt: 'When',
  of: 'Asked of',
  on: 'On',
  onBehalfOf: 'On behalf of',
  polled: 'Polled',
  sentTo: 'Sent to',
  to: 'To',
  uri: 'Address',
  vehicle: 'Vehicle',
  existing: 'one of these',
  new: 'a new one',
  none: 'none',
};

const inWords = (name: string): string =>
  spaced(name)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const labelOf = (name: string): string => capital(labels[name] ?? inWords(name));

/** A word of the API as people read it: `fit within limits` for `fit-within-limits`. */
export const wordOf = (word: string): string =>
  word === 'existing' || word === 'new' ? (labels[word] ?? word) : inWords(word);

/** One item of a list, in the singular, for the button that adds one. */
const singular: Readonly<Record<string, string>> = {
  aliases: 'alias',
  quantities: 'quantity',
  hypotheses: 'hypothesis',
  sharedCauses: 'shared cause',
  polled: 'forum',
  of: 'one to ask',
  sentTo: 'recipient',
  program: 'item',
  disputed: 'claim',
  rejects: 'option to reject',
};
export const singularOf = (name: string): string => singular[name] ?? inWords(name).replace(/s$/, '');
