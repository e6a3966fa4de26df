import { describe, expect, it } from 'vitest';
import {
  type Document,
  entriesNamedIn,
  facts,
  heading,
  list,
  paragraph,
  quiet,
  quotation,
  table,
  warning,
} from '../../src/api/documents/document.ts';
import { htmlOf } from '../../src/api/documents/html.ts';
import { markdownOf } from '../../src/api/documents/markdown.ts';
import { authorInWords, instantInWords, timeInWords } from '../../src/api/documents/words.ts';

const blocks: Document['blocks'] = [
  heading(2, ['Options', { entry: 3 }]),
  paragraph(['Taken ', { strong: 'for one' }, ' of them ', { entry: 9 }]),
  warning('No basis is stated.'),
  quiet('Nobody dissented.'),
  quotation('Too hot.\n# Not a heading'),
  list(['one', { text: ['two ', { entry: 4 }], under: ['because'] }]),
  facts([['Authority', 'State Commission']]),
  table(['Entry', 'Said'], [[{ entry: 3 }, 'a | b']]),
];
const document: Document = {
  title: 'Which ship?',
  kind: 'Decision dossier',
  about: [['As of', '#9']],
  blocks,
  entries: [{ sequence: 3, what: 'Option added', by: 'Roscosmos', occurred: '2023-01-11', recorded: '2023-01-11' }],
};

describe('a document', () => {
  it('is Markdown', () => {
    expect(markdownOf(document)).toBe(`# Which ship?

**Decision dossier**

- **As of:** #9

## Options#3

Taken **for one** of them #9

> **No basis is stated.**

Nobody dissented.

> Too hot.
> \\# Not a heading

- one
- two #4
  - because

- **Authority:** State Commission

| Entry | Said |
| --- | --- |
| #3 | a \\| b |

## Entries

| Entry | What | By | Occurred | Recorded |
| --- | --- | --- | --- | --- |
| #3 | Option added | Roscosmos | 2023-01-11 | 2023-01-11 |
`);
  });

  it('is HTML in which an entry leads to where it is listed, and nothing is fetched or run', () => {
    const html = htmlOf(document);
    const body = html.slice(html.indexOf('<body>'));
    expect(body).toBe(`<body>
<header>
<p class="kind">Decision dossier</p>
<h1>Which ship?</h1>
<dl><dt>As of</dt><dd>#9</dd></dl>
</header>
<main>
<h2>Options<a class="entry" href="#entry-3">#3</a></h2>
<p>Taken <strong>for one</strong> of them <span class="entry">#9</span></p>
<p class="warning">No basis is stated.</p>
<p class="quiet">Nobody dissented.</p>
<blockquote><p>Too hot.</p><p># Not a heading</p></blockquote>
<ul><li>one</li>
<li>two <span class="entry">#4</span><ul><li>because</li></ul></li></ul>
<dl><dt>Authority</dt><dd>State Commission</dd></dl>
<div class="scroll"><table><thead><tr><th scope="col">Entry</th><th scope="col">Said</th></tr></thead>
<tbody><tr><td><a class="entry" href="#entry-3">#3</a></td><td>a | b</td></tr></tbody></table></div>
</main>
<section class="entries"><h2>Entries</h2><div class="scroll"><table><thead><tr><th scope="col">Entry</th><th scope="col">What</th><th scope="col">By</th><th scope="col">Occurred</th><th scope="col">Recorded</th></tr></thead>
<tbody><tr id="entry-3"><td>#3</td><td>Option added</td><td>Roscosmos</td><td>2023-01-11</td><td>2023-01-11</td></tr></tbody></table></div></section>
</body>
</html>
`);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  it('takes nothing that somebody wrote for markup', () => {
    const hostile = '<script>alert(1)</script> **b** [a](javascript:x) `c` & "q" | _u_';
    const said: Document = { ...document, title: hostile, about: [[hostile, hostile]], blocks: [], entries: [] };
    const shown = '&lt;script&gt;alert(1)&lt;/script&gt; **b** [a](javascript:x) `c` &amp; &quot;q&quot; | _u_';
    expect(htmlOf(said)).toContain(`<title>${shown}</title>`);
    expect(htmlOf(said)).toContain(`<h1>${shown}</h1>\n<dl><dt>${shown}</dt><dd>${shown}</dd></dl>`);
    const plain = '\\<script\\>alert(1)\\</script\\> \\*\\*b\\*\\* \\[a\\](javascript:x) \\`c\\` \\& "q" \\| \\_u\\_';
    expect(markdownOf(said)).toBe(`# ${plain}\n\n**Decision dossier**\n\n- **${plain}:** ${plain}\n`);
  });

  it.each([
    ['# one', '\\# one'],
    ['1. one', '1\\. one'],
    ['- one', '\\- one'],
    ['---', '\\---'],
    ['#412', '#412'],
    ['-5 °C', '-5 °C'],
    ['two\n\nlines', 'two lines'],
  ])('is Markdown of one line where one is said: %j', (text, line) => {
    const said: Document = { ...document, blocks: [paragraph(text)], entries: [] };
    expect(markdownOf(said)).toBe(`# Which ship?\n\n**Decision dossier**\n\n- **As of:** #9\n\n${line}\n`);
  });

  it('knows which entries it names', () => {
    expect(entriesNamedIn(blocks)).toEqual([3, 4, 9]);
  });
});

describe('in words', () => {
  it.each([
    ['2023-01-11', '2023-01-11'],
    ['2023-01', '2023-01'],
    ['~2023-01-11T14:00Z', 'about 2023-01-11 14:00 UTC'],
    ['2023-01-11T14:00:07Z', '2023-01-11 14:00:07 UTC'],
    ['2023-01-17/2023-01-18', '2023-01-17 to 2023-01-18'],
    ['2023-01-17/..', 'from 2023-01-17'],
    ['../2023-01-18T04:10Z', 'until 2023-01-18 04:10 UTC'],
    ['unknown', 'unknown'],
  ])('a time that was claimed: %s', (time, words) => {
    expect(timeInWords(time)).toBe(words);
    expect(timeInWords({ time, words: 'as they said' })).toBe(`${words} (“as they said”)`);
  });

  it('an instant', () => {
    expect(instantInWords('2023-01-11T08:00:00.000Z')).toBe('2023-01-11 08:00 UTC');
    expect(instantInWords('2023-01-11T08:00:07.250Z')).toBe('2023-01-11 08:00:07.250 UTC');
  });

  it('an author, and for whom they act', () => {
    const commission = { role: 'State Commission', agency: 'Roscosmos' };
    expect(authorInWords({ name: 'Sergei Krikalev', agency: 'Roscosmos' }, commission)).toBe(
      'Sergei Krikalev, Roscosmos, for State Commission, Roscosmos',
    );
  });
});
