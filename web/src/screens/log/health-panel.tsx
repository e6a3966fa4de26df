import { useQuery } from '@tanstack/react-query';
import { noticeablyAhead } from '../../../../src/domain/log/ahead-of.ts';
import { useLive } from '../../app/live/live-context.ts';
import { Copied } from '../../ui/copied.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { type Readiness, readinessQuery } from './readiness-query.ts';

/** The system itself, as it is now, whichever moment the screen shows. */
export function HealthPanel() {
  const query = useQuery(readinessQuery);
  const { log } = useLive();
  return (
    <Panel title="Health of the system" aside="now">
      <Shown what="the health of the system" query={query}>
        {(readiness) => (
          <>
            <FactList>
              <Fact name="server">
                <StatusWord status={readiness.ready ? 'normal' : 'serious'}>
                  {readiness.ready ? 'ready' : 'not ready'}
                </StatusWord>
              </Fact>
              <Fact name="log">
                {log?.name} <span className="muted">{log?.clock === 'replay' ? 'history retold' : 'by the clock'}</span>
              </Fact>
              <Fact name="head">
                {readiness.log.sequence === null ? 'unknown' : <Copied text={`#${readiness.log.sequence}`} />}
                {readiness.log.fault !== null && <StatusWord status="critical">{readiness.log.fault}</StatusWord>}
              </Fact>
              <Fact name="log time">
                {log?.logTime ?? <span className="muted">nothing is on record</span>}{' '}
                {readiness.log.ahead > noticeablyAhead && (
                  <StatusWord status="caution">
                    ahead of the server's clock: entries get this time until that has come so far
                  </StatusWord>
                )}
              </Fact>
              <Fact name="recording">
                {readiness.commands.fault === null ? (
                  <StatusWord status="normal">takes entries</StatusWord>
                ) : (
                  <StatusWord status="serious">{readiness.commands.fault}</StatusWord>
                )}
              </Fact>
              {readiness.mirror !== undefined && (
                <Fact name="store">
                  <StatusWord status={readiness.mirror.state === 'live' ? 'normal' : 'caution'}>
                    {readiness.mirror.state} {readiness.mirror.reason}
                  </StatusWord>
                </Fact>
              )}
            </FactList>
            <Views views={readiness.views} head={readiness.log.sequence ?? 0} />
          </>
        )}
      </Shown>
    </Panel>
  );
}

/** How far each view has read the log. */
function Views({ views, head }: { readonly views: Readiness['views']; readonly head: number }) {
  return (
    <>
      {views.fault !== null && <StatusWord status="critical">{views.fault}</StatusWord>}
      <table>
        <thead>
          <tr>
            <th scope="col">View</th>
            <th scope="col">Has read to</th>
          </tr>
        </thead>
        <tbody>
          {views.each.map(({ name, sequence, stopped }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <code>#{sequence}</code>{' '}
                {stopped !== null ? (
                  <StatusWord status="critical">
                    stopped at #{stopped.sequence}: {stopped.detail}
                  </StatusWord>
                ) : (
                  sequence < head && <StatusWord status="caution">{head - sequence} behind</StatusWord>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
