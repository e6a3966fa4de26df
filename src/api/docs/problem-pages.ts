import { readFileSync } from 'node:fs';

const source = new URL('../../../docs/problems.md', import.meta.url);

/** The sections of `docs/problems.md` by their codes: what `type` of a problem leads to. */
export function problemPages(): ReadonlyMap<string, readonly string[]> {
  const sections = readFileSync(source, 'utf8').split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      // The text ends where the next part of the page begins.
      const text = lines.join('\n').split(/^## /m)[0] ?? '';
      const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
      return [heading.replaceAll('`', '').trim(), paragraphs.filter((paragraph) => paragraph !== '')] as const;
    }),
  );
}
