import type { Act } from '../act.ts';
import { actsFor } from '../author.ts';
import type { Breach } from '../procedure.ts';
import { partOf } from '../reference.ts';
import { citedKinds } from './evidence-kinds.ts';
import { openDissents } from './open-dissents.ts';
import type { Decision } from './state.ts';

/** The rules of an act of authority. Where no authority is stated, whether it acts can't be asked. */
export function authorityBreaches({ terms }: Decision, { by, onBehalfOf = undefined }: Act): readonly Breach[] {
  const authority = terms.authority.value;
  if (authority === null) {
    const { disputed } = terms.authority;
    const why = disputed.length > 0 ? 'is disputed' : 'is not stated';
    return [
      {
        rule: 'authority-stated',
        detail: `Whose decision this is ${why}: the authority is named before an act of authority.`,
        facts: { disputed },
      },
    ];
  }
  if (actsFor(by, onBehalfOf ?? null, authority)) return [];
  const detail = `Only the authority does this: ${authority.role}, ${authority.agency}.`;
  return [{ rule: 'authority-acts', detail, facts: { authority } }];
}

export const basisBreaches = ({ basis }: Act): readonly Breach[] =>
  basis === undefined
    ? [{ rule: 'basis-stated', detail: 'The basis is not said: the sequence up to which the record was available.' }]
    : [];

/** The rules of taking a decision, in their order. The state is that with all that the same command puts before it. */
export const takingBreaches = (state: Decision, act: Act): readonly Breach[] => [
  ...authorityBreaches(state, act),
  ...dissentBreaches(state),
  ...evidenceBreaches(state),
  ...basisBreaches(act),
];

function dissentBreaches(state: Decision): readonly Breach[] {
  const open = openDissents(state);
  if (open.length === 0) return [];
  const detail = 'A dissent is open: it is answered before the decision is taken.';
  const dissents = open.map(({ id }) => partOf(state.decision, 'dissent', id));
  return [{ rule: 'dissents-answered', detail, facts: { dissents } }];
}

function evidenceBreaches({ evidence }: Decision): readonly Breach[] {
  const kinds = citedKinds(evidence);
  if (kinds.has('observation') || kinds.has('assessment')) return [];
  const detail = 'No observation or assessment is cited. An entry/n counts as neither: name the thing itself.';
  return [{ rule: 'evidence-cited', detail }];
}
