import type { Assessment } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { confidenceText } from '../../ui/record/words.ts';
import type { Status } from '../../ui/status.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { fitnessWords, healthWords } from '../board/fitness-words.ts';
import type { TitleOf } from './everything-about.tsx';

type Effect = Assessment['effects'][number];

const healthStatuses = { failed: 'critical', degraded: 'caution', nominal: 'normal', unknown: 'off' } as const;
const fitnessStatuses = {
  'not-fit': 'serious',
  'fit-within-limits': 'caution',
  fit: 'normal',
  unknown: 'off',
} as const;

function shown(effect: Effect): {
  readonly thing: string;
  readonly what: string;
  readonly word: string;
  readonly status: Status;
} {
  switch (effect.on) {
    case 'health':
      return {
        thing: effect.vehicle,
        what: effect.subsystem,
        word: healthWords[effect.status],
        status: healthStatuses[effect.status],
      };
    case 'fitness': {
      const limits = [...effect.limits, ...(effect.atMost === null ? [] : [`at most ${effect.atMost} aboard`])];
      return {
        thing: effect.vehicle,
        what: `${effect.return} return`,
        word: [fitnessWords[effect.fitness], ...limits].join(' · '),
        status: fitnessStatuses[effect.fitness],
      };
    }
    case 'crew-member':
      return { thing: effect.crewMember, what: 'crew member', word: effect.text, status: 'off' };
  }
}

/** What it means for the health of things and for who can leave in what. */
export function EffectsPanel({ effects, titleOf }: { readonly effects: readonly Effect[]; readonly titleOf: TitleOf }) {
  if (effects.length === 0) return null;
  return (
    <Panel title="Effects" aside={effects.length}>
      <ul className="acts">
        {effects.map((effect) => {
          const { thing, what, word, status } = shown(effect);
          return (
            <li key={`${thing} ${what} ${word}`} className="act">
              <p>
                <StatusMark status={status} /> <ThingLink reference={thing} title={titleOf(thing)} />, {what}:{' '}
                <strong>{word}</strong>
              </p>
              <p className="muted">
                {confidenceText(effect.confidence)}
                {effect.since !== null && (
                  <>
                    {' '}
                    · since <ClaimedTime time={effect.since} />
                  </>
                )}
                {effect.until !== null && (
                  <>
                    {' '}
                    · until <ClaimedTime time={effect.until} />
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
