import type { Knowledge } from '../domain/knowledge.ts';

/**
 * What is on record at a sequence or later, as soon as this process's views have read the local log up to there;
 * undefined where that takes longer than so many milliseconds.
 * @throws StoreUnavailableError where the views can't be read
 */
export type KnowledgeSource = (sequence: number, milliseconds: number) => Promise<Knowledge | undefined>;
