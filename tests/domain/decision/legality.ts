import { type Author, type Authority, actsFor, samePerson } from '../../../src/domain/author.ts';
import { type DecisionEvent, decisionEvents } from '../../../src/domain/decision/events.ts';
import type { Entry } from '../../../src/domain/event.ts';

const deciding = ['DecisionTaken', 'FlightProgramDecided'];
const whileOpen = ['OptionAdded', 'OptionRejected', 'DecisionDeferred', 'DecisionLapsed', ...deciding];
const onceTaken = ['ReviewCalled', 'DecisionReaffirmed', 'DecisionSuperseded', 'DecisionRescinded'];
const actsOfAuthority = [
  ...deciding,
  ...['OptionRejected', 'DecisionDeferred', 'DecisionLapsed', 'AuthorityTransferred'],
  ...['DecisionReaffirmed', 'DecisionSuperseded', 'DecisionRescinded'],
];

/** What is illegal in a history, in words: told from the list of events alone, by none of the code under test. */
export function illegalities(history: readonly Entry[]): readonly string[] {
  const entries = history as readonly Entry<DecisionEvent>[];
  return entries.flatMap((entry, index) =>
    faultsOf(entry, entries.slice(0, index)).map((what) => `#${index}: ${what}`),
  );
}

function faultsOf(entry: Entry<DecisionEvent>, before: readonly Entry<DecisionEvent>[]): readonly string[] {
  const faults: string[] = [];
  const had = (...types: readonly string[]) => before.some(({ type }) => types.includes(type));
  const over =
    had('DecisionRescinded', 'DecisionLapsed') ||
    before.some(({ type, facts }) => type === 'DecisionSuperseded' && facts.items === null);
  const taken = had(...deciding);

  if ((entry.type === 'DecisionOpened') !== (before.length === 0)) faults.push('opened twice, or not first');
  if (whileOpen.includes(entry.type) && (taken || over)) faults.push(`${entry.type} of a decision that isn't open`);
  if (onceTaken.includes(entry.type) && (!taken || over)) faults.push(`${entry.type} of a decision that isn't taken`);
  if (entry.type === 'AuthorityTransferred' && over) faults.push('a transfer after the end');
  if (entry.type === 'OutcomeRecorded' && !taken && !over) faults.push('an outcome of an open decision');
  if (entry.type === 'OutcomeRecorded' && entry.facts.completes && before.some(completes))
    faults.push('completed twice');

  const departed = new Set(entry.metadata.deviations.flatMap(({ rules }) => rules));
  const authority = authorityAfter(before);
  const byDefault = entry.type === 'DecisionLapsed' && entry.facts.kind === 'default-in-force';
  // The deviations of a command are on all its events: only its last one is the act that they are of.
  const { by, onBehalfOf } = entry.metadata;
  if (actsOfAuthority.includes(entry.type) && !byDefault) {
    if (authority === null && !departed.has('authority-stated')) faults.push('no authority, in silence');
    if (authority !== null && !actsFor(by, onBehalfOf, authority) && !departed.has('authority-acts')) {
      faults.push('another than the authority, in silence');
    }
    if (authority !== null && departed.has('authority-stated')) faults.push('a deviation that was not needed');
  }
  if (
    entry.type === 'TermsChanged' &&
    authority !== null &&
    entry.facts.changes.some(({ term }) => term === 'authority')
  ) {
    faults.push('a stated authority changed otherwise than by transfer');
  }
  if (entry.type === 'DecisionTaken' || entry.type === 'FlightProgramDecided') {
    const option = before.some(({ type, facts }) => type === 'OptionAdded' && facts.id === entry.facts.option);
    const rejected = before.some(({ type, facts }) => type === 'OptionRejected' && facts.option === entry.facts.option);
    if (!option || rejected) faults.push('taken for an option that does not stand');
    if (departed.has('dissents-answered') !== hasOpenDissent(before))
      faults.push('open dissents, in silence or by habit');
    if (departed.has('evidence-cited') === had('EvidenceCited')) faults.push('no evidence, in silence or by habit');
    if (departed.has('basis-stated') !== (entry.metadata.basis === null))
      faults.push('no basis, in silence or by habit');
    if ((entry.type === 'FlightProgramDecided') !== entry.facts.program.length > 0)
      faults.push('a program by another name');
  }
  if (entry.type === 'DissentAnswered' || entry.type === 'DissentWithdrawn') {
    const author = before.find(({ type, facts }) => type === 'DissentFiled' && facts.id === entry.facts.dissent)
      ?.metadata.by;
    if (!isRightAuthor(entry.type, author, by)) faults.push(`${entry.type} by the wrong one`);
  }
  return faults;
}

const completes = (entry: Entry<DecisionEvent>) => entry.type === 'OutcomeRecorded' && entry.facts.completes;

function isRightAuthor(type: string, dissenter: Author | undefined, by: Author): boolean {
  if (dissenter === undefined) return false;
  return samePerson(dissenter, by) === (type === 'DissentWithdrawn');
}

function hasOpenDissent(before: readonly Entry<DecisionEvent>[]): boolean {
  const open = new Set<string>();
  for (const { type, facts } of before) {
    if (type === 'DissentFiled') open.add(facts.id);
    if (type === 'DissentAnswered' || type === 'DissentWithdrawn') open.delete(facts.dissent);
  }
  return open.size > 0;
}

function authorityAfter(before: readonly Entry<DecisionEvent>[]): Authority | null {
  let authority: Authority | null = null;
  const stated = (said: Authority | object | null) => (said !== null && 'role' in said ? (said as Authority) : null);
  for (const { type, facts } of before) {
    if (type === 'DecisionOpened') authority = stated(facts.authority);
    if (type === 'AuthorityTransferred') authority = facts.to;
    if (type === 'TermsChanged') {
      for (const change of facts.changes) if (change.term === 'authority') authority = stated(change.is);
    }
  }
  return authority;
}

export const allTypes: readonly string[] = decisionEvents.map(({ type }) => type);
