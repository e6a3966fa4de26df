import { once } from 'node:events';
import { connect, createServer, type Socket, type Server as TcpServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import {
  Metadata,
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import {
  type Asked,
  appendAnswer,
  askedIn,
  caughtUp,
  confirmation,
  eventMessage,
  idOf,
  noStreamMessage,
  type Part,
  partIn,
  refusal,
} from './messages.ts';
import { type PeerEvent, type PeerLog, type Proposed, peerLog } from './peer-log.ts';

type ReadCall = ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>;
type AppendCall = ServerDuplexStream<streamsPb.BatchAppendReq, streamsPb.BatchAppendResp>;

/**
 * What becomes of one append. `lost`: the connection is cut before it is stored. `cut`: after that. `silent`: stored, and
 * never answered. `swallowed`: neither. `late`: stored at once, answered after so many milliseconds. `slow`: both after
 * so many. `lied`: answered as if it were stored.
 */
export type Fate =
  | 'well'
  | 'lost'
  | 'cut'
  | 'silent'
  | 'swallowed'
  | 'not-ready'
  | 'timeout'
  | 'too-large'
  | 'denied'
  | 'lied'
  | { readonly late: number }
  | { readonly slow: number };

export interface Leader {
  readonly host: string;
  readonly port: number;
}

/** A small EventStoreDB in this process that can be told to misbehave. It is made of the client's own stubs. */
export interface Peer {
  readonly connectionString: string;
  readonly log: PeerLog;
  /** The streams of the appends that came, in order. */
  readonly appends: { readonly stream: string; readonly events: readonly Proposed[] }[];
  /** How many subscriptions were begun, and how many are open. */
  readonly subscriptions: { begun: number; open: number };
  /** The fates of the next appends; after them all goes well. */
  fail(...fates: readonly Fate[]): void;
  /** Drops all subscriptions, as the server does with a slow consumer, or because it goes away. */
  drop(why: 'slow' | 'unavailable'): void;
  /** Leaves these events out of all subscriptions. */
  leaveOut(which: (event: PeerEvent) => boolean): void;
  /** From now on a subscription is never told that it has caught up. */
  stall(): void;
  /** Cuts all connections. */
  cut(): void;
  /** Nothing passes in either direction, until it is told to go on. */
  hold(): void;
  goOn(): void;
  /** Refuses all reads and subscriptions, for want of rights or because it doesn't know the user. */
  deny(why?: 'rights' | 'user'): void;
  /** Is a node of a cluster that has no leader, until it has one again. */
  loseLeader(): void;
  findLeader(): void;
  /** Is a node of a cluster that goes on to name the leader that it had, and takes nothing. */
  nameLeader(leader: Leader): void;
  /** Ends the server and frees its port; `start` brings it back with what it has kept. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startPeer(): Promise<Peer> {
  const log = peerLog();
  const appends: Peer['appends'] = [];
  const subscriptions = { begun: 0, open: 0 };
  const fates: Fate[] = [];
  const live = new Set<ReadCall>();
  let isLeftOut = (_event: PeerEvent): boolean => false;
  let denied: 'rights' | 'user' | undefined;
  let isHeld = false;
  let isLeaderless = false;
  let isStalled = false;
  let named: Leader | undefined;
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  let door: TcpServer | undefined;
  let port = 0;

  function fail(call: ReadCall | AppendCall, code: status, details: string): void {
    call.emit('error', { code, details });
  }

  function subscribe(call: ReadCall, prefixes: readonly string[], after: bigint): void {
    subscriptions.begun += 1;
    subscriptions.open += 1;
    live.add(call);
    let last = after;
    const send = (event: PeerEvent) => {
      if (event.position <= last || !live.has(call)) return;
      last = event.position;
      if (prefixes.some((prefix) => event.stream.startsWith(prefix)) && !isLeftOut(event))
        call.write(eventMessage(event));
    };
    call.write(confirmation());
    for (const event of log.all) send(event);
    if (!isStalled) call.write(caughtUp());
    const end = log.listen(send);
    call.once('close', () => {
      end();
      live.delete(call);
    });
    call.once('cancelled', () => {
      end();
      live.delete(call);
      subscriptions.open -= 1;
      call.end();
    });
  }

  function read(call: ReadCall): void {
    const asked = askedIn(call.request);
    const needsLeader = call.metadata.get('requires-leader').includes('true');
    if (denied === 'rights') fail(call, status.PERMISSION_DENIED, 'Access Denied');
    else if (denied === 'user') fail(call, status.UNAUTHENTICATED, 'Unauthenticated');
    else if (isLeaderless && needsLeader) fail(call, status.UNAVAILABLE, 'Server Is Not Ready');
    else if (named !== undefined && needsLeader) refuseAsFollower(call, named);
    else if (asked.kind === 'subscription') subscribe(call, asked.prefixes, asked.after);
    else readStream(call, asked);
  }

  function refuseAsFollower(call: ReadCall, { host, port: leaderPort }: Leader): void {
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', host);
    metadata.set('leader-endpoint-port', String(leaderPort));
    call.emit('error', { code: status.NOT_FOUND, details: 'Leader info available', metadata });
  }

  function readStream(call: ReadCall, { stream, from, count, backwards }: Extract<Asked, { kind: 'stream' }>): void {
    const found = log.read(stream);
    if (found === 'deleted') {
      const metadata = new Metadata();
      metadata.set('exception', 'stream-deleted');
      metadata.set('stream-name', stream);
      call.emit('error', { code: status.FAILED_PRECONDITION, details: 'deleted', metadata });
      return;
    }
    if (found === undefined) call.write(noStreamMessage(stream));
    const events = backwards ? (found ?? []).toReversed() : (found ?? []).filter(({ revision }) => revision >= from);
    for (const event of events.slice(0, count)) call.write(eventMessage(event));
    call.end();
  }

  /** What becomes of every append while this is no node that leads. */
  function standing(): Fate | undefined {
    if (isLeaderless) return 'not-ready';
    return named === undefined ? undefined : 'swallowed';
  }

  async function take(
    call: AppendCall,
    correlation: string,
    begin: NonNullable<Part['begin']>,
    events: readonly Proposed[],
  ) {
    const { stream, expected } = begin;
    appends.push({ stream, events });
    const fate = standing() ?? fates.shift() ?? 'well';
    const store = () => appendAnswer(correlation, stream, expected, log.append(stream, expected, events));
    if (typeof fate === 'object') {
      if ('slow' in fate) await sleep(fate.slow);
      const answer = store();
      if ('late' in fate) await sleep(fate.late);
      if (!call.cancelled) call.write(answer);
      return;
    }
    switch (fate) {
      case 'well':
        call.write(store());
        return;
      case 'lost':
        cut();
        return;
      case 'cut':
        store();
        cut();
        return;
      case 'silent':
        store();
        return;
      case 'swallowed':
        return;
      case 'lied': {
        const last = expected + BigInt(events.length);
        call.write(
          appendAnswer(correlation, stream, expected, {
            kind: 'appended',
            last,
            position: (log.all.at(-1)?.position ?? 0n) + 1n,
          }),
        );
        return;
      }
      default:
        call.write(refusal(correlation, stream, fate));
    }
  }

  function batchAppend(call: AppendCall): void {
    const begun = new Map<string, { readonly begin: NonNullable<Part['begin']>; readonly events: Proposed[] }>();
    call.on('data', (request: streamsPb.BatchAppendReq) => {
      const part = partIn(request);
      const known = begun.get(part.correlation) ?? (part.begin && { begin: part.begin, events: [] });
      if (known === undefined) return;
      begun.set(part.correlation, known);
      known.events.push(...part.events);
      if (!part.isFinal) return;
      begun.delete(part.correlation);
      void take(call, part.correlation, known.begin, known.events);
    });
    call.on('end', () => call.end());
  }

  function features(_call: unknown, answer: sendUnaryData<featuresPb.SupportedMethods>): void {
    const method = new featuresPb.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName('batchappend');
    const methods = new featuresPb.SupportedMethods();
    methods.setMethodsList([method]);
    methods.setEventStoreServerVersion('23.10.0');
    answer(null, methods);
  }

  function gossip(_call: unknown, answer: sendUnaryData<gossipPb.ClusterInfo>): void {
    const endPoint = new gossipPb.EndPoint().setAddress('127.0.0.1').setPort(port);
    const { LEADER, UNKNOWN } = gossipPb.MemberInfo.VNodeState;
    const member = new gossipPb.MemberInfo().setInstanceId(idOf('00000000-0000-4000-8000-000000000000'));
    member.setIsAlive(true).setHttpEndPoint(endPoint);
    answer(null, new gossipPb.ClusterInfo().setMembersList([member.setState(isLeaderless ? UNKNOWN : LEADER)]));
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }

  /** Connections come in by a door that can be shut, for gRPC itself ends them too kindly. */
  function enter(outer: Socket, inner: number): void {
    // Whoever still came in as it was shut would keep it from closing.
    if (door?.listening !== true) return void outer.destroy();
    const onward = connect({ port: inner, host: '127.0.0.1', noDelay: true });
    for (const socket of [outer, onward]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        outer.destroy();
        onward.destroy();
      });
      if (isHeld) socket.pause();
    }
    outer.on('data', (bytes) => onward.write(bytes));
    onward.on('data', (bytes) => outer.write(bytes));
    if (isHeld) for (const socket of [outer, onward]) socket.pause();
  }

  async function start(): Promise<void> {
    const started = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    started.addService(streamsGrpc.StreamsService, { read, batchAppend });
    started.addService(gossipGrpc.GossipService, { read: gossip });
    started.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: features });
    const inner = await new Promise<number>((resolve, reject) => {
      started.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    server = started;
    door = createServer({ noDelay: true }, (socket) => enter(socket, inner)).listen(port, '127.0.0.1');
    await once(door, 'listening');
    const address = door.address();
    if (address !== null && typeof address === 'object') port = address.port;
  }

  await start();
  return {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    log,
    appends,
    subscriptions,
    fail: (...next) => void fates.push(...next),
    drop(why) {
      for (const call of [...live]) {
        live.delete(call);
        subscriptions.open -= 1;
        if (why === 'slow') {
          fail(call, status.ABORTED, 'Consumer too slow to handle event while live. Client resubscription required.');
        } else fail(call, status.UNAVAILABLE, 'going away');
      }
    },
    leaveOut(which) {
      isLeftOut = which;
    },
    stall() {
      isStalled = true;
    },
    cut,
    hold() {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    goOn() {
      isHeld = false;
      for (const socket of sockets) socket.resume();
    },
    deny(why = 'rights') {
      denied = why;
    },
    loseLeader() {
      isLeaderless = true;
    },
    findLeader() {
      isLeaderless = false;
    },
    nameLeader(leader) {
      named = leader;
    },
    async stop() {
      const closed = door && once(door, 'close');
      door?.close();
      cut();
      server?.forceShutdown();
      await closed;
    },
    start,
  };
}
