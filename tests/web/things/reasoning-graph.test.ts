import { describe, expect, it } from 'vitest';
import { graphOf, type ReasoningGraph } from '../../../web/src/ui/reasoning/graph-of.ts';
import { layOut, nodeSize } from '../../../web/src/ui/reasoning/lay-out.ts';

const node = (reference: string, depth: number) => ({
  reference,
  kind: reference.split('/')[0] ?? '',
  depth,
  title: reference,
  state: 'stands',
  because: [],
  sequence: 1,
  corrections: [],
  contradictedBy: [],
});

const answer = (
  references: readonly string[],
  links: readonly (readonly [from: string, link: ReasoningGraph['links'][number]['link'], to: string])[],
): ReasoningGraph => ({
  sequence: 9,
  now: '2022-12-20T00:00:00.000Z',
  reference: references[0] ?? '',
  direction: 'up',
  depth: 3,
  nodes: references.map(node),
  links: links.map(([from, link, to]) => ({ from, link, to })),
  cut: { depth: false, nodes: false },
});

const [decision, assessment, observation, anomaly] = [
  'decision/d',
  'assessment/a',
  'observation/o',
  'anomaly/x',
] as const;
const all = [decision, assessment, observation, anomaly];
const named = (graph: ReturnType<typeof graphOf>) => graph.nodes.map(({ reference }) => reference);

describe('the drawing of a walk through the record', () => {
  it('has one line for all links between two things', () => {
    const graph = graphOf(
      answer(
        [decision, assessment],
        [
          [decision, 'evidence', assessment],
          [decision, 'because', assessment],
          [decision, 'because', assessment],
        ],
      ),
      false,
    );
    expect(graph.edges).toEqual([{ from: decision, to: assessment, kinds: ['evidence', 'because'] }]);
  });

  it('draws where a thing belongs only where nothing else ties it to what was asked about, or where that is asked for', () => {
    const walk = answer(all, [
      [decision, 'evidence', assessment],
      [assessment, 'about', anomaly],
      [anomaly, 'evidence', observation],
      [assessment, 'cites', observation],
      [decision, 'about', anomaly],
    ]);
    const rests = [
      { from: decision, to: assessment, kinds: ['evidence'] },
      { from: anomaly, to: observation, kinds: ['evidence'] },
      { from: assessment, to: observation, kinds: ['cites'] },
    ];
    expect(graphOf(walk, false).edges).toEqual(rests);
    expect(named(graphOf(walk, false))).toEqual(all);
    expect(graphOf(walk, true).edges).toEqual([
      ...rests,
      { from: assessment, to: anomaly, kinds: ['about'] },
      { from: decision, to: anomaly, kinds: ['about'] },
    ]);
  });

  it('ties what would be left alone by where it belongs', () => {
    const walk = answer(
      [decision, assessment, anomaly],
      [
        [decision, 'evidence', assessment],
        [assessment, 'about', anomaly],
      ],
    );
    expect(graphOf(walk, false).edges).toEqual([
      { from: decision, to: assessment, kinds: ['evidence'] },
      { from: assessment, to: anomaly, kinds: ['about'] },
    ]);
  });

  it('draws no part back to its whole along the line that leads to it', () => {
    const finding = `${assessment}/finding/f`;
    const walk = answer(
      [assessment, finding],
      [
        [assessment, 'finding', finding],
        [finding, 'part-of', assessment],
      ],
    );
    expect(graphOf(walk, true).edges).toEqual([{ from: assessment, to: finding, kinds: ['finding'] }]);
  });

  it('is laid out from left to right, no thing on another, circles too', () => {
    const graph = graphOf(
      answer(all, [
        [decision, 'evidence', assessment],
        [assessment, 'cites', observation],
        [observation, 'contradicts', assessment],
        [decision, 'evidence', anomaly],
      ]),
      false,
    );
    const places = layOut(graph);
    const at = (reference: string) => places.get(reference) ?? { x: Number.NaN, y: Number.NaN };
    expect(at(decision).x).toBeLessThan(at(assessment).x);
    expect(at(assessment).x).toBeLessThan(at(observation).x);
    const isApart = (left: string, right: string) =>
      Math.abs(at(left).x - at(right).x) >= nodeSize.width || Math.abs(at(left).y - at(right).y) >= nodeSize.height;
    expect(all.flatMap((left) => all.filter((right) => right !== left && !isApart(left, right)))).toEqual([]);
  });
});
