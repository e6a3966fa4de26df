import { latestOf } from '../claimed-time.ts';
import type { Context } from '../decider.ts';
import { type Instant, toMilliseconds } from '../id.ts';
import type { Breach } from '../procedure.ts';
import type { Said } from '../said.ts';
import { type BasedAct, citesIn, namedByAuthor } from './cites.ts';
import type { Decision } from './state.ts';
import { subjects } from './subjects.ts';

/** The latest instant of an act's own time, in milliseconds since 1970: it was done by the time when it was recorded. */
export const doneBy = ({ occurredAt, recordedAt }: Said): number =>
  Math.min(
    toMilliseconds(recordedAt as Instant),
    occurredAt === null ? Number.POSITIVE_INFINITY : latestOf(occurredAt),
  );

/** What an act is about and what it cites or awaits: on these others may have recorded something since its basis. */
export const concernOf = (state: Decision) => ({
  things: [state.decision, ...subjects(state)],
  cited: [...citesIn(state).map(({ reference }) => reference), ...(state.terms.awaits.value ?? [])],
});

/**
 * Nothing relevant was recorded after the basis without being acknowledged. The state is that after the act, which is
 * its last. Without a basis it can't be asked.
 */
export function knowledgeBreaches(state: Decision, act: BasedAct, { knowledge }: Context): readonly Breach[] {
  const { basis, by, acknowledges } = act;
  if (basis === null) return [];
  const { items, total, more } = knowledge.newsOf({
    ...concernOf(state),
    basis,
    until: doneBy(act),
    by,
    // What a command makes has no place in the log yet.
    named: namedByAuthor(citesIn(state), by, ({ sequence }) => sequence === act.sequence),
    acknowledges,
  });
  if (total === 0) return [];
  const count = `${more ? 'more than ' : ''}${total} ${total === 1 ? 'entry' : 'entries'}`;
  const detail = `Others recorded ${count} on what this is about after its basis, #${basis}: acknowledge what was seen.`;
  return [{ rule: 'knowledge-current', detail, facts: { basis, news: items, total, more } }];
}
