import type { PartyHistory } from '../../api/records.ts';
import { authorShort } from '../author-text.ts';
import { ClaimedTime } from '../claimed-time.tsx';
import { Fallen } from '../record/fallen.tsx';
import { confidenceText } from '../record/words.ts';
import { SaidBy } from '../said-by.tsx';
import type { Status } from '../status.ts';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import type { Lane } from './time-bands.tsx';
import { type Tone, toneOf, verdictText } from './verdict.ts';

const none: readonly number[] = [];
const statuses: ReadonlySet<Tone> = new Set<Status>(['critical', 'serious', 'caution', 'normal', 'standby', 'off']);
const isStatus = (tone: Tone): tone is Status => statuses.has(tone);

/** The same as the bands, in words: each judgement, who made it, how sure, and what superseded it. */
export function JudgementList({ lanes }: { readonly lanes: readonly Lane[] }) {
  return (
    <div className="scrolls">
      <table className="judgements">
        <thead>
          <tr>
            <th scope="col">On what</th>
            <th scope="col">Judged</th>
            <th scope="col">from</th>
            <th scope="col">by</th>
            <th scope="col">in</th>
          </tr>
        </thead>
        <tbody>{lanes.flatMap(({ name, parties }) => parties.flatMap((party) => rowsOf(name, party)))}</tbody>
      </table>
    </div>
  );
}

const rowsOf = (name: string, { agency, by, judgements }: PartyHistory) =>
  judgements.map(({ verdict, assessment, title, said, confidence, since, from, until, fate, governs, ranOut }) => {
    const tone = toneOf(verdict);
    return (
      <tr key={`${name} ${agency ?? authorShort(by)} ${assessment} ${said.sequence}`}>
        <th scope="row">{name}</th>
        <td>
          {isStatus(tone) && <StatusMark status={tone} />} {verdictText(verdict)}
          <span className="muted"> · {confidenceText(confidence)}</span>
          {governs && !ranOut && <span className="muted"> · counts now</span>}
          {ranOut && <span className="muted"> · ran out</span>}
        </td>
        <td>
          <ClaimedTime time={since ?? said.occurredAt ?? from} />
          {until !== null && (
            <span className="muted">
              {' '}
              until <ClaimedTime time={until} />
            </span>
          )}
        </td>
        <td>
          <SaidBy said={said} />
        </td>
        <td className={fate.stands ? undefined : 'fallen-line'}>
          <div>
            <ThingLink reference={assessment} title={title} />
          </div>
          <Fallen evidence={{ fate, contradictedBy: none }} />
        </td>
      </tr>
    );
  });
