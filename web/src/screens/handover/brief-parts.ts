import type { Answer } from '../../api/client.ts';
import { authorShort } from '../../ui/author-text.ts';
import { counted, kindText, spaced } from '../../ui/record/words.ts';
import { shortReference } from '../../ui/short-reference.ts';
import { fieldText } from '../compare/differences.ts';

export type HandoverBrief = Answer<'/v1/handover-brief'>;

/** One item of a brief, whichever part it is of. */
export interface BriefItem {
  /** By this it is acknowledged. */
  readonly item: string;
  /** What is opened to see it. */
  readonly thing: string;
  readonly sequence: number;
  readonly title: string;
  /** What there is to know of it, in a line. */
  readonly words: string;
  readonly acknowledged: boolean | null;
}

export interface BriefPart {
  readonly name: string;
  readonly items: readonly BriefItem[];
  readonly total: number;
  readonly complete: boolean;
}

interface Listed<Item> {
  readonly items: readonly (Item & Omit<BriefItem, 'thing' | 'title' | 'words'>)[];
  readonly total: number;
  readonly complete: boolean;
}

const partOf = <Item>(
  name: string,
  { items, total, complete }: Listed<Item>,
  say: (item: Item) => { readonly title: string | null; readonly words: string; readonly thing?: string },
): BriefPart => ({
  name,
  total,
  complete,
  items: items.map((each) => {
    const { item, sequence, acknowledged } = each;
    const { title, words, thing = item } = say(each);
    return { item, thing, sequence, acknowledged, title: title ?? shortReference(item), words };
  }),
});

const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

const titleText = ({ title, reference }: { readonly title: string | null; readonly reference: string }): string =>
  title ?? shortReference(reference);

const fields = (changes: readonly { readonly field: string }[]): string =>
  [...new Set(changes.map(({ field }) => fieldText(field)))].join(', ');

interface Turned {
  readonly was: string | null;
  readonly standing: string | null;
  readonly disputed: boolean;
}

/** From one standing to another. */
const turnedTo = ({ was, standing, disputed }: Turned): string =>
  joined(
    `${was === null ? 'not assessed' : spaced(was)} → ${standing === null ? 'not assessed' : spaced(standing)}`,
    disputed && 'disputed',
  );

const predictionText = ({ title, seen }: { readonly title: string; readonly seen: string | null }): string =>
  `predicted: ${title} – ${seen ?? 'nobody says any longer'}`;

