import { type Block, type Document, type Piece, piecesOf, type Text } from './document.ts';

/** The document as Markdown (CommonMark, with the tables of GitHub). */
export function markdownOf({ title, kind, about, blocks, entries }: Document): string {
  const list = entries.map(({ sequence, what, by, occurred, recorded }) => [
    `#${sequence}`,
    what,
    by,
    occurred,
    recorded,
  ]);
  const ending =
    list.length === 0 ? [] : ['## Entries', tableOf(['Entry', 'What', 'By', 'Occurred', 'Recorded'], list)];
  return `${[`# ${line(title)}`, `**${line(kind)}**`, factsOf(about), ...blocks.map(blockOf), ...ending].join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return block.tone === 'warning' ? `> **${unmarked(block.text)}**` : inline(block.text);
    case 'quotation':
      return block.text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((text) => `> ${line(text)}`.trimEnd())
        .join('\n');
    case 'list':
      return block.items
        .flatMap(({ text, under = [] }) => [`- ${inline(text)}`, ...under.map((each) => `  - ${inline(each)}`)])
        .join('\n');
    case 'facts':
      return factsOf(block.facts);
    case 'table':
      return tableOf(block.columns, block.rows);
  }
}

const factsOf = (facts: readonly (readonly [string, Text])[]): string =>
  facts.map(([term, said]) => `- **${line(term)}:** ${inline(said)}`).join('\n');

function tableOf(columns: readonly string[], rows: readonly (readonly Text[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(columns.map(line)), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(inline)))].join(
    '\n',
  );
}

const inline = (text: Text): string => atStart(piecesOf(text).map(pieceOf).join(''));

/** Within what is strong already nothing is marked again. */
const unmarked = (text: Text): string => escaped(piecesOf(text).map(plain).join('')).trim();

function pieceOf(piece: Piece): string {
  const text = escaped(plain(piece));
  // A mark that meets a space is none.
  return typeof piece === 'object' && 'strong' in piece && text.trim() === text && text !== '' ? `**${text}**` : text;
}

function plain(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return piece.strong;
  return 'quiet' in piece ? piece.quiet : `#${piece.entry}`;
}

const line = (text: string): string => atStart(escaped(text));

/** What means something to Markdown wherever it stands; on one line. */
const escaped = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>&|~]/g, '\\$&');

/** What means something at the beginning of a line only. */
const atStart = (text: string): string =>
  text
    .trim()
    .replace(/^([#+=-])(?=[\s#+=-]|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
