import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import emptyPb from 'google-protobuf/google/protobuf/empty_pb.js';
import { type Appended, nothing, type PeerEvent, type Proposed } from './peer-log.ts';

type ReadReq = InstanceType<typeof streamsPb.ReadReq>;
type ReadResp = InstanceType<typeof streamsPb.ReadResp>;
type BatchAppendReq = InstanceType<typeof streamsPb.BatchAppendReq>;
type BatchAppendResp = InstanceType<typeof streamsPb.BatchAppendResp>;
type Message = { serializeBinary(): Uint8Array };

export const idOf = (text: string) => {
  const id = new sharedPb.UUID();
  id.setString(text);
  return id;
};

const identifierOf = (stream: string) => {
  const identifier = new sharedPb.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  return identifier;
};

const nameIn = (identifier: { getStreamName_asU8(): Uint8Array } | undefined) =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

/** What is asked of the streams service by one message: a stream, or the log of all streams from a position on. */
export type Asked =
  | {
      readonly kind: 'stream';
      readonly stream: string;
      readonly from: bigint;
      readonly backwards: boolean;
      readonly count: number;
    }
  | { readonly kind: 'subscription'; readonly prefixes: readonly string[]; readonly after: bigint };

export function askedIn(request: ReadReq): Asked {
  const options = request.getOptions();
  const stream = options?.getStream();
  if (stream !== undefined) {
    const from = stream.hasRevision() ? BigInt(stream.getRevision()) : 0n;
    const count = Number(options?.getCount());
    return {
      kind: 'stream',
      stream: nameIn(stream.getStreamIdentifier()),
      from,
      count,
      backwards: options?.getReadDirection() === 1,
    };
  }
  const position = options?.getAll()?.getPosition();
  return {
    kind: 'subscription',
    prefixes: options?.getFilter()?.getStreamIdentifier()?.getPrefixList() ?? [],
    after: position === undefined ? -1n : BigInt(position.getCommitPosition()),
  };
}

export interface Part {
  readonly correlation: string;
  /** In the first message of an append. */
  readonly begin: { readonly stream: string; readonly expected: bigint } | undefined;
  readonly events: readonly Proposed[];
  readonly isFinal: boolean;
}

export function partIn(request: BatchAppendReq): Part {
  const options = request.getOptions();
  return {
    correlation: request.getCorrelationId()?.getString() ?? '',
    begin: options && {
      stream: nameIn(options.getStreamIdentifier()),
      expected: options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : nothing,
    },
    events: request.getProposedMessagesList().map((message) => ({
      id: message.getId()?.getString() ?? '',
      type: message.getMetadataMap().get('type') ?? '',
      contentType: message.getMetadataMap().get('content-type') ?? '',
      data: message.getData_asU8(),
      metadata: message.getCustomMetadata_asU8(),
    })),
    isFinal: request.getIsFinal(),
  };
}

export function eventMessage(event: PeerEvent): ReadResp {
  const recorded = new streamsPb.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(idOf(event.id));
  recorded.setStreamIdentifier(identifierOf(event.stream));
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.getMetadataMap().set('type', event.type).set('content-type', event.contentType).set('created', '0');
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.metadata);
  const read = new streamsPb.ReadResp.ReadEvent();
  read.setEvent(recorded);
  read.setCommitPosition(String(event.position));
  return new streamsPb.ReadResp().setEvent(read);
}

export function noStreamMessage(stream: string): ReadResp {
  const notFound = new streamsPb.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  return new streamsPb.ReadResp().setStreamNotFound(notFound);
}

export function confirmation(): ReadResp {
  const confirmed = new streamsPb.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId('peer');
  return new streamsPb.ReadResp().setConfirmation(confirmed);
}

export const caughtUp = (): ReadResp => new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp());

function answer(correlation: string, stream: string): BatchAppendResp {
  return new streamsPb.BatchAppendResp().setCorrelationId(idOf(correlation)).setStreamIdentifier(identifierOf(stream));
}

function failure(correlation: string, stream: string, type: string, details: Message, message = ''): BatchAppendResp {
  const any = new anyPb.Any();
  any.pack(details.serializeBinary(), type);
  const status = new statusPb.Status();
  status.setDetails(any);
  status.setMessage(message);
  return answer(correlation, stream).setError(status);
}

/** What the server answers to an append that it looked at. */
export function appendAnswer(
  correlation: string,
  stream: string,
  expected: bigint,
  outcome: Appended,
): BatchAppendResp {
  switch (outcome.kind) {
    case 'appended': {
      const success = new streamsPb.BatchAppendResp.Success();
      success.setCurrentRevision(String(outcome.last));
      if (outcome.position === undefined) success.setNoPosition(new emptyPb.Empty());
      else {
        const position = new sharedPb.AllStreamPosition();
        position.setCommitPosition(String(outcome.position));
        position.setPreparePosition(String(outcome.position));
        success.setPosition(position);
      }
      return answer(correlation, stream).setSuccess(success);
    }
    case 'elsewhere': {
      const details = new sharedPb.WrongExpectedVersion();
      if (outcome.current === nothing) details.setCurrentNoStream(new emptyPb.Empty());
      else details.setCurrentStreamRevision(String(outcome.current));
      if (expected === nothing) details.setExpectedNoStream(new emptyPb.Empty());
      else details.setExpectedStreamPosition(String(expected));
      return failure(correlation, stream, 'event_store.client.WrongExpectedVersion', details);
    }
    case 'deleted': {
      const details = new sharedPb.StreamDeleted();
      details.setStreamIdentifier(identifierOf(stream));
      return failure(correlation, stream, 'event_store.client.StreamDeleted', details);
    }
  }
}

/** What the server answers to an append that it did not look at, or of which it doesn't know what became. */
export function refusal(
  correlation: string,
  stream: string,
  why: 'not-ready' | 'timeout' | 'too-large' | 'denied',
): BatchAppendResp {
  switch (why) {
    case 'not-ready':
      return failure(correlation, stream, 'google.protobuf.Empty', new emptyPb.Empty(), 'Server Is Not Ready');
    case 'timeout':
      return failure(correlation, stream, 'event_store.client.Timeout', new sharedPb.Timeout());
    case 'too-large': {
      const details = new sharedPb.MaximumAppendSizeExceeded();
      details.setMaxappendsize(1024);
      return failure(correlation, stream, 'event_store.client.MaximumAppendSizeExceeded', details);
    }
    case 'denied':
      return failure(correlation, stream, 'event_store.client.AccessDenied', new sharedPb.AccessDenied());
  }
}
