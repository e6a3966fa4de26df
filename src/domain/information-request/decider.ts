import { type Author, sameAuthorOrRole } from '../author.ts';
import { canonicalJson } from '../canonical-json.ts';
import { type Context, type Decider, ok, type Rejection, type Result, reject, rejectContent } from '../decider.ts';
import { groundsOf } from '../grounds.ts';
import { refuseBefore } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { referenceTo } from '../reference.ts';
import { firstLine } from '../text.ts';
import { type InformationRequestCommand, informationRequestCommands } from './commands.ts';
import type { InformationRequestEvent } from './events.ts';
import { evolveInformationRequest, type InformationRequest, type InformationRequestState } from './evolve.ts';

type Decision = Result<readonly InformationRequestEvent[], Rejection>;
type Request = Extract<InformationRequestCommand, { readonly type: 'RequestInformation' }>;

/**
 * What is asked, of whom, by when. Answers may be added to, by anyone, also by those who declined before; a withdrawn
 * request takes nothing more.
 */
export const informationRequestDecider: Decider<
  InformationRequestCommand,
  InformationRequestState,
  InformationRequestEvent
> = {
  initialState: null,
  evolve: evolveInformationRequest,
  subjects: (state) => state?.about ?? [],
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    if (command.type === 'RequestInformation') return request(command, state, context);
    if (state === null) return notOnRecord('information request');
    return (
      refuseMissingOwn(informationRequestCommands, command, state.request, new Set([state.request])) ??
      refuseWithdrawn(state) ??
      refuseBefore(state.asked, context) ??
      answer(command, state, context)
    );
  },
};

function request(command: Request, state: InformationRequestState, { commandId }: Context): Decision {
  if (state !== null) {
    return reject('already-requested', 'This request is on record already.', {
      entry: `entry/${state.asked.sequence}`,
    });
  }
  const { text, of, title = firstLine(text), about = [], due = null } = command;
  return (
    refuseMissingOwn(informationRequestCommands, command, referenceTo('information-request', commandId)) ??
    ok([{ type: 'InformationRequested', facts: { title, text, of, about, due } }])
  );
}

function refuseWithdrawn({ withdrawal }: InformationRequest): Result<never, Rejection> | undefined {
  if (withdrawal === null) return undefined;
  const { sequence } = withdrawal.said;
  return reject('request-withdrawn', `This request was withdrawn in #${sequence}.`, { entry: `entry/${sequence}` });
}

function answer(
  command: Exclude<InformationRequestCommand, Request>,
  state: InformationRequest,
  { act }: Context,
): Decision {
  switch (command.type) {
    case 'ProvideInformation': {
      const { text = null, cites = [] } = command;
      if (text === null && cites.length === 0) {
        return rejectContent('nothing-provided', '/text', 'An answer is a text, or cites what answers, or both.');
      }
      return ok([{ type: 'InformationProvided', facts: { text, cites } }]);
    }
    case 'DeclineRequest': {
      const earlier = state.refusals.find(({ said }) => sameParty(said.by, act.by));
      if (earlier !== undefined) {
        const { sequence } = earlier.said;
        return reject('already-declined', `They declined in #${sequence}.`, { entry: `entry/${sequence}` });
      }
      return ok([{ type: 'InformationRequestDeclined', facts: groundsOf(command) }]);
    }
    case 'WithdrawRequest':
      return ok([{ type: 'InformationRequestWithdrawn', facts: groundsOf(command) }]);
  }
}

// Several may be asked, and each declines once. What is not stated matches nothing, but the same words twice are one.
const sameParty = (left: Author, right: Author): boolean =>
  sameAuthorOrRole(left, right) || canonicalJson(left) === canonicalJson(right);
