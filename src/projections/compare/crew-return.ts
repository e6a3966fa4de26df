import { parseReference, type Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { type CrewReturnItem, crewReturnAt } from '../crew-return/read.ts';
import { crewReturn } from '../crew-return/view.ts';
import { judgements } from '../standing/judgements.ts';
import { vehicleHealth } from '../vehicle-health/view.ts';
import { candidatesOf, thingsIn } from './candidates.ts';
import type { Compared } from './differences.ts';
import type { Side, Sides } from './sides.ts';

// All of them are read at both moments, which the board itself does for each of its pages.
const mostAboard = 1_000;

export function compareCrewReturn(sides: Sides): Compared<CrewReturnItem, Pick<CrewReturnItem, 'crewMember' | 'name'>> {
  const found = candidatesOf(sides);
  const crewAt = rememberedWith(({ past, now }: Side) => crewReturnAt(past, { now }));
  const both = [sides.from, sides.to].map((side) => crewAt(side));
  if (both.some(({ aboard }) => aboard.length > mostAboard)) found.cut();
  const items = both.flatMap(({ aboard, itemOf }) =>
    aboard.slice(0, mostAboard).flatMap(({ crewMember }) => itemOf(crewMember) ?? []),
  );
  const vehicles = Map.groupBy(
    items.flatMap((item) => vehiclesOf(item).map((vehicle) => ({ crewMember: item.crewMember, vehicle }))),
    ({ vehicle }) => vehicle,
  );
  const ofVehicles = (key: string) =>
    thingsIn('vehicle')(key)
      .flatMap((vehicle) => vehicles.get(vehicle) ?? [])
      .map(({ crewMember }) => crewMember);
  found.addChanged(crewReturn.name, thingsIn('crew-member'));
  found.addChanged(judgements.name, thingsIn('crew-member'));
  found.addChanged(judgements.name, ofVehicles);
  found.addChanged(vehicleHealth.name, ofVehicles);
  found.addRecorded(['EntryCorrected'], (thing) => (parseReference(thing)?.kind === 'crew-member' ? [thing] : []));
  for (const { crewMember } of items) found.add(crewMember);
  const ofOne = (kind: 'nominal' | 'contingency') =>
    ['', '.vehicle', '.vehicle.fitness', '.vehicle.held'].map((part) => `${kind}${part}`);
  return {
    candidates: found.found(),
    at: (side) => (key) => crewAt(side).itemOf(key as Reference),
    named: ({ crewMember, name }) => ({ crewMember, name }),
    // Who else would leave in the same vehicle is somebody else's item.
    about: ({ nominal, contingency, ...rest }) => ({ ...rest, leaving: [nominal, contingency].map(withoutOthers) }),
    fields: { groups: [...ofOne('nominal'), ...ofOne('contingency')], lists: {} },
  };
}

function withoutOthers({ vehicle, ...leaving }: CrewReturnItem['nominal']): object {
  return { ...leaving, vehicle: vehicle === null ? null : { ...vehicle, held: null } };
}

const vehiclesOf = ({ nominal, contingency }: CrewReturnItem): readonly Reference[] =>
  [nominal, contingency].flatMap(({ vehicle, decided }) =>
    [vehicle, decided?.returnsIn].flatMap((it) => it?.reference ?? []),
  );
