import type { ClaimedAcknowledges } from '../domain/decision/acknowledges.ts';
import { parseReference } from '../domain/reference.ts';
import type { PlacedReference } from '../domain/references-in.ts';
import type { CommandRequest } from './command-request.ts';

/** A place in the log that a command names: its basis, an `entry/n`, what it acknowledges. */
export interface PlacedSequence {
  readonly pointer: string;
  readonly sequence: number;
}

interface Acknowledging {
  readonly acknowledges?: ClaimedAcknowledges | undefined;
  readonly resolution?: Acknowledging | undefined;
}

/** What whoever takes over a desk names. */
interface HandingOver {
  readonly upTo?: number | undefined;
  readonly brief?: { readonly to: number } | undefined;
}

export function sequencesIn({ act, command, references }: CommandRequest): readonly PlacedSequence[] {
  const basis = act.basis === undefined ? [] : [{ pointer: '/basis', sequence: act.basis }];
  return [
    ...basis,
    ...acknowledged(command as Acknowledging, ''),
    ...handedOver(command as HandingOver),
    ...entriesIn(references),
  ];
}

export function entriesIn(references: readonly PlacedReference[]): readonly PlacedSequence[] {
  return references.flatMap(({ pointer, reference }) => {
    const parsed = parseReference(reference);
    return parsed?.kind === 'entry' ? [{ pointer, sequence: parsed.sequence }] : [];
  });
}

/** A decision that is opened and taken in one acknowledges inside of its resolution. */
function acknowledged({ acknowledges = [], resolution }: Acknowledging, at: string): readonly PlacedSequence[] {
  const { sequences = [], upTo } = Array.isArray(acknowledges) ? { sequences: acknowledges } : acknowledges;
  const place = `${at}/acknowledges${Array.isArray(acknowledges) ? '' : '/sequences'}`;
  return [
    ...sequences.map((sequence, index) => ({ pointer: `${place}/${index}`, sequence })),
    ...(upTo === undefined ? [] : [{ pointer: `${at}/acknowledges/upTo`, sequence: upTo }]),
    ...(resolution === undefined ? [] : acknowledged(resolution, `${at}/resolution`)),
  ];
}

const handedOver = ({ upTo, brief }: HandingOver): readonly PlacedSequence[] => [
  ...(upTo === undefined ? [] : [{ pointer: '/upTo', sequence: upTo }]),
  ...(brief === undefined ? [] : [{ pointer: '/brief/to', sequence: brief.to }]),
];
