/**
 * A document for people, before it is Markdown or HTML. All text is plain: whatever somebody wrote, no piece of it is
 * ever taken for markup. A piece is text, text that stands out or stands back, or the entry that says so.
 */
export type Piece = string | { readonly strong: string } | { readonly quiet: string } | { readonly entry: number };

/** A line of text. A text of one piece may be that piece alone. */
export type Text = Piece | readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Text }
  /** `warning`: what nobody should miss. `quiet`: an explanation, or that there is nothing. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'warning' | 'quiet' }
  /** What somebody said, in their words; lines are kept. */
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  /** Terms and what is said of each, in order. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Text[])[] };

export type Fact = readonly [term: string, said: Text];

/** With what belongs to it, one level down. */
export interface ListItem {
  readonly text: Text;
  readonly under?: readonly Text[];
}

export interface Document {
  readonly title: string;
  /** What kind of document it is, such as "Decision dossier". */
  readonly kind: string;
  /** Of which moment it is, and where it comes from: what makes a printout citable. */
  readonly about: readonly Fact[];
  readonly blocks: readonly Block[];
  /** The entries that it names, so that `#412` leads somewhere without the software; in the order of the record. */
  readonly entries: readonly EntryLine[];
}

/** One entry in the list at the end. */
export interface EntryLine {
  readonly sequence: number;
  readonly what: string;
  readonly by: string;
  readonly occurred: string;
  readonly recorded: string;
}

export const heading = (level: 2 | 3, text: Text): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const warning = (text: Text): Block => ({ kind: 'paragraph', text, tone: 'warning' });
export const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet' });
export const quotation = (text: string): Block => ({ kind: 'quotation', text });
export const facts = (list: readonly Fact[]): Block => ({ kind: 'facts', facts: list });
export const list = (items: readonly (ListItem | Text)[]): Block => ({
  kind: 'list',
  items: items.map((item) => (isListItem(item) ? item : { text: item })),
});
export const table = (columns: readonly string[], rows: readonly (readonly Text[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
});

const isListItem = (item: ListItem | Text): item is ListItem => typeof item === 'object' && 'text' in item;

export const piecesOf = (text: Text): readonly Piece[] => (Array.isArray(text) ? text : [text as Piece]);

/** The sequences of all entries that a document's blocks name, each once, ascending. */
export function entriesNamedIn(blocks: readonly Block[]): readonly number[] {
  const found = new Set<number>();
  for (const text of blocks.flatMap(textsOf)) {
    for (const piece of piecesOf(text)) if (typeof piece === 'object' && 'entry' in piece) found.add(piece.entry);
  }
  return [...found].sort((left, right) => left - right);
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quotation':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, under = [] }) => [text, ...under]);
    case 'facts':
      return block.facts.map(([, said]) => said);
    case 'table':
      return block.rows.flat();
  }
}
