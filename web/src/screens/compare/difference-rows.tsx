import { Sequence } from '../../ui/sequence.tsx';
import { Sequences } from '../../ui/sequences.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { type Change, type Difference, fieldText, flatChanges } from './differences.ts';
import { ShownValue } from './shown-value.tsx';

const marks: Readonly<Record<Difference['how'], string>> = { added: '+', changed: '→', gone: '−' };

/** A thing that came, changed or went; of one that changed, a line for each of its fields. */
export function DifferenceRows({ of: difference }: { readonly of: Difference }) {
  const { how, reference, title, changes, changedBy, words } = difference;
  return (
    <>
      <tr className={`difference ${how}`}>
        <th scope="row">
          <span className="difference-mark" aria-hidden="true">
            {marks[how]}
          </span>{' '}
          {reference === undefined ? title : <ThingLink reference={reference} title={title} />}{' '}
          <span className="muted">{how}</span>
        </th>
        <td>{how === 'gone' && (words ?? 'was there')}</td>
        <td>{how === 'added' && (words ?? 'is there')}</td>
        <td>{changedBy.length === 0 ? <span className="muted">time alone</span> : <Sequences of={changedBy} />}</td>
      </tr>
      {flatChanges(changes).map((change) => (
        <ChangeRow key={`${change.of} ${change.field}`} change={change} />
      ))}
    </>
  );
}

function ChangeRow({ change }: { readonly change: Change }) {
  const isList = change.added !== undefined || change.gone !== undefined;
  return (
    <tr className="difference-field">
      <td className="muted">
        {change.title != null && `${change.title}: `}
        {fieldText(change.field)}
      </td>
      <td>
        <ShownSide value={isList ? change.gone : change.from} isList={isList} mark="−" />
      </td>
      <td>
        <ShownSide value={isList ? change.added : change.to} isList={isList} mark="+" />
      </td>
      <td />
    </tr>
  );
}

interface SideProps {
  readonly value: unknown;
  readonly isList: boolean;
  readonly mark: string;
}

/** Of a list only what went from it, or came to it; numbers in a list are entries. */
function ShownSide({ value, isList, mark }: SideProps) {
  if (!isList) return <ShownValue value={value} />;
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.map((each) => (
    <p key={JSON.stringify(each)}>
      <span className="muted">{mark}</span>{' '}
      {typeof each === 'number' ? <Sequence of={each} /> : <ShownValue value={each} />}
    </p>
  ));
}
