import type { Request } from 'express';
import * as z from 'zod';
import { inPlainWords } from '../../domain/in-plain-words.ts';
import { type Fault, problem } from '../problems/problem.ts';

/** Names and values in order, decoded; a text that is not percent-encoded UTF-8 is refused rather than guessed at. */
function pairsOf(url: string): readonly (readonly [string, string])[] {
  const start = url.indexOf('?');
  if (start < 0) return [];
  const decode = (text: string, name = text) => {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      throw problem('invalid-parameter', 'The query is not percent-encoded UTF-8.', {
        errors: [{ parameter: name, detail: 'is not percent-encoded UTF-8' }],
      });
    }
  };
  return url
    .slice(start + 1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 0) return [decode(pair), ''];
      const name = decode(pair.slice(0, equals));
      return [name, decode(pair.slice(equals + 1), name)];
    });
}

/** A parameter that may come several times is one whose schema is a list. */
const isList = (schema: unknown): boolean =>
  schema instanceof z.ZodOptional ? isList(schema.unwrap()) : schema instanceof z.ZodArray;

/**
 * The query as its schema says: nothing unknown, nothing twice but what is a list.
 * @throws ProblemError 400
 */
export function readQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): z.infer<Schema> {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of pairsOf(request.url)) {
    if (!Object.hasOwn(schema.shape, name)) {
      const known = Object.keys(schema.shape);
      throw problem('unknown-parameter', `There is no parameter ${name} here.`, {
        errors: [{ parameter: name, detail: 'is not known here' }],
        facts: { known },
      });
    }
    const earlier = values.get(name);
    if (isList(schema.shape[name])) {
      values.set(name, Array.isArray(earlier) ? [...earlier, value] : [value]);
      continue;
    }
    if (earlier !== undefined) {
      throw problem('invalid-parameter', `The parameter ${name} comes twice.`, {
        errors: [{ parameter: name, detail: 'comes twice' }],
      });
    }
    values.set(name, value);
  }
  const parsed = schema.safeParse(Object.fromEntries(values), { error: inPlainWords });
  if (parsed.success) return parsed.data;
  throw problem('invalid-parameter', 'The query is not valid.', { errors: faultsOf(parsed.error) });
}

const faultsOf = (error: z.core.$ZodError): readonly Fault[] =>
  error.issues.map((issue) => ({ parameter: String(issue.path[0] ?? ''), detail: issue.message }));
