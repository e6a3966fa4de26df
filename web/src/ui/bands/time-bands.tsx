import { scaleUtc } from 'd3-scale';
import type { PartyHistory } from '../../api/records.ts';
import { authorShort } from '../author-text.ts';
import { confidenceText } from '../record/words.ts';
import { ThingLink } from '../thing-link.tsx';
import { type Band, bandsOf } from './bands-of.ts';
import { Ticks } from './ticks.tsx';
import { toneOf, verdictText } from './verdict.ts';
import './bands.css';

export interface Lane {
  readonly name: string;
  readonly parties: readonly PartyHistory[];
}

interface Happening {
  readonly at: number;
  readonly name: string;
}

interface Props {
  readonly lanes: readonly Lane[];
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** What happened meanwhile, marked across all lanes. */
  readonly happenings?: readonly Happening[];
}

/** Of the whole width: what is narrower is not big enough to be pressed. */
const pressable = 0.08;

/** Judgements along time: a lane a subject and party, a band for as long as each was held; nothing where nobody had judged. */
export function TimeBands({ lanes, from, to, happenings = [] }: Props) {
  const scale = scaleUtc().domain([from, to]).range([0, 100]);
  const within = ({ at }: Happening) => at >= from && at <= to;
  return (
    <div className="time-bands">
      {lanes.flatMap(({ name, parties }) =>
        parties.map((party, index) => (
          <div key={`${name} ${party.agency ?? authorShort(party.by)}`} className="lane">
            <span className="lane-name">
              {index === 0 ? name : ''}
              <span className="muted">{party.agency ?? authorShort(party.by)}</span>
            </span>
            <div className="lane-track">
              {happenings.filter(within).map(({ at, name: what }) => (
                <i key={`${what} ${at}`} className="lane-happening" style={{ left: `${scale(at)}%` }} title={what} />
              ))}
              {bandsOf(party.judgements, to).map((band) => (
                <DrawnBand
                  key={band.judgement.assessment + band.judgement.said.sequence}
                  band={band}
                  left={scale(Math.max(band.from, from))}
                  right={scale(band.to)}
                />
              ))}
            </div>
          </div>
        )),
      )}
      <div className="lane axis" aria-hidden="true">
        <span />
        <div className="lane-track">
          <Ticks scale={scale} count={6} />
        </div>
      </div>
    </div>
  );
}

function DrawnBand({ band, left, right }: { readonly band: Band; readonly left: number; readonly right: number }) {
  const { judgement } = band;
  const word = verdictText(judgement.verdict, true);
  const whole = `${verdictText(judgement.verdict)}, ${authorShort(judgement.said.by)}, ${confidenceText(judgement.confidence)}`;
  const isPressable = (right - left) / 100 >= pressable;
  return (
    <span
      className={`band ${toneOf(judgement.verdict)}`}
      style={{ left: `${left}%`, width: `${right - left}%` }}
      title={whole}
    >
      <i />
      <span className="band-word">
        {isPressable ? <ThingLink reference={judgement.assessment} title={word} /> : word}
      </span>
    </span>
  );
}
