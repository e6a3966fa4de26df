import type { Disposition } from './anomaly/disposition.ts';
import type { Author } from './author.ts';
import type { MarginShown } from './criterion/standing.ts';
import type { Instant, Slug, Uuid } from './id.ts';
import type { Reference } from './reference.ts';

/** What an act is about, up to where its author had the record, and what was put before them. */
export interface NewsAsked {
  /** What the act is about: entries on any of these are relevant, and on what the `cited` are about. */
  readonly things: readonly Reference[];
  /** What it cites or awaits. */
  readonly cited: readonly Reference[];
  /** The sequence up to which the record was available. */
  readonly basis: number;
  /** The latest instant of the act's own time, in milliseconds since 1970. */
  readonly until: number;
  /** What they recorded themselves is no news to them. */
  readonly by: Author;
  /** What they name themselves is known to them: the entries that put it on record. */
  readonly named: readonly Reference[];
  readonly acknowledges: Acknowledged;
}

/** Entries that an author says to have seen: these, and all up to one. */
export interface Acknowledged {
  readonly sequences: readonly number[];
  readonly upTo: number | null;
}

/** An entry that the author of an act may not have seen. */
export interface NewsItem {
  readonly sequence: number;
  readonly type: string;
  /** What its stream is the record of. */
  readonly thing: Reference;
  readonly title: string | null;
  readonly by: Author;
  readonly recordedAt: Instant;
}

/** How many entries are named at most, with the number of all. */
export const newsLimit = 200;

export interface News {
  /** In the order of the record, the first of them where there are many. */
  readonly items: readonly NewsItem[];
  /** How many there are; where `more`, at least so many. */
  readonly total: number;
  readonly more: boolean;
}

/** The taking of a decision, as far as criteria may speak against it. */
export interface Taking {
  readonly decision: Reference;
  /** Those that it is about, awaits or cites. */
  readonly anomalies: readonly Reference[];
  readonly option: Reference;
}

/** A criterion that speaks against what is about to be taken. */
export interface MetCriterion {
  readonly criterion: Reference;
  readonly title: string;
  readonly rule: string | null;
  readonly margin: MarginShown;
  /** The observations that it was computed from, the last measured first. */
  readonly inputs: readonly Reference[];
}

/** A suggestion that a watch rule has raised, standing or not. */
export interface RaisedSuggestion {
  readonly rule: Slug;
  readonly question: string;
  readonly raisedBy: Reference;
  readonly about: readonly Reference[];
}

/**
 * What the rest of the record says, for the few rules that look beyond a command's own stream. As of the local log's
 * head before the command was decided: what comes while it is decided may slip by, and the record shows it.
 */
export interface Knowledge {
  /** What was recorded after the basis and by the time of the act, by others, on what it is about. */
  readonly newsOf: (asked: NewsAsked) => News;
  /**
   * The criteria of the decision and of these anomalies that are met and speak against taking the option: by what was
   * on record at a time, in milliseconds since 1970.
   */
  readonly metCriteria: (taking: Taking, until: number) => readonly MetCriterion[];
  /** What became of an anomaly; null while it is open. */
  readonly disposition: (anomaly: Reference) => Disposition | null;
  /** Undefined where no rule had raised it by that time. */
  readonly suggestion: (id: Uuid, at: Instant) => RaisedSuggestion | undefined;
}

/** For commands under none of these rules, and for tests of others. */
export const knowsNothing: Knowledge = {
  newsOf: () => ({ items: [], total: 0, more: false }),
  metCriteria: () => [],
  disposition: () => null,
  suggestion: () => undefined,
};
