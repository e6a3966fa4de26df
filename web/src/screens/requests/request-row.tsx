import type { components } from '../../api/schema.generated.ts';
import { authorText } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { formatTimeLeft } from '../../ui/format-time-left.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

type ListedRequest = components['schemas']['ListedInformationRequest'];

const statuses: Readonly<Record<ListedRequest['status'], Status>> = {
  unanswered: 'standby',
  answered: 'normal',
  declined: 'off',
  withdrawn: 'off',
};

export function RequestRow({ request, now }: { readonly request: ListedRequest; readonly now: number }) {
  const { title, text, of, asked, due, about, status, overdue, answers, refusals, withdrawal, corrected } = request;
  return (
    <tr>
      <th scope="row">
        <ThingLink reference={request.request} title={title} />
        {text !== title && <p className="muted">{text}</p>}
        {about.length > 0 && (
          <p className="muted">
            for{' '}
            {about.map(({ reference, title: name }, index) => (
              <span key={reference}>
                {index > 0 && ' · '}
                <ThingLink reference={reference} title={name} />
              </span>
            ))}
          </p>
        )}
        {corrected && <p className="muted">corrected</p>}
      </th>
      <td>
        {of.map((whom) => (
          <p key={authorText(whom)}>{authorText(whom)}</p>
        ))}
      </td>
      <td>
        <SaidBy said={asked} />
      </td>
      <td>
        {due === null ? (
          <span className="gap">not stated</span>
        ) : (
          <>
            <ClaimedTime time={due} />
            {status === 'unanswered' && !overdue && <p className="muted">{formatTimeLeft(due, now)}</p>}
          </>
        )}
      </td>
      <td>
        <p>
          {overdue ? (
            <StatusWord status="serious">unanswered, overdue</StatusWord>
          ) : (
            <StatusWord status={statuses[status]}>{status}</StatusWord>
          )}
        </p>
        {answers.map(({ text: answer, cites, said }) => (
          <div key={said.sequence}>
            {answer !== null && <p>“{answer}”</p>}
            {cites.map(({ reference, title: name }) => (
              <p key={reference}>
                <ThingLink reference={reference} title={name} />
              </p>
            ))}
            <SaidBy said={said} />
          </div>
        ))}
        {refusals.map(({ reason, said }) => (
          <div key={said.sequence}>
            <p>declined: {reason ?? 'no reason given'}</p>
            <SaidBy said={said} />
          </div>
        ))}
        {withdrawal !== null && (
          <div>
            <p>withdrawn: {withdrawal.reason ?? 'no reason given'}</p>
            <SaidBy said={withdrawal.said} />
          </div>
        )}
      </td>
    </tr>
  );
}
