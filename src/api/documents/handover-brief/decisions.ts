import { spaced } from '../../../domain/spaced.ts';
import type { HandoverBrief } from '../../../projections/handover-brief/brief.ts';
import { spelled } from '../../../projections/timeline/type-in-words.ts';
import { changesInWords } from '../changes-in-words.ts';
import type { Text } from '../document.ts';
import { authorInWords, saidInWords, timeInWords, unended } from '../words.ts';
import { mark, named, type Told, titles } from './told.ts';

export function waitingDecision(item: HandoverBrief['pendingDecisions']['items'][number]): Told {
  const { title, status, authority, neededBy, overdue, expired, defaultInForce, gaps, reasons } = item;
  const due = neededBy.value === null ? 'no needed-by stated' : `needed by ${timeInWords(neededBy.value)}`;
  const who = authority.value === null ? 'authority not stated' : authorInWords(authority.value);
  const marks = [
    ...(overdue ? ['overdue'] : []),
    ...(expired ? ['expired'] : []),
    ...(defaultInForce ? ['its default is in force'] : []),
    ...(reasons.some(({ why }) => why === 'review-called') ? ['under review'] : []),
    ...(reasons.some(({ why }) => why === 'stale') ? ['stale'] : []),
    ...(status === 'suggested' ? ['suggested, and nobody has opened it'] : []),
  ];
  const flags = reasons.flatMap((reason) => (reason.why === 'stale' ? reason.flags : []));
  return {
    text: [title, ` – ${due}, ${who}`, ...mark(marks.join(', '))],
    under: [
      ...(gaps.length === 0 ? [] : [`Not stated or in dispute: ${gaps.map(({ term }) => spelled(term)).join(', ')}`]),
      ...flags.map(
        ({ why, title: on, on: reference, sequence }): Text => [
          `It rests on ${on ?? reference}: ${spaced(why)} since `,
          { entry: sequence },
        ],
      ),
    ],
  };
}

export function inForceChanged(item: HandoverBrief['decisionsInForceChanged']['items'][number]): Told {
  const { decision, thing, says, kind, applicability, change, ended, coveredBy, changes } = item;
  const said = `${kind === 'default' ? 'by default: ' : ''}${says ?? 'as decided'}`;
  const only = applicability === 'both' ? '' : ` (${applicability} only)`;
  const about = thing === null ? '' : `${named(thing)}: `;
  const how = {
    came: 'in force',
    changed: '',
    went: `no longer in force${ended === null ? '' : `, ${spaced(ended)}`}`,
  };
  return {
    text: [`${about}${said}${only} – ${named(decision)}`, ...mark(how[change])],
    under: [
      ...changesInWords(changes),
      ...coveredBy.map(
        ({ title, reference, sequence, returns }): Text => [
          `a later one governs${returns.length === 1 && applicability === 'both' ? ` for ${returns[0]} return` : ''}: ${title ?? reference} `,
          { entry: sequence },
        ],
      ),
    ],
  };
}

export function decided(item: HandoverBrief['decided']['items'][number]): Told {
  const { decision, act, option, program, conditions, expires, lapse, superseded, reason, said } = item;
  const chosen = option === null ? '' : `: ${option}`;
  const into =
    lapse === null ? '' : `: ${spaced(lapse.kind)}${lapse.into === null ? '' : ` into ${named(lapse.into)}`}`;
  const parts = superseded?.items == null ? '' : ` in part (${titles(superseded.items)})`;
  const by = superseded === null ? '' : `${parts} by ${named(superseded.by)}`;
  const why = reason === null ? '' : ` – ${unended(reason)}`;
  return {
    text: [
      `${named(decision)} `,
      { strong: spaced(act) },
      `${unended(`${chosen}${into}${by}`)}${why}; ${saidInWords(said)}`,
    ],
    under: [
      ...program.map(({ subject, does, returnsIn, applicability }) => {
        const leaves = returnsIn === null ? [] : [`leaves in ${named(returnsIn)}`];
        const said = [...(does === null ? [] : [leaves.length > 0 ? does.replace(/\.$/, '') : does]), ...leaves];
        const only = applicability === null || applicability === 'both' ? '' : ` (${applicability} only)`;
        return `${named(subject)}: ${said.join(', ')}${only}`;
      }),
      ...conditions.map((condition) => `On condition: ${condition}`),
      ...(expires === null ? [] : [`Until ${timeInWords(expires)}`]),
      ...(lapse?.default == null ? [] : [`In force by default: ${defaultInWords(lapse.default)}`]),
    ],
  };
}

function defaultInWords({ text, option, from }: NonNullable<Lapse['default']>): string {
  const what = [text, option === null ? null : `option “${option}”`].filter((part) => part !== null).join(' – ');
  return from === null ? what : `${what} (from ${timeInWords(from)})`;
}

type Lapse = NonNullable<HandoverBrief['decided']['items'][number]['lapse']>;
