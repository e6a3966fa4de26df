import type { AllStreamRecordedEvent, AllStreamSubscription } from '@eventstore/db-client';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

/** What a log needs of an event that the store has. */
export type RecordedInAll = Pick<
  AllStreamRecordedEvent,
  'streamId' | 'id' | 'type' | 'revision' | 'position' | 'data' | 'metadata'
>;

/**
 * Has a subscription give data and metadata as the bytes that are stored. The client would parse both, and whoever keeps
 * them as text would have to write them again: a quarter of all that filling a mirror costs, and other bytes than the store's
 * where somebody else wrote them. The client has no such option, so this takes the place of the method that its
 * subscription converts each event with, before the first has come. A client that has no such method gives what it parsed,
 * which `toEvent` takes as well.
 */
export function unparsed(subscription: AllStreamSubscription): AllStreamSubscription {
  return Object.assign(subscription, { convertGrpcEvent });
}

function convertGrpcEvent(read: ReadResp.ReadEvent): { readonly event?: RecordedInAll } {
  const recorded = read.getEvent();
  // A link whose target is gone.
  if (recorded === undefined) return {};
  return {
    event: {
      streamId: Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
      id: recorded.getId()?.getString() ?? '',
      type: recorded.getMetadataMap().get('type') ?? '',
      revision: BigInt(recorded.getStreamRevision()),
      position: { commit: BigInt(recorded.getCommitPosition()), prepare: BigInt(recorded.getPreparePosition()) },
      data: recorded.getData_asU8(),
      metadata: recorded.getCustomMetadata_asU8(),
    },
  };
}
