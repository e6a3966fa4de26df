import { formatClaimedTime } from '../../ui/format-claimed-time.ts';
import { membersOf, type TimeDraft, textOf } from '../form/field.ts';
import { useForm } from '../form/form-context.ts';
import { understandTime } from '../form/understand-time.ts';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';

const examples = 'Say it as 14:30, 15 Dec 2022 00:45, about Jan 2023, 18 Dec to 19 Dec, from 9:05, or unknown.';

/** A claimed time, typed; what it was understood as stands under it while it is typed. In UTC, like every time. */
export function TimeWidget({ draft, change, placeholder, ...props }: Widget & { readonly placeholder?: string }) {
  const { now } = useForm();
  const said = membersOf(draft) as TimeDraft;
  const typed = textOf(said.text);
  const understood = typed.trim() === '' ? undefined : understandTime(typed, now);
  return (
    <>
      <TextWidget
        {...props}
        draft={typed}
        change={(text) => change({ ...said, text })}
        {...(placeholder !== undefined && { placeholder })}
        isCode
        // What `14:30` means depends on the day: it is settled once it is typed.
        onBlur={() => {
          if (understood !== undefined && understood !== typed) change({ ...said, text: understood });
        }}
      >
        {typed.trim() === '' ? undefined : understood === undefined ? (
          examples
        ) : (
          <Understood time={understood} now={now} />
        )}
      </TextWidget>
      {(typed.trim() !== '' || textOf(said.words) !== '') && (
        <TextWidget
          label="In words"
          place={`${props.place}/words`}
          draft={said.words}
          change={(words) => change({ ...said, words })}
          required={false}
          placeholder="as claimed, where the words say more"
        />
      )}
    </>
  );
}

function Understood({ time, now }: { readonly time: string; readonly now: number }) {
  // From another year, so that the date is always there to be checked.
  const inFull = formatClaimedTime(time, now - 400 * 86_400_000);
  return (
    <>
      understood as <strong>{inFull}</strong>
      {time.includes('T') && ' UTC'} <code>{time}</code>
    </>
  );
}
