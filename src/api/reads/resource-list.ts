import { type Read, readList } from './read.ts';
import type { Resource } from './resource.ts';
import { resourceJson } from './resource-json.ts';

// A page may hold fewer than asked for where few things of a kind are meant: its `next` goes on.
const mostLookedAt = 1_000;
const chunk = 200;

/** The things of a kind, in the order in which they came on record. */
export const resourceList = (resource: Resource): Read =>
  readList({
    path: resource.path,
    summary: `Every ${resource.named}, in the order in which they came on record`,
    answer: resource.answer,
    read: ({ past }, { limit, after }) => {
      const items: unknown[] = [];
      let place = typeof after === 'number' ? after : 0;
      for (let lookedAt = 0; lookedAt < mostLookedAt; ) {
        const things = past.things(resource.kind, { limit: chunk, after: place });
        for (const { reference, since } of things) {
          if (items.length === limit) return { items, next: place };
          const found = resourceJson(past, resource, reference);
          if (found !== undefined) items.push(found);
          place = since;
        }
        lookedAt += things.length;
        if (things.length < chunk) return { items, next: null };
      }
      return { items, next: place };
    },
  });
