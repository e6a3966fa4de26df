import { spaced } from '../../../domain/spaced.ts';
import { type Block, paragraph } from '../document.ts';
import type { Dossier } from './dossier.ts';
import { joined, saidPieces } from './pieces.ts';

/** Which watch rule suggested the decision, why there is such a rule, and what raised it; nothing where none did. */
export function suggestedBlocks({ suggested }: Dossier): readonly Block[] {
  if (suggested === null) return [];
  const { rule, raised } = suggested;
  const named =
    rule === null
      ? ['a watch rule that there is no longer']
      : ['the watch rule ', { strong: spaced(rule.id) }, `, “${rule.reason}”`];
  return [paragraph(joined('Suggested by ', named, '; raised by ', saidPieces(raised)))];
}
