import { type Problem, ProblemError, UnreachableError } from './problem-error.ts';
import type { paths } from './schema.generated.ts';

/** Every path that can be read, as the OpenAPI document names it. */
export type ReadPath = {
  [Path in keyof paths]: paths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': unknown } } } };
  }
    ? Path
    : never;
}[keyof paths];

type Get<Path extends ReadPath> = paths[Path] extends { get: infer Operation } ? Operation : never;
type Json<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Answer } } } }
  ? Answer
  : never;
type In<Operation, Place extends string> = Operation extends { parameters: { [Name in Place]?: infer Values } }
  ? Exclude<Values, undefined>
  : never;

export type Answer<Path extends ReadPath> = Json<Get<Path>>;

export interface Parameters<Path extends ReadPath> {
  readonly path?: In<Get<Path>, 'path'>;
  readonly query?: In<Get<Path>, 'query'>;
}

/** A path with its parameters put in, and the query; names without a value are left out. */
export function addressOf(
  template: string,
  path: Readonly<Record<string, unknown>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(String(path[name])));
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) parameters.append(name, String(each));
    }
  }
  return parameters.size === 0 ? filled : `${filled}?${parameters}`;
}

const notAProblem = (status: number): Problem => ({
  type: 'about:blank',
  title: 'The answer is not one of Holdpoint.',
  status,
  detail: `Something between here and the server answered with ${status}.`,
  code: 'not-holdpoint',
});

const retryAfterOf = (response: Response): number | null => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

/** @throws ProblemError, UnreachableError */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new UnreachableError(error);
  }
  if (response.ok) return response;
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
  throw new ProblemError(
    isProblem ? ((await response.json()) as Problem) : notAProblem(response.status),
    retryAfterOf(response),
  );
}

/**
 * What a path of the API answers.
 * @throws ProblemError, UnreachableError
 */
export async function read<Path extends ReadPath>(
  template: Path,
  { path, query }: Parameters<Path>,
  signal?: AbortSignal,
): Promise<Answer<Path>> {
  const address = addressOf(template, path ?? {}, query ?? {});
  const response = await ask(address, { headers: { Accept: 'application/json' }, ...(signal && { signal }) });
  return (await response.json()) as Answer<Path>;
}