/** The brief as a list to go through: first what needs somebody, then what changed, then all that happened. */
export function briefParts(brief: HandoverBrief): readonly BriefPart[] {
  const { ongoing, analyses } = brief;
  const parts = [
    partOf(
      'Waits for a decision',
      brief.pendingDecisions,
      ({ title, status, overdue, gaps, reasons, question, suggestion }) => ({
        title,
        words: joined(
          overdue && 'overdue',
          spaced(status),
          ...reasons.map(({ why }) => spaced(why)),
          gaps.length > 0 && counted(gaps.length, 'gap'),
          question !== title && question,
        ),
        // It is acknowledged by the entry that raised it.
        ...(suggestion !== null && { thing: `suggestion/${suggestion.id}` }),
      }),
    ),
    partOf('Waits for an answer', brief.openRequests, ({ title, of, overdue }) => ({
      title,
      words: joined(overdue && 'overdue', `asked of ${of.map(authorShort).join('; ')}`),
    })),
    partOf('Decided', brief.decided, ({ decision, act, option, program, conditions, lapse, superseded, reason }) => ({
      title: decision.title,
      words: joined(
        superseded === null ? spaced(act) : `${spaced(act)} by ${titleText(superseded.by)}`,
        superseded?.items?.map(titleText).join(', '),
        lapse !== null && spaced(lapse.kind),
        lapse?.into != null && titleText(lapse.into),
        lapse?.default?.text,
        option ?? lapse?.default?.option,
        reason,
        ...program.map(({ subject, does, returnsIn, applicability }) =>
          joined(
            subject.title,
            does,
            returnsIn !== null && `leaves in ${titleText(returnsIn)}`,
            applicability !== null && applicability !== 'both' && `${applicability} only`,
          ),
        ),
        ...conditions.map((condition) => `on condition: ${condition}`),
      ),
    })),
    partOf('In force otherwise than before', brief.decisionsInForceChanged, (changed) => ({
      title: changed.decision.title,
      thing: changed.decision.reference,
      words: joined(
        changed.thing?.title,
        changed.kind === 'default' && 'by default',
        changed.says,
        changed.change === 'came' && 'in force',
        changed.change === 'went' && 'no longer in force',
        changed.ended !== null && spaced(changed.ended),
        fields(changed.changes),
        ...changed.coveredBy.map((later) => `a later one governs: ${titleText(later)}`),
      ),
    })),
    partOf('Open anomalies', ongoing.anomalies, ({ title, kind, about, sharesCauseWith }) => ({
      title,
      words: joined(
        kindText(kind, ''),
        ...about.map((each) => each.title),
        ...sharesCauseWith.map((each) => `feared to share its cause with ${titleText(each)}`),
      ),
    })),
    partOf('Vehicles not nominal', ongoing.vehicles, ({ name, subsystems, fitness }) => ({
      title: name,
      words: joined(
        ...subsystems.map(({ subsystem, status }) => `${subsystem} ${spaced(status)}`),
        `nominal return ${spaced(fitness.nominal.fitness)}`,
        `contingency ${spaced(fitness.contingency.fitness)}`,
      ),
    })),
    partOf('Criteria met, not computable or turned', brief.criteria, ({ title, to, was, state, missing }) => ({
      title,
      words: joined(
        `for ${titleText(to)}`,
        was === state
          ? spaced(state ?? '')
          : `${was === null ? 'attached since' : spaced(was)} → ${state === null ? 'withdrawn' : spaced(state)}`,
        state !== null && missing > 0 && counted(missing, 'observation still to come', 'observations still to come'),
      ),
    })),
    partOf('Activities that go on or come next', ongoing.activities, ({ title, state, vehicles }) => ({
      title,
      words: joined(spaced(state), ...vehicles.map((each) => each.title)),
    })),
    partOf('Health that changed', brief.healthChanged, ({ title, isNew, changes }) => ({
      title,
      words: joined(isNew && 'new', fields(changes)),
    })),
    partOf('Crew return that changed', brief.crewReturnChanged, ({ title, isNew, isGone, changes }) => ({
      title,
      words: joined(isNew && 'new', isGone && 'no longer aboard', fields(changes)),
    })),
    partOf('Plans that changed', brief.plansChanged, ({ thing, change, reason }) => ({
      title: thing.title,
      words: joined(spaced(change), reason),
    })),
    partOf('New assessments', analyses.assessments, ({ title, state, about, contradictedBy, predictions }) => ({
      title,
      words: joined(
        spaced(state),
        contradictedBy.length > 0 && 'contradicted',
        ...about.map((each) => each.title),
        ...predictions.filter(({ seen }) => seen !== null).map(predictionText),
      ),
    })),
    partOf(
      'What became of earlier assessments',
      analyses.turned,
      ({ title, was, state, contradictedBy, predictions }) => ({
        title,
        words: joined(
          was !== state && `${spaced(was)} → ${spaced(state)}`,
          contradictedBy.length > 0 && `contradicted by ${contradictedBy.map((entry) => `#${entry}`).join(', ')}`,
          ...predictions.map(predictionText),
        ),
      }),
    ),
    partOf('Hypotheses', analyses.hypotheses, ({ title, ...turned }) => ({ title, words: turnedTo(turned) })),
    partOf('Causes said to be shared', analyses.sharedCauses, ({ anomalies, feared, ...turned }) => ({
      title: anomalies.map((each) => each.title ?? each.reference).join(', '),
      words: feared ? 'feared, by a report' : turnedTo(turned),
    })),
    partOf('Answers', analyses.answers, ({ request, answer, text }) => ({
      title: request.title,
      words: joined(answer, text),
    })),
    ...brief.happened.map((group) =>
      partOf(`Happened: ${spaced(group.kind)}`, group, ({ headline, said, corrected, voided }) => ({
        title: headline,
        words: joined(authorShort(said.by), corrected && 'corrected', voided && 'voided'),
      })),
    ),
  ];
  return parts.filter(({ total }) => total > 0);
}
