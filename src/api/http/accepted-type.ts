import type { Request } from 'express';

/**
 * Which of these media types a request asks for, as its `Accept` prefers; undefined: none of them. Whoever names the
 * charset, too, asks for UTF-8, in which all of them are.
 */
export function acceptedType<Type extends string>(request: Request, types: readonly Type[]): Type | undefined {
  const accepted = request.accepts(types.flatMap((type) => [type, `${type}; charset=utf-8`]));
  return types.find((type) => accepted !== false && accepted.split(';', 1)[0] === type);
}
