import type { Request, Response } from 'express';
import type * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { checkedPast } from '../../projections/engine/checked-past.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { Pieces } from '../../projections/json-bytes.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Document } from '../documents/document.ts';
import { documentTypes, type Format, formatAsked, formatParameters, sendDocument } from '../documents/send-document.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { fillPath, readPath } from '../http/path.ts';
import { readQuery } from '../http/query.ts';
import { sendJson, sendJsonPieces } from '../http/send.ts';
import { problemOfError } from '../problems/of-error.ts';
import { problem } from '../problems/problem.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { inTurns } from './in-turns.ts';
import {
  logTimeAt,
  type Moment,
  momentOf,
  sayMoment,
  untilNamed,
  untilSearchReaches,
  untilViewsReach,
} from './moment.ts';
import { refuseUnknownThings } from './named-things.ts';
import { defaultLimit, momentParameters, pageParameters } from './parameters.ts';
import type { PageRead, Read } from './read.ts';

/** All that a read takes in its query. */
export const querySchema = (read: Read): z.ZodObject =>
  read.kind === 'list'
    ? read.query.extend(momentParameters.shape).extend(pageParameters.shape)
    : read.query.extend(momentParameters.shape).extend(read.document === undefined ? {} : formatParameters.shape);

/** The media types in which it answers. */
const producedBy = (read: Read): readonly string[] =>
  read.kind === 'one' && read.document !== undefined ? documentTypes : ['application/json'];

interface AsDocument {
  readonly format?: Format | undefined;
}

type Query = z.infer<typeof momentParameters> & z.infer<typeof pageParameters>;

/** The parameters that are the read's own, and not those of the moment, of a list's page or of a document's form. */
const filtersIn = (query: Readonly<Record<string, unknown>>, read: Read) =>
  Object.fromEntries(
    Object.entries(query).filter(([name, value]) => Object.hasOwn(read.query.shape, name) && value !== undefined),
  );

export function readEndpoint(read: Read, dependencies: Dependencies): Endpoint {
  const schema = querySchema(read);
  const path = `/v1${read.path}`;
  const { log, views, search } = dependencies;
  const elsewhereSeen = (seen: Seen) => ({
    search,
    sequenceAt: (time: number) => log.sequenceAt(time),
    momentAt: (sequence: number) => ({ past: seen(views.at(sequence)), now: logTimeAt(log, sequence) }),
  });
  return {
    method: 'get',
    path,
    produces: producedBy(read),
    handle: async (request, response) => {
      const query = readQuery(request, schema) as Query;
      const parameters = readPath(request, read.parameters);
      const filters = filtersIn(query, read);
      const here = fillPath(path, parameters);
      if (read.kind === 'one') {
        await untilNamed(
          (read.moments ?? []).map((name) => filters[name]),
          query,
          dependencies,
        );
        const { past, now, sequence } = await momentOf(query, dependencies);
        refuseUnknownThings(past, read.query, filters);
        const found = await telling((seen) =>
          inTurns(
            () => read.read({ past: seen(past), now, ...elsewhereSeen(seen), parameters, query: filters }),
            views.together,
          ),
        );
        if (found === undefined) throw nothingAt(here, sequence);
        sayMoment(request, response, query, { sequence, now }, dependencies);
        const answer = { sequence, now, ...found };
        if (read.document !== undefined) response.vary('Accept');
        const format = read.document === undefined ? 'json' : formatAsked(request, (query as AsDocument).format);
        if (read.document === undefined || format === 'json') sendJson(response, 200, answer);
        // The document is made of the answer of this very read.
        else sendDocument(response, format, (read.document as (answer: object) => Document)(answer));
        return;
      }
      const { moment, after } = await placeOf(query, here, filters);
      const { past, now, sequence } = moment;
      refuseUnknownThings(past, read.query, filters);
      if (read.searches) await untilSearchReaches(dependencies, sequence);
      const page = { limit: query.limit ?? defaultLimit, after };
      const found = await telling((seen) =>
        inTurns(
          () => read.read({ past: seen(past), now, ...elsewhereSeen(seen), parameters, query: filters }, page),
          views.together,
        ),
      );
      if (found === undefined) throw nothingAt(here, sequence);
      const { items, next } = found;
      const cursor = next === null ? null : encodeCursor(here, filters, { sequence, now, after: next });
      if (cursor !== null) linkNext(request, response, cursor);
      sayMoment(request, response, query, moment, dependencies);
      sendJsonPieces(response, 200, pageJson({ sequence, now, next: cursor }, items));
    },
  };

  /** A page goes on at the moment of the first one. */
  async function placeOf(query: Query, here: string, filters: Readonly<Record<string, unknown>>) {
    if (query.cursor === undefined) return { moment: await momentOf(query, dependencies), after: undefined };
    const place = decodeCursor(query.cursor, here, filters);
    if (query.atSequence !== undefined && query.atSequence !== place.sequence) {
      throw problem('invalid-cursor', `This list is of #${place.sequence}, not of #${query.atSequence}.`, {
        errors: [{ parameter: 'atSequence', detail: 'is another moment than that of the cursor' }],
      });
    }
    await untilViewsReach(dependencies, Math.max(place.sequence, query.minSequence ?? 0));
    const moment: Moment = {
      past: dependencies.views.at(place.sequence),
      sequence: place.sequence,
      now: place.now as Instant,
    };
    return { moment, after: place.after };
  }
}

type Seen = (past: Past) => Past;

/**
 * What failed for a reason that nobody expected is read once more, with every entry checked: facts that are not what
 * their type says are then told with the entry that holds them.
 */
async function telling<Found>(read: (seen: Seen) => Promise<Found>): Promise<Found> {
  try {
    return await read((past) => past);
  } catch (error) {
    if (!problemOfError(error).unexpected) throw error;
    await read(checkedPast);
    throw error;
  }
}

const nothingAt = (path: string, sequence: number) =>
  problem('not-found', `There is nothing at ${path} at #${sequence}.`);

function pageJson(head: object, items: PageRead['items']): Pieces {
  if (!('written' in items)) return [JSON.stringify({ ...head, items })];
  const pieces: (string | Uint8Array)[] = [`${JSON.stringify(head).slice(0, -1)},"items":[`];
  let between = '';
  for (const item of items.written) {
    pieces.push(between, ...item);
    between = ',';
  }
  pieces.push(']}');
  return pieces;
}

/** RFC 8288. */
function linkNext(request: Request, response: Response, cursor: string): void {
  const [path = '', search = ''] = request.originalUrl.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('cursor', cursor);
  response.setHeader('Link', `<${path}?${parameters}>; rel="next"`);
}
