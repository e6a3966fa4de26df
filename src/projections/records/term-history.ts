import type { DecisionEvent } from '../../domain/decision/events.ts';
import { isDisputed, type TermName } from '../../domain/decision/terms.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import type { Past } from '../engine/view.ts';
import { type Titled, titled } from '../title-of.ts';
import { type Cited, cited } from './cited.ts';

/** What was said of one term, one after the other. */
export interface TermSaid {
  readonly term: TermName;
  /** As it was said; null: withdrawn. */
  readonly is: unknown;
  /** By what: the opening, a change of terms (which names what was not stated), a transfer or escalation, a deferral. */
  readonly how: 'opened' | 'named' | 'changed' | 'disputed' | 'withdrawn' | 'transfer' | 'escalation' | 'deferred';
  readonly said: Said;
  readonly reason: string | null;
  readonly because: readonly Cited[];
  /** The things that a scope is, or that are awaited. */
  readonly names: readonly Titled[];
}

type Stated = Omit<TermSaid, 'because' | 'names'> & { readonly because: readonly Reference[] };

/** How the terms of a decision came to be as they are, in the order of the record. `entries`: its stream, as it stands. */
export const termHistory = (past: Past, entries: readonly Entry[]): readonly TermSaid[] =>
  statedIn(entries).map((stated) => ({
    ...stated,
    because: stated.because.map((reference) => cited(reference, stated.said.sequence, past)),
    names: namedBy(stated).map((reference) => titled(past, reference)),
  }));

function namedBy({ term, is }: Stated): readonly Reference[] {
  return (term === 'scope' || term === 'awaits') && Array.isArray(is) ? (is as readonly Reference[]) : [];
}

function statedIn(entries: readonly Entry[]): readonly Stated[] {
  const stated = new Set<TermName>();
  const turned = (term: TermName, is: unknown): Stated['how'] => {
    const wasStated = stated.delete(term);
    if (is === null) return 'withdrawn';
    if (isDisputed(is)) return 'disputed';
    stated.add(term);
    return wasStated ? 'changed' : 'named';
  };
  return (entries as readonly Entry<DecisionEvent>[]).flatMap((entry): readonly Stated[] => {
    const said = saidIn(entry);
    switch (entry.type) {
      case 'DecisionOpened': {
        const { question: _question, title: _title, ...terms } = entry.facts;
        return (Object.entries(terms) as readonly [TermName, unknown][])
          .filter(([, is]) => is !== null)
          .map(([term, is]) => {
            turned(term, is);
            return { term, is, how: 'opened', said, reason: null, because: [] };
          });
      }
      case 'TermsChanged': {
        const { changes, reason, because } = entry.facts;
        return changes.map(({ term, is }) => ({ term, is, how: turned(term, is), said, reason, because }));
      }
      case 'AuthorityTransferred': {
        const { kind, to, reason, because } = entry.facts;
        turned('authority', to);
        return [{ term: 'authority', is: to, how: kind, said, reason, because }];
      }
      case 'DecisionDeferred': {
        const { until, reason, because } = entry.facts;
        if (until === null) return [];
        turned('neededBy', until);
        return [{ term: 'neededBy', is: until, how: 'deferred', said, reason, because }];
      }
      default:
        return [];
    }
  });
}
