import type { Knowledge } from '../../domain/knowledge.ts';
import type { ProjectionEngine } from '../engine/engine.ts';
import { knowledgeAt } from './knowledge-at.ts';

/** What the engine's views say once they have read up to a sequence; undefined where they don't within milliseconds. */
export const knowledgeOfEngine =
  (engine: Pick<ProjectionEngine, 'at' | 'head' | 'waitFor'>, sequenceAt: (time: number) => number) =>
  async (sequence: number, milliseconds: number): Promise<Knowledge | undefined> =>
    (await engine.waitFor(sequence, milliseconds))
      ? knowledgeAt(engine.at(engine.head), sequenceAt, (earlier) => engine.at(earlier))
      : undefined;
