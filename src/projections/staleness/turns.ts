import type { Reference } from '../../domain/reference.ts';

/** An entry, and the thing that it put on record; null where it only changed what was there. */
export type Turn = { readonly sequence: number; readonly by: Reference | null };

/** One change of how something stands, in a word: what it was until that entry, and what it is from then on. */
export type WordTurn = Turn & { readonly was: string | null; readonly is: string | null };

/** Whether who relies on something knew of an entry when they did. */
export type Seen = (turn: Turn) => boolean;

// Of what turned more often than that, the word before the oldest one kept stands for all that came before.
const mostKept = 100;

/** With one more, where the word is another. */
export function withTurn(turns: readonly WordTurn[], turn: Turn, first: string | null, is: string | null) {
  const was = turns.length === 0 ? first : wordNow(turns);
  return was === is ? turns : [...turns, { sequence: turn.sequence, by: turn.by, was, is }].slice(-mostKept);
}

export const wordNow = (turns: readonly WordTurn[]): string | null => turns.at(-1)?.is ?? null;

/** What it was as far as had been seen. */
export function wordSeen(turns: readonly WordTurn[], seen: Seen): string | null {
  const last = turns.findLast(seen);
  return last === undefined ? (turns[0]?.was ?? null) : last.is;
}

/** Since which entry something is so that was not so as far as had been seen, and by which it was so no longer; null: it is. */
export interface Spell {
  readonly since: Turn;
  readonly until: Turn | null;
}

/** Oldest first; none where it was so as far as had been seen. One that is over tells only who had not seen it begin. */
export function spellsOf(
  turns: readonly WordTurn[],
  seen: Seen,
  isSo: (word: string | null) => boolean,
): readonly Spell[] {
  if (isSo(wordSeen(turns, seen))) return [];
  const spells: Spell[] = [];
  let since: Turn | null = null;
  for (const turn of turns) {
    if (isSo(turn.is) === isSo(turn.was)) continue;
    if (isSo(turn.is)) since = turn;
    else if (since !== null) {
      if (!seen(since)) spells.push({ since, until: turn });
      since = null;
    }
  }
  return since === null ? spells : [...spells, { since, until: null }];
}
