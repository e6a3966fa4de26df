import { samePerson } from '../author.ts';
import { type Context, type Decider, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { type DeskCommand, deskCommands } from './commands.ts';
import type { DeskEvent } from './events.ts';
import { type Desk, type DeskState, type Duty, evolveDesk } from './evolve.ts';

type Decision = Result<readonly DeskEvent[], Rejection>;
type Command<Type extends DeskCommand['type']> = Extract<DeskCommand, { readonly type: Type }>;

/** One role of one agency: whoever takes duty holds it until the next one does, and says what they take over. */
export const deskDecider: Decider<DeskCommand, DeskState, DeskEvent> = {
  initialState: null,
  evolve: evolveDesk,
  subjects: () => [],
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    if (command.type === 'OpenDesk') return open(command, state, context);
    if (state === null) return notOnRecord('desk');
    const refusal =
      refuseMissingOwn(deskCommands, command, state.desk, new Set([state.desk])) ??
      refuseBefore(state.holder.taken, context);
    if (refusal !== undefined) return refusal;
    return command.type === 'TakeDuty' ? take(command, state, context) : acknowledge(command, state, context);
  },
};

function open(command: Command<'OpenDesk'>, state: DeskState, context: Context): Decision {
  if (state !== null) {
    return reject('desk-exists', `${state.desk} is on record: take duty there.`, {
      role: state.role,
      agency: state.agency,
      holder: state.holder.taken.by,
    });
  }
  return refuseUnnamed(context) ?? taken(command, command, command.relieves ?? null);
}

function take(command: Command<'TakeDuty'>, state: Desk, context: Context): Decision {
  const { by, sequence } = state.holder.taken;
  const facts = { entry: `entry/${sequence}`, holder: by };
  if (samePerson(context.act.by, by)) {
    return reject('already-on-duty', `They have held this desk since #${sequence}.`, facts);
  }
  if (command.relieves !== undefined && !samePerson(command.relieves, by)) {
    return reject('another-on-duty', 'Another than the one relieved holds this desk.', facts);
  }
  return refuseUnnamed(context) ?? taken(command, state, by);
}

function taken(
  { brief, note }: Pick<Command<'TakeDuty'>, 'brief' | 'note'>,
  { role, agency }: Pick<Desk, 'role' | 'agency'>,
  relieves: Duty['relieves'],
): Decision {
  const facts = { role, agency, relieves, brief: brief ?? null, note: note ?? null };
  return ok([{ type: 'DutyTaken', facts }]);
}

/** A role is the desk's own; persons match by name and agency, so both are needed to know the holder again. */
function refuseUnnamed({ act: { by } }: Context): Result<never, Rejection> | undefined {
  if (by.name !== undefined && by.agency !== undefined) return undefined;
  const missing = by.name === undefined ? '/by/name' : '/by/agency';
  return rejectContent('holder-unnamed', missing, 'Who holds a desk is a person with a name and an agency.');
}

function acknowledge(command: Command<'AcknowledgeItems'>, { holder }: Desk, { act }: Context): Decision {
  // Not a rule of procedure: nobody can know in another's place, so such an act would say nothing.
  if (!samePerson(act.by, holder.taken.by)) {
    return reject('not-the-holder', 'Only who holds the desk says what they take over.', {
      entry: `entry/${holder.taken.sequence}`,
      holder: holder.taken.by,
    });
  }
  const { upTo = null, items = [], notAcknowledged = [] } = command;
  if (upTo === null && items.length + notAcknowledged.length === 0) {
    return rejectContent('nothing-acknowledged', '/items', 'This names neither items nor up to which entry.');
  }
  const seen = new Set<string>(items);
  for (const [index, { item }] of notAcknowledged.entries()) {
    if (seen.has(item)) {
      return rejectContent('named-twice', `/notAcknowledged/${index}/item`, `${item} is named twice.`, { item });
    }
    seen.add(item);
  }
  return ok([{ type: 'ItemsAcknowledged', facts: { upTo, items, notAcknowledged } }]);
}
