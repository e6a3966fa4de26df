import { spaced } from '../../../domain/spaced.ts';
import type { Document } from '../document.ts';
import { authorInWords, instantInWords, whenInWords } from '../words.ts';
import { dossierBlocks } from './blocks.ts';
import type { DossierWithEntries } from './dossier.ts';
import { joined } from './pieces.ts';

/** A decision's dossier for people. */
export function dossierDocument(
  dossier: DossierWithEntries & { readonly sequence: number; readonly now: string },
): Document {
  const isInDoubt = (dossier.staleness?.flags.length ?? 0) > 0;
  const doubt = isInDoubt ? ', but what it rests on stands no longer as it was relied on' : '';
  return {
    kind: 'Decision dossier',
    title: dossier.title,
    about: [
      ['Status', joined({ strong: spaced(dossier.asItStands.state) }, doubt)],
      ['Decision', dossier.decision],
      ['As of', [`entry #${dossier.sequence} of the log, ${instantInWords(dossier.now)}`]],
    ],
    blocks: dossierBlocks(dossier),
    entries: dossier.entriesNamed.map(({ sequence, headline, said }) => ({
      sequence,
      what: headline,
      by: authorInWords(said.by, said.onBehalfOf),
      occurred: said.occurredAt === null ? 'as recorded' : whenInWords(said),
      recorded: instantInWords(said.recordedAt),
    })),
  };
}
