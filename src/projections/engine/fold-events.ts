import { aggregateOf, type States } from '../../domain/aggregate.ts';
import { amendedParts } from '../../domain/correction/amended-parts.ts';
import { changesIn, correctionEvents, isCorrection } from '../../domain/correction/events.ts';
import { partsIn } from '../../domain/declares.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { decodeEntry, readEntry } from '../../domain/stored.ts';
import { type Category, thingOf } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import type { LocalLog, StoredEvent } from '../../store/event-store.ts';
import { type Decoded, decode, type Folded, foldedCategoryOf, type StreamFold } from './stream-fold.ts';
import { termsOf, termsOfUnreadable } from './terms.ts';
import type { Change, StreamStates } from './view.ts';
import type { ViewsFile } from './views-file.ts';

/**
 * Folds events, which follow one another, into the index and into every view that waits for them.
 * @param read decodes one of them
 */
export function foldEvents(
  file: ViewsFile,
  streams: StreamFold,
  log: LocalLog,
  events: readonly StoredEvent[],
  read: (event: StoredEvent) => Entry,
): void {
  const [first] = events;
  if (first === undefined) return;
  let logTime = log.logTimeAt(first.sequence - 1);
  for (const event of events) {
    const { sequence, stream } = event;
    if (!isAwaited(file, sequence)) {
      // States that are not kept up to date would be taken for what they no longer are.
      streams.clear();
      continue;
    }
    const decoded = decode(event, read);
    const recordedAt = 'entry' in decoded ? Date.parse(decoded.entry.metadata.recordedAt) : Number.NaN;
    logTime = Number.isNaN(recordedAt) ? log.logTimeAt(sequence) : Math.max(logTime, recordedAt);
    const category = foldedCategoryOf(stream);
    const states = category === undefined ? undefined : streams.step(category, event, decoded);
    if (sequence > file.indexPosition) addToIndex(file, log, event, decoded, category, states);
    if (category === undefined || states === undefined) continue;
    const change = changeOf(event, decoded, category, states, logTime);
    const others = statesAt(streams, log, sequence);
    for (const view of file.views) {
      if (!view.reads.has(category) || view.stopped !== undefined || view.position >= sequence) continue;
      if ('fault' in change) view.stop(sequence, change.fault);
      else view.fold(change, others);
    }
  }
}

const isAwaited = ({ views, indexPosition }: ViewsFile, sequence: number): boolean =>
  sequence > indexPosition || views.some((view) => view.stopped === undefined && sequence > view.position);

interface Step {
  readonly before: Folded;
  readonly after: Folded;
}

function changeOf(
  { stream }: StoredEvent,
  decoded: Decoded,
  category: Category,
  { before, after }: Step,
  logTime: number,
): Change | { readonly fault: Error } {
  if ('fault' in decoded) return decoded;
  if ('fault' in after) return after;
  if ('fault' in before) return before;
  const thing = thingOf(stream) as Reference;
  const change = { category, stream, thing, entry: decoded.entry, before: before.state, after: after.state, logTime };
  // The category vouches for the types of the states.
  return change as Change;
}

const statesAt = (streams: StreamFold, log: LocalLog, sequence: number): StreamStates => ({
  sequenceAt: (time, upTo = sequence) => log.sequenceAt(time, Math.min(upTo, sequence)),
  streamAt: (place) => (place > sequence ? undefined : log.readAt([place])[0]?.stream),
  get<Kind extends keyof States>(category: Kind, stream: StoredEvent['stream']) {
    const folded = streams.at(category, stream, sequence);
    if ('fault' in folded) throw folded.fault;
    return folded.state as States[Kind];
  },
});

function addToIndex(
  { index, record }: ViewsFile,
  log: LocalLog,
  event: StoredEvent,
  decoded: Decoded,
  category: Category | undefined,
  states: Step | undefined,
): void {
  const { sequence, revision, stream } = event;
  const ofStates = category === undefined || states === undefined ? [] : orElse([], () => subjectsOf(category, states));
  const subjects = [...new Set([...ofStates, ...orElse([], () => partsAmendedBy(decoded, log))])];
  index.add(sequence, readableTerms(event, decoded, subjects) ?? termsOfUnreadable(event));
  record.addSubjects(sequence, subjects);
  const thing = thingOf(stream);
  if (thing === undefined || category === undefined || states === undefined) return;
  record.addParts(
    sequence,
    orElse([], () => partsOf(decoded)),
  );
  if (revision === 0) record.add(sequence, thing, titleIn(category, states.after));
  else if (correctionEvents.some(({ type }) => type === event.type)) record.correct(sequence, thing);
}

/** Facts that are not what their type says stop the views that they poison; the index has what can be read of them. */
function orElse<Found>(otherwise: Found, find: () => Found): Found {
  try {
    return find();
  } catch {
    return otherwise;
  }
}

const partsOf = (decoded: Decoded): Parameters<ViewsFile['record']['addParts']>[1] =>
  'fault' in decoded
    ? []
    : partsIn(decoded.entry).map(({ reference, text }) => ({
        reference,
        title: text === null ? null : firstLine(text),
      }));

/** A correction names the entry that it is of, and only that one tells which parts it is about. */
function partsAmendedBy(decoded: Decoded, log: LocalLog): readonly Reference[] {
  if ('fault' in decoded || !isCorrection(decoded.entry)) return [];
  const named = parseReference(decoded.entry.facts.entry);
  const [amended] = named?.kind === 'entry' ? log.readAt([named.sequence]) : [];
  const pointers = changesIn(decoded.entry).map(({ pointer }) => pointer);
  return amended === undefined ? [] : amendedParts(decodeEntry(amended), pointers);
}

function titleIn(category: Category, folded: Folded): string | null | undefined {
  const title: unknown =
    'fault' in folded ? undefined : orElse(undefined, () => aggregateOf(category).title(folded.state));
  return typeof title === 'string' || title === null ? title : undefined;
}

/** Undefined where the event can't be read; one of a type that isn't known can, as far as its envelope goes. */
function readableTerms(
  event: StoredEvent,
  decoded: Decoded,
  subjects: readonly Reference[],
): ReadonlySet<string> | undefined {
  return orElse(undefined, () => termsOf('entry' in decoded ? decoded.entry : readEntry(event), subjects));
}

function subjectsOf(category: Category, { before, after }: Step): readonly Reference[] {
  const { subjects } = aggregateOf(category);
  const of = (folded: Folded) => ('fault' in folded ? [] : subjects(folded.state));
  return [...new Set([...of(before), ...of(after)])];
}
