import type { Connection } from '../../api/follow-events.ts';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { utcClock } from '../clock/format-clock.ts';
import { useLive } from './live-context.ts';

const shown: Readonly<Record<Connection, { readonly status: Status; readonly word: string }>> = {
  connecting: { status: 'standby', word: 'connecting' },
  live: { status: 'normal', word: 'live' },
  lost: { status: 'serious', word: 'connection lost' },
};

/** Whether what is recorded elsewhere shows here at once. */
export function ConnectionMark() {
  const { connection, since, ahead } = useLive();
  const { status, word } = shown[connection];
  return (
    <span className={`connection ${connection}`} role="status" title={`${word} since ${utcClock(since + ahead)} UTC`}>
      <StatusWord status={status}>{word}</StatusWord>
    </span>
  );
}
