/** An event as the server keeps it. */
export interface PeerEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type Proposed = Pick<PeerEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

/** The revision before which there is nothing. */
export const nothing = -1n;

export type Appended =
  | { readonly kind: 'appended'; readonly last: bigint; readonly position: bigint | undefined }
  | { readonly kind: 'elsewhere'; readonly current: bigint }
  | { readonly kind: 'deleted' };

const tombstone = '$streamDeleted';
const tombstoneRevision = 2n ** 63n - 1n;

/** What an EventStoreDB keeps, with its rules of appending, in memory. */
export interface PeerLog {
  /** In the order of their positions. */
  readonly all: readonly PeerEvent[];
  append(stream: string, expected: bigint, events: readonly Proposed[]): Appended;
  /** What a read of the stream gives; undefined where it gives that there is none, 'deleted' where it was deleted for good. */
  read(stream: string): readonly PeerEvent[] | 'deleted' | undefined;
  setMetadata(stream: string, metadata: object): void;
  /** Takes for good what its metadata says is to be forgotten, but for its last event. */
  scavenge(stream: string): void;
  /** Deletes for good. */
  bury(stream: string): void;
  /** Goes back to how it was when it had so many events. */
  goBackTo(count: number): void;
  /** Puts another event in the place of one that is there. */
  replace(place: number, event: Proposed): void;
  listen(listener: (event: PeerEvent) => void): () => void;
}

export function peerLog(): PeerLog {
  const all: PeerEvent[] = [];
  const listeners = new Set<(event: PeerEvent) => void>();
  const eventsOf = (stream: string) => all.filter((event) => event.stream === stream);
  /** A stream's metadata is deleted with it. */
  const isBuried = (stream: string) =>
    all.some((event) => [event.stream, `$$${event.stream}`].includes(stream) && event.type === tombstone);

  /** As the last of its metadata says. */
  function firstKept(stream: string): number {
    const metadata = eventsOf(`$$${stream}`).at(-1)?.data ?? '{}';
    return JSON.parse(metadata.toString()).$tb ?? 0;
  }

  function add(stream: string, revision: bigint, event: Proposed): PeerEvent {
    const added = { ...event, stream, revision, position: (all.at(-1)?.position ?? 0n) + 117n };
    all.push(added);
    return added;
  }

  function tell(events: readonly PeerEvent[]): void {
    for (const event of events) for (const listener of [...listeners]) listener(event);
  }

  return {
    all,
    append(stream, expected, events) {
      if (isBuried(stream)) return { kind: 'deleted' };
      const held = eventsOf(stream);
      const current = held.at(-1)?.revision ?? nothing;
      if (expected !== current) {
        const there = held.slice(Number(expected) + 1, Number(expected) + 1 + events.length);
        const isSame = events.every(({ id }, index) => there[index]?.id === id);
        if (expected > current || !isSame) return { kind: 'elsewhere', current };
        // As the server: a repeated append is a success, without a position where it has forgotten it.
        return { kind: 'appended', last: expected + BigInt(events.length), position: undefined };
      }
      const added = events.map((event, index) => add(stream, expected + 1n + BigInt(index), event));
      tell(added);
      return { kind: 'appended', last: expected + BigInt(events.length), position: added.at(-1)?.position };
    },
    read(stream) {
      if (isBuried(stream)) return 'deleted';
      const first = firstKept(stream);
      const held = eventsOf(stream).filter(({ revision }) => Number(revision) >= first);
      return held.length === 0 ? undefined : held;
    },
    setMetadata(stream, metadata) {
      const of = `$$${stream}`;
      const data = Buffer.from(JSON.stringify(metadata));
      tell([add(of, BigInt(eventsOf(of).length), { ...serverEvent, type: '$metadata', data })]);
    },
    scavenge(stream) {
      const held = eventsOf(stream);
      const taken = new Set(held.slice(0, Math.min(firstKept(stream), held.length - 1)));
      all.splice(0, all.length, ...all.filter((event) => !taken.has(event)));
    },
    bury(stream) {
      tell([add(stream, tombstoneRevision, { ...serverEvent, type: tombstone })]);
    },
    goBackTo(count) {
      all.length = count;
    },
    replace(place, event) {
      const there = all[place];
      if (there !== undefined) all[place] = { ...there, ...event };
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const serverEvent = {
  id: '00000000-0000-4000-8000-000000000000',
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.from(''),
};
