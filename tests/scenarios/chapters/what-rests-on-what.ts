import { describe, expect, it } from 'vitest';
import type { PendingItem } from '../../../src/projections/pending-decisions/read.ts';
import type { ReasoningGraph } from '../../../src/projections/reasoning/reasoning-graph.ts';
import type { DecisionRecord } from '../../../src/projections/records/decision-record.ts';
import { type Items, idOf, readAt, sequenceOf, textOf } from '../the-record.ts';

const graphOf = (reference: string, direction: 'up' | 'down', entryName?: string) =>
  readAt<ReasoningGraph>(`/reasoning/${reference}?direction=${direction}&depth=10`, entryName);

const restsOn = (reference: string, kind: string, entryName?: string) =>
  graphOf(reference, 'down', entryName).then(({ nodes }) => nodes.filter((node) => node.kind === kind));

/** Why decisions have to be looked at again, with the chain that leads there in words. */
async function lookedAtAgain(entryName: string) {
  const { items } = await readAt<Items<PendingItem>>('/pending-decisions', entryName);
  return items
    .filter(({ status }) => status === 'taken')
    .map(({ title, reasons }) => [
      title,
      ...reasons.map((reason) =>
        reason.why === 'stale'
          ? reason.flags.map(({ why, sequence, chain }) => [why, sequence, ...chain.map((link) => link.title)])
          : reason.why,
      ),
    ]);
}

const flightProgram = 'What becomes of the flight program after the leak of Soyuz MS-22?';
const emergency = 'Which ship does the crew of Soyuz MS-22 leave in, in an emergency before Soyuz MS-23 is there?';

export const tellsWhatRestsOnWhat = () =>
  describe('what rests on what', () => {
    it('is, on the meteoroid: the flight program, which cites it, and what was decided because of that', async () => {
      const micrometeoroid = `anomaly/${idOf('leak')}/hypothesis/micrometeoroid`;
      const decisions = await restsOn(micrometeoroid, 'decision');
      expect(decisions.map(({ title, depth }) => [title, depth])).toEqual([
        [flightProgram, 1],
        [emergency, 2],
        ['When does Soyuz MS-22 return?', 2],
      ]);
      // Before the State Commission nobody had decided anything on it.
      expect(await restsOn(micrometeoroid, 'decision', 'chief-designers-recommend')).toEqual([]);
    });

    it('brings the flight program back when a common cause with Progress MS-21 is feared, on 13 February 2023', async () => {
      expect(await lookedAtAgain('ms-21-leak')).toEqual([]);
      expect(await lookedAtAgain('common-cause-feared')).toEqual([
        [
          flightProgram,
          [['shared-cause', sequenceOf('common-cause-feared'), 'Leak from the instrument module of Soyuz MS-22']],
        ],
      ]);
      // With Borisov's call for a review it waits for both, once.
      expect(await lookedAtAgain('review-called')).toEqual([
        [
          flightProgram,
          'review-called',
          [['shared-cause', sequenceOf('common-cause-feared'), 'Leak from the instrument module of Soyuz MS-22']],
        ],
      ]);
      expect(await lookedAtAgain('launch-approved')).toEqual([]);
    });

    it('flags who leaves in what in an emergency, too, though that had been carried out', async () => {
      const record = await readAt<DecisionRecord>(
        `/decisions/${idOf('contingency-return')}/record`,
        'common-cause-feared',
      );
      expect(record.carriedOut).toBe('all-that-was-ordered');
      expect(record.staleness?.flags.map(({ why, chain }) => [why, ...chain.map(({ title }) => title)])).toEqual([
        ['shared-cause', flightProgram, 'Leak from the instrument module of Soyuz MS-22'],
      ]);
    });

    it('is, on “no visual damage”: that Progress MS-21 was deorbited, which was done when it was superseded', async () => {
      const noDamage = `assessment/${idOf('no-visual-damage')}`;
      const before = await restsOn(noDamage, 'decision', 'ms-21-deorbited');
      expect(before.map(({ title }) => title)).toEqual(['Does Progress MS-21 dock again, or is it deorbited?']);
      const path = `/decisions/${idOf('ms-21-what-next')}/record`;
      const stood = await readAt<DecisionRecord>(path, 'ms-21-deorbited');
      expect(stood.staleness).toEqual({ flags: [], cut: false });
      const { carriedOut, staleness } = await readAt<DecisionRecord>(path, 'external-impact-assessed');
      expect(carriedOut).toBe('all-that-was-ordered');
      expect(
        staleness?.flags.map(({ why, sequence, chain }) => [why, sequence, ...chain.map(({ title }) => title)]),
      ).toEqual([
        ['superseded', sequenceOf('external-impact-assessed'), 'No visual damage on Progress MS-21'],
        [
          'contradicted',
          sequenceOf('hole-12-mm'),
          'No visual damage on Progress MS-21',
          'No visual damage was detected.',
        ],
      ]);
      expect(await lookedAtAgain('external-impact-assessed')).toEqual([]);
      const atSequence = sequenceOf('external-impact-assessed');
      const dossier = await textOf(
        `/decisions/${idOf('ms-21-what-next')}/dossier?format=markdown&atSequence=${atSequence}`,
      );
      expect(dossier.slice(dossier.indexOf('## What stands no longer'), dossier.indexOf('## What followed'))).toBe(
        [
          '## What stands no longer as it was relied on',
          '',
          '- **superseded**: No visual damage on Progress MS-21 (assessment), since #149',
          '- **contradicted**: No visual damage was detected. (finding), since #146',
          '  - by way of evidence: No visual damage on Progress MS-21 → finding: No visual damage was detected.',
          '',
          '',
        ].join('\n'),
      );
    });
  });
