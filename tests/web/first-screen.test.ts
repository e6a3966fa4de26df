import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const chunk = z.looseObject({
  file: z.string(),
  imports: z.array(z.string()).default([]),
  isEntry: z.boolean().default(false),
});
const manifest = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')));

/** The scripts that a chunk can't run without. */
function scriptsOf(name: string, found: Set<string> = new Set()): ReadonlySet<string> {
  const { file, imports } = chunk.parse(manifest[name]);
  if (!found.has(file)) {
    found.add(file);
    for (const imported of imports) scriptsOf(imported, found);
  }
  return found;
}

const compressed = (file: string): number => gzipSync(readFileSync(`${dist}${file}`)).length;

describe('the built console', () => {
  it('sends less than 250 kB of compressed script for its first screen', () => {
    const [entry] = Object.entries(manifest).filter(([, { isEntry }]) => isEntry);
    const board = Object.keys(manifest).find((name) => name.endsWith('screens/board/board.tsx'));
    const scripts = new Set([entry?.[0], board].flatMap((name) => [...scriptsOf(name ?? '')]));
    const bytes = [...scripts].reduce((sum, file) => sum + compressed(file), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
  });

  it('has no script, style or address of elsewhere in its page', () => {
    const page = readFileSync(`${dist}index.html`, 'utf8');
    expect(page).not.toMatch(/<style|style=|https?:\/\/|\son\w+=/);
    expect([...page.matchAll(/<script([^>]*)>([^<]*)</g)].map(([, , content]) => content)).toEqual(['']);
  });
});
