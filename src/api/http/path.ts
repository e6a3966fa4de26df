import type { Request } from 'express';
import * as z from 'zod';
import { sequence, slug, uuid } from '../../domain/id.ts';
import { inPlainWords } from '../../domain/in-plain-words.ts';
import { memoized } from '../../domain/memoized.ts';
import { reference } from '../../domain/reference.ts';
import { problem } from '../problems/problem.ts';

const integerText = (pattern: RegExp, message: string) => z.string().regex(pattern, message).transform(Number);

/** `1`, `2` … as text. */
export const sequenceText = integerText(/^[1-9]\d{0,15}$/, 'not a sequence: 1, 2, 3 …').pipe(sequence);

/** What may stand in a path, by name: what a template's `{id}` is depends on the resource. */
const pathKinds = { slug, uuid, sequence: sequenceText, reference: reference() } as const;
export type PathKind = keyof typeof pathKinds;

/** `/vehicles/{id}` is `/vehicles/:id` to the router; a `{reference}` goes on over slashes to the end. */
export const routerPath = (template: string): string =>
  template.replaceAll(/\{(\w+)\}/g, (_match, name: string) => (name === 'reference' ? `*${name}` : `:${name}`));

/**
 * The parameters of a path, each checked for its kind; ids come back in lower case.
 * @throws ProblemError 400
 */
export function readPath(
  request: Request,
  kinds: Readonly<Record<string, PathKind>>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const said = request.params[name];
    const parsed = pathKinds[kind].safeParse(Array.isArray(said) ? said.join('/') : said, { error: inPlainWords });
    if (!parsed.success) {
      const detail = parsed.error.issues[0]?.message ?? 'is not valid';
      throw problem('malformed-path', `The ${name} in the path is not valid: ${detail}.`, {
        errors: [{ parameter: name, detail }],
      });
    }
    found[name] = String(parsed.data);
  }
  return found;
}

/** Text and names of parameters in turns. */
const piecesOf = memoized((template: string): readonly string[] => template.split(/\{(\w+)\}/));

/** A template with its parameters put in: the path as it is meant, however it was written. */
export const fillPath = (template: string, parameters: Readonly<Record<string, string>>): string =>
  piecesOf(template)
    .map((piece, index) =>
      index % 2 === 0 ? piece : encodeURIComponent(parameters[piece] ?? '').replaceAll('%2F', '/'),
    )
    .join('');
