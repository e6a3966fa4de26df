import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemPages } from '../../src/api/docs/problem-pages.ts';
import { problemCodes } from '../../src/api/problems/problem-codes.ts';
import { procedureRules } from '../../src/domain/procedure-rules.ts';

const domain = fileURLToPath(new URL('../../src/domain', import.meta.url));

const ofContent = /\brejectContent\(\s*'([a-z-]+)'/g;
const ofRecord = [/\breject\(\s*'([a-z-]+)'/g, /\berr\(\{\s*code: '([a-z-]+)'/g];

/** The codes of rejections, as the sources of the domain write them. */
function codesOfDomain(...patterns: readonly RegExp[]): readonly string[] {
  return globSync(`${domain}/**/*.ts`).flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''));
  });
}

describe('the page of problems', () => {
  const documented = new Set(problemPages().keys());

  it('has a heading for every code that the server can answer with, and for nothing else', () => {
    const codes = new Set([...Object.keys(problemCodes), ...procedureRules, ...codesOfDomain(ofContent, ...ofRecord)]);
    expect([...codes].filter((code) => !documented.has(code)).sort()).toEqual([]);
    expect([...documented].filter((code) => !codes.has(code)).sort()).toEqual([]);
  });

  it('says of each that is a fault of the body, and so has its place in it, that it is 422', () => {
    const said = (code: string) => problemPages().get(code)?.join(' ') ?? '';
    expect([...new Set(codesOfDomain(ofContent))].filter((code) => !/\b422\b/.test(said(code))).sort()).toEqual([]);
  });

  it('says what each means, and what to do', () => {
    expect([...problemPages()].filter(([, paragraphs]) => paragraphs.length < 2)).toEqual([]);
  });
});
