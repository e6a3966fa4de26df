import { escapeHtml } from '../docs/html.ts';
import { type Block, type Document, type EntryLine, type Fact, type Piece, piecesOf, type Text } from './document.ts';
import { documentStyle } from './document-style.ts';

/** The document as one HTML page that needs nothing else: no script, no font, no picture is fetched. */
export function htmlOf({ title, kind, about, blocks, entries }: Document): string {
  const known = new Set(entries.map(({ sequence }) => sequence));
  const inline = (text: Text) =>
    piecesOf(text)
      .map((piece) => pieceOf(piece, known))
      .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${documentStyle}</style>
</head>
<body>
<header>
<p class="kind">${escapeHtml(kind)}</p>
<h1>${escapeHtml(title)}</h1>
${factsOf(about, inline)}
</header>
<main>
${blocks.map((block) => blockOf(block, inline)).join('\n')}
</main>
${entries.length === 0 ? '' : entriesOf(entries)}
</body>
</html>
`;
}

type Inline = (text: Text) => string;

function blockOf(block: Block, inline: Inline): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone === undefined ? '' : ` class="${block.tone}"`}>${inline(block.text)}</p>`;
    case 'quotation': {
      const lines = block.text.split(/\r\n|[\n\r\u2028\u2029]/).filter((text) => text.trim() !== '');
      return `<blockquote>${lines.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</blockquote>`;
    }
    case 'list': {
      const items = block.items.map(({ text, under = [] }) => {
        const below = under.length === 0 ? '' : `<ul>${under.map((each) => `<li>${inline(each)}</li>`).join('')}</ul>`;
        return `<li>${inline(text)}${below}</li>`;
      });
      return `<ul>${items.join('\n')}</ul>`;
    }
    case 'facts':
      return factsOf(block.facts, inline);
    case 'table':
      return tableOf(
        block.columns,
        block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`),
      );
  }
}

const factsOf = (facts: readonly Fact[], inline: Inline): string =>
  `<dl>${facts.map(([term, said]) => `<dt>${escapeHtml(term)}</dt><dd>${inline(said)}</dd>`).join('\n')}</dl>`;

const tableOf = (columns: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll"><table><thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;

/** Where the links of a page lead. */
function entriesOf(entries: readonly EntryLine[]): string {
  const rows = entries.map(
    ({ sequence, what, by, occurred, recorded }) =>
      `<tr id="entry-${sequence}"><td>#${sequence}</td>${[what, by, occurred, recorded].map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  const columns = ['Entry', 'What', 'By', 'Occurred', 'Recorded'];
  return `<section class="entries"><h2>Entries</h2>${tableOf(columns, rows)}</section>`;
}

function pieceOf(piece: Piece, known: ReadonlySet<number>): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if ('strong' in piece) return `<strong>${escapeHtml(piece.strong)}</strong>`;
  if ('quiet' in piece) return `<span class="quiet">${escapeHtml(piece.quiet)}</span>`;
  const { entry } = piece;
  return known.has(entry)
    ? `<a class="entry" href="#entry-${entry}">#${entry}</a>`
    : `<span class="entry">#${entry}</span>`;
}
