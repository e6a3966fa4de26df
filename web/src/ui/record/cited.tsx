import type { Cited as CitedThing } from '../../api/records.ts';
import { Sequences } from '../sequences.tsx';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import { ContradictedBy } from './contradicted-by.tsx';
import { hasFallen } from './state-status.ts';
import { StateWord } from './state-word.tsx';
import { spaced } from './words.ts';
import './record.css';

/** Something that was named: how it stands, and how it stood when it was named where that was otherwise. */
export function Cited({ cited, withKind = false }: { readonly cited: CitedThing; readonly withKind?: boolean }) {
  const { reference, kind, asItStood, asItStands } = cited;
  const changed = asItStood.state !== asItStands.state;
  return (
    <span className={withKind ? 'cited with-kind' : 'cited'}>
      {withKind && <span className="cited-kind">{spaced(kind)}</span>}
      <ThingLink reference={reference} title={asItStands.title ?? asItStood.title} />{' '}
      <span className="muted">
        {changed ? (
          <>
            {spaced(asItStood.state)} then,{' '}
            {hasFallen(asItStood.state, asItStands.state) ? (
              <span className="fallen">
                <StatusMark status="serious" /> {spaced(asItStands.state)} now
              </span>
            ) : (
              <>
                <StateWord kind={kind} state={asItStands.state} /> now
              </>
            )}
            <Sequences of={asItStands.because} />
          </>
        ) : (
          <StateWord kind={kind} state={asItStands.state} />
        )}
      </span>
      <ContradictedBy of={asItStands} />
    </span>
  );
}

/** Several of them, one a line. */
export function CitedList({
  cited,
  withKind = true,
}: {
  readonly cited: readonly CitedThing[];
  readonly withKind?: boolean;
}) {
  return (
    <ul className="cited-list">
      {cited.map((each) => (
        <li key={each.reference}>
          <Cited cited={each} withKind={withKind} />
        </li>
      ))}
    </ul>
  );
}
