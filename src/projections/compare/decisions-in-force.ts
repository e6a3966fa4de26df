import { toMilliseconds } from '../../domain/id.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { type InForceItem, inForceAt, keysBeside } from '../decisions-in-force/read.ts';
import { decisionsInForce } from '../decisions-in-force/view.ts';
import { staleDecisions, turnedBetween } from '../pending-decisions/read.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import { wholeFields } from './field-changes.ts';
import { mostTurned } from './pending-decisions.ts';
import type { Sides } from './sides.ts';

/** What one decision says of one thing; which of them governs depends on the others about the same thing. */
export function compareDecisionsInForce(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<InForceItem, Pick<InForceItem, 'decision' | 'title' | 'thing' | 'thingTitle' | 'item'>> {
  const { from, to } = sides;
  const decisions = candidatesOf(sides);
  for (const thing of concerning) if (parseReference(thing)?.kind === 'decision') decisions.add(thing);
  decisions.addChanged(decisionsInForce.name, thingsIn('decision'));
  decisions.addRecorded(['EntryCorrected'], (thing) => (parseReference(thing)?.kind === 'decision' ? [thing] : []));
  // What is in force until a time is on the board of what waits, to come up there when it has expired.
  const turned = turnedBetween(to.past, toMilliseconds(from.now), toMilliseconds(to.now), mostTurned);
  if (!turned.all) decisions.cut();
  for (const decision of [...turned.decisions, ...staleDecisions(from.past), ...staleDecisions(to.past)])
    decisions.add(decision);

  const found = candidatesOf(sides);
  found.addChanged(decisionsInForce.name, (key) => (key.startsWith('in-force/') ? [key] : []));
  const ownChanges = new Set(found.found().keys.keys());
  const touched = decisions.found();
  if (!touched.complete) found.cut();
  for (const [decision, sequences] of touched.keys) {
    for (const { past } of [from, to]) {
      for (const key of keysBeside(past, decision as Reference)) {
        found.add(key);
        // Its own row is as it was: another decision on the same thing came or went.
        if (!ownChanges.has(key)) for (const sequence of sequences) found.add(key, sequence);
      }
    }
  }
  return {
    candidates: found.found(),
    at:
      ({ past, now }) =>
      (key) =>
        inForceAt(past, now, key),
    named: ({ decision, title, thing, thingTitle, item }) => ({ decision, title, thing, thingTitle, item }),
    // By what an item is covered changes with whatever comes later on its thing.
    fields: { ...wholeFields, ofOthers: ['coveredBy'] },
  };
}
