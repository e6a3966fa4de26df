import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePages } from '../../app/moment/use-pages.ts';
import { BeginButtons } from '../../recording/begin-buttons.tsx';
import { Choices } from '../../ui/choices.tsx';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { RequestRow } from './request-row.tsx';
import { type RequestState, requestStates } from './requests-search.ts';
import './requests.css';

const begin = ['information-request'];
const states = [undefined, ...requestStates].map((id) => ({ id, name: id ?? 'all' }));

/** Who was asked for what by when, and what came back; what nobody answered first. */
export function Requests() {
  const { status } = useSearch({ from: '/requests' });
  const navigate = useNavigate();
  const query = usePages('/v1/information-requests', status === undefined ? {} : { query: { status } });
  const choose = (state: RequestState | undefined) =>
    void navigate({ to: '/requests', search: state === undefined ? {} : { status: state } });
  const { data } = query;
  const unanswered = data?.items.filter((request) => request.status === 'unanswered').length;
  return (
    <Panel title="Requests" level={1} aside={unanswered !== undefined && `${unanswered} unanswered`}>
      <Choices legend="Which" choices={states} chosen={status} choose={choose} />
      <Shown what="the requests" query={query}>
        {({ items, now }) =>
          items.length === 0 ? (
            <Empty>{status === undefined ? 'Nobody has asked for anything.' : `None is ${status}.`}</Empty>
          ) : (
            <>
              <table className="requests">
                <thead>
                  <tr>
                    <th scope="col">Asked for</th>
                    <th scope="col">Of</th>
                    <th scope="col">By</th>
                    <th scope="col">Due</th>
                    <th scope="col">What came back</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((request) => (
                    <RequestRow key={request.request} request={request} now={Date.parse(now)} />
                  ))}
                </tbody>
              </table>
              <More query={query} shown={items.length} />
            </>
          )
        }
      </Shown>
      <BeginButtons commands={begin} />
    </Panel>
  );
}
