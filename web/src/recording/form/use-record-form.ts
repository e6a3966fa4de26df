import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { PlacedFault } from '../../../../src/domain/faults-of-issues.ts';
import type { Problem } from '../../api/problem-error.ts';
import { useNow } from '../../app/clock/use-now.ts';
import { useLive } from '../../app/live/live-context.ts';
import { recordCommandOf } from '../commands-for.ts';
import type { Outcome } from '../outbox/outcome.ts';
import { requestOf } from '../outbox/request-of.ts';
import { settle } from '../outbox/settle.ts';
import type { Unsent } from '../outbox/unsent.ts';
import { outbox } from '../outbox/use-outbox.ts';
import { announce, discard } from '../recorded-toasts.tsx';
import type { OpenForm } from '../use-recording.ts';
import { begunDraft } from './begun-draft.ts';
import { bodySchemaOf } from './definitions.ts';
import { faultsOfProblem, inOrderOf } from './faults.ts';
import { itemsOf, type Member, type Members } from './field.ts';
import { fieldOf } from './field-of.ts';
import { layoutOf } from './layouts.ts';
import { rulesIn } from './rules.ts';
import { storeAuthor, storedAuthor } from './stored-author.ts';
import { writeUp } from './write-up.ts';

/** What a form says of what became of it. */
export interface Standing {
  readonly faults: readonly PlacedFault[];
  /** Why the server refused it, or can't take it now. */
  readonly problem?: Problem | undefined;
  /** While it is being sent: how that goes. */
  readonly sending?: string | undefined;
}

/** Nothing was sent, and nothing is wrong. */
export const untouched: Standing = { faults: [] };

/** The form of one command: what is in it, what is wrong with it, and sending it. */
export function useRecordForm(form: OpenForm, close: () => void) {
  const { log, headNow, hear } = useLive();
  const now = useNow().time ?? Date.now();
  const command = recordCommandOf(form.command);
  if (command === undefined) throw new Error(`there is no command ${form.command}`);
  const [unsent, setUnsent] = useState((): Unsent => {
    const resumed = outbox.all().find(({ id }) => id === form.id);
    return resumed ?? begin(form, log?.name ?? '', headNow());
  });
  const [standing, setStanding] = useState(untouched);
  const [grounds, setGrounds] = useState<Readonly<Record<string, string>>>({});
  const isOpen = useRef(true);
  const unchosen = useRef(new Map<string, string>());
  const leave = useCallback((place: string, typed: string) => {
    if (typed === '') unchosen.current.delete(place);
    else unchosen.current.set(place, typed);
  }, []);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const inOrder = (faults: readonly PlacedFault[]) =>
    inOrderOf([...layoutOf(command.id).shown, 'by', 'recordedAt'], faults);

  const keep = (changed: Unsent) => {
    setUnsent(changed);
    outbox.put(changed);
  };
  const change = (draft: Members) => keep({ ...unsent, draft });

  const submit = async () => {
    if (standing.sending !== undefined) return;
    const draft: Members = {
      ...unsent.draft,
      deviations: [...itemsOf(unsent.draft.deviations), ...deviationsOf(grounds)],
    };
    // Whether the last one was recorded isn't known: exactly the same finds it out.
    const isUnknown = unsent.state === 'unknown' && unsent.request !== undefined;
    const { said, faults: found, places } = writeUp(command, form.parameters, draft, now);
    const left = [...unchosen.current].map(([pointer, typed]) => ({ pointer, detail: notChosen(typed) }));
    const faults = inOrder([...left, ...found]);
    if (!isUnknown && faults.length > 0) return setStanding({ faults });
    const request = isUnknown && unsent.request !== undefined ? unsent.request : requestOf(said, unsent.request, v7);
    const sent: Unsent = { ...unsent, draft, request };
    setUnsent(sent);
    setGrounds({});
    setStanding({ faults: [], sending: 'Recording …' });
    const outcome = await settle(sent, request, (last) => setStanding({ faults: [], sending: sentenceOf(last) }));
    setUnsent(outbox.all().find(({ id }) => id === sent.id) ?? sent);
    switch (outcome.type) {
      case 'recorded':
        storeAuthor(draft.by);
        hear(outcome);
        announce({ title: command.title, sequence: outcome.sequence, thing: outcome.thing });
        if (isOpen.current) close();
        return;
      case 'refused':
        return setStanding({ faults: inOrder(faultsOfProblem(outcome.problem, places)), problem: outcome.problem });
      case 'later':
        return setStanding({ faults: [], problem: outcome.problem });
      case 'unknown':
        return setStanding({ faults: [] });
      default:
        return outcome satisfies never;
    }
  };

  const throwAway = () => {
    discard(command.title, unsent);
    close();
  };

  const broken = standing.problem === undefined ? [] : rulesIn(standing.problem);
  return {
    command,
    members: membersOfBody(form.command),
    unsent,
    now,
    standing,
    broken,
    grounds,
    setGrounds,
    leave,
    change,
    submit,
    discard: throwAway,
  };
}

function membersOfBody(command: string): readonly Member[] {
  const field = fieldOf(bodySchemaOf(command));
  return field.type === 'object' ? field.members : [];
}

const begin = (form: OpenForm, log: string, basis: number): Unsent => ({
  id: form.id,
  log,
  command: form.command,
  parameters: form.parameters,
  draft: begunDraft(membersOfBody(form.command), form, { ...storedAuthor() }, basis),
  state: 'draft',
  begun: Date.now(),
});

/** What was typed of a name and left there would be missing in what is recorded. */
const notChosen = (typed: string) => `“${typed}” is not chosen yet: take one of what is found, or clear it`;

const deviationsOf = (grounds: Readonly<Record<string, string>>) =>
  Object.entries(grounds)
    .filter(([, ground]) => ground.trim() !== '')
    .map(([rule, ground]) => ({ rules: [rule], ground }));

function sentenceOf(outcome: Outcome): string {
  switch (outcome.type) {
    case 'later':
      return `${outcome.problem.detail} It is sent again …`;
    case 'unknown':
      return `${outcome.why} It is sent again; it is recorded once …`;
    case 'recorded':
    case 'refused':
      return 'Recording …';
    default:
      return outcome satisfies never;
  }
}
