import type { DecisionRecord } from '../../api/records.ts';
import { StateWord } from '../../ui/record/state-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

type Items = NonNullable<DecisionRecord['taken']>['program'];

/** What each vehicle or crew member will do, by what was decided. */
export function Program({ items }: { readonly items: Items }) {
  return (
    <div className="scrolls">
      <table className="program">
        <thead>
          <tr>
            <th scope="col">Who or what</th>
            <th scope="col">does</th>
            <th scope="col">for</th>
            <th scope="col">now</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, subject, does, returnsIn, applicability, supersededBy }) => (
            <tr key={id} className={supersededBy === null ? undefined : 'fallen-line'}>
              <th scope="row">
                <ThingLink reference={subject.reference} title={subject.asItStands.title} />
              </th>
              <td>
                {does}
                {returnsIn !== null && (
                  <>
                    {does !== null && ', '}returns in{' '}
                    <ThingLink reference={returnsIn.reference} title={returnsIn.asItStands.title} />
                  </>
                )}
                {supersededBy !== null && (
                  <span className="muted">
                    {' '}
                    superseded by <ThingLink reference={supersededBy.reference} title={supersededBy.asItStands.title} />
                  </span>
                )}
              </td>
              <td className="muted">{applicability ?? 'as the decision'}</td>
              <td className="muted">
                <StateWord kind={subject.kind} state={subject.asItStands.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
