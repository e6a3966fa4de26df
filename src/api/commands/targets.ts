import type { ThingKind } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import type { Addressed, Target } from './command-route.ts';

const nothing: Record<never, never> = {};

/** What the command makes has the command's id. */
export const begins =
  (kind: ThingKind, collection: string) =>
  ({ commandId }: Addressed): Target<Record<never, never>> => ({
    stream: streamFor(kind, commandId),
    expects: 'new',
    fields: nothing,
    location: `/${collection}/${commandId}`,
  });

/** What the command makes has the slug that its body gives it. */
export const beginsBySlug =
  (kind: ThingKind, collection: string) =>
  ({ facts }: Addressed): Target<Record<never, never>> => ({
    stream: streamFor(kind, String(facts.id)),
    expects: 'new',
    fields: nothing,
    location: `/${collection}/${facts.id}`,
  });

/** The thing that the path's `{id}` names. */
export const existing =
  (kind: ThingKind) =>
  ({ parameters }: Addressed): Target<Record<never, never>> => ({
    stream: streamFor(kind, parameters.id ?? ''),
    expects: 'existing',
    fields: nothing,
  });
