import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Dialog';
import { useLive } from '../../app/live/live-context.ts';
import { KeyCaps } from '../../ui/key-caps.tsx';
import type { OpenForm } from '../use-recording.ts';
import { MemberWidgets } from '../widgets/member-widgets.tsx';
import { TextWidget } from '../widgets/text-widget.tsx';
import { AuthorPart } from './author-part.tsx';
import { withMember } from './change-draft.ts';
import { DeviationPart } from './deviation-part.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { focusAnswer, focusFirstEmpty } from './focus.ts';
import { FormContext } from './form-context.ts';
import { labelOf } from './labels.ts';
import { layoutOf } from './layouts.ts';
import { NewsPart } from './news-part.tsx';
import { newsIn } from './rules.ts';
import { shownMembers } from './shown-members.ts';
import { SubjectLine } from './subject-line.tsx';
import { untouched, useRecordForm } from './use-record-form.ts';
import './form.css';

interface Props {
  readonly form: OpenForm;
  readonly close: () => void;
}

/** The fields of one command, what is wrong with them, and what the server says. */
export function RecordForm({ form, close }: Props) {
  const opened = useRecordForm(form, close);
  const { command, members, unsent, now, standing, broken, grounds, setGrounds, change, submit, discard } = opened;
  const { log } = useLive();
  const place = useRef<HTMLFormElement>(null);
  const [isMore, setMore] = useState(false);
  const moreId = useId();
  const layout = layoutOf(command.id);
  const { shown, more } = shownMembers({ type: 'object', members }, layout);
  const by = members.find(({ name }) => name === 'by')?.field;
  const news = standing.problem === undefined ? undefined : newsIn(standing.problem);
  // What is new is acknowledged; it comes with the refusal once it is the only rule left.
  const departed = broken.filter((rule) => rule !== 'knowledge-current');
  const isUnknown = unsent.state === 'unknown' && unsent.request !== undefined && standing.sending === undefined;
  const isStill = isUnknown || standing.sending !== undefined;
  const isMoreShown =
    isMore || standing.faults.some(({ pointer }) => more.some(({ name }) => pointer.split('/')[1] === name));
  useEffect(() => focusFirstEmpty(place.current), []);
  useEffect(() => {
    if (standing.sending === undefined && standing !== untouched)
      focusAnswer(place.current, standing.faults[0]?.pointer);
  }, [standing]);
  const set = (name: string, value: unknown) =>
    change({ ...unsent.draft, ...(withMember(members, unsent.draft, name, value) as object) });
  const surroundings = {
    faults: standing.faults,
    decision: command.path.startsWith('/decisions/{id}') ? unsent.parameters.id : undefined,
    entry: unsent.parameters.sequence,
    now,
    labels: layout.labels ?? {},
    begun: layout.begun ?? [],
    leave: opened.leave,
  };
  return (
    <FormContext value={surroundings}>
      <form
        ref={place}
        className="record-form"
        noValidate
        aria-busy={standing.sending !== undefined}
        onSubmit={(event) => event.preventDefault()}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void submit();
        }}
      >
        <header className="dialog-head">
          <Heading slot="title">{command.title}</Heading>
          <SubjectLine command={command} parameters={unsent.parameters} />
          <Button slot="close" className="button">
            Close <KeyCaps keys="Esc" />
          </Button>
        </header>
        {/* Where its fields can't have the focus, the keys that scroll it need a place. */}
        <div className="record-body" {...(isStill && { tabIndex: 0 })}>
          {layout.note !== undefined && <p className="muted">{layout.note}</p>}
          {isUnknown && (
            <p className="refusal" role="alert">
              <strong>Whether this is recorded is not known.</strong> {unsent.why} Sending it again finds out: it has
              the same key, so it is recorded once.
            </p>
          )}
          <FaultSummary
            faults={standing.faults}
            problem={broken.length > 0 ? undefined : standing.problem}
            form={place}
          />
          <div className="record-fields" inert={isStill}>
            <MemberWidgets members={shown} place="" draft={unsent.draft} change={set} />
            {by?.type === 'object' && (
              <AuthorPart members={by.members} draft={unsent.draft.by} change={(value) => set('by', value)} />
            )}
            {log?.clock === 'replay' && (
              <TextWidget
                label="Recorded at"
                place="/recordedAt"
                draft={unsent.draft.recordedAt}
                change={(value) => set('recordedAt', value)}
                required={false}
                isCode
                placeholder={`the log time, ${log.logTime ?? ''}`}
              />
            )}
            {more.length > 0 && (
              <Button
                className="more"
                aria-expanded={isMoreShown}
                aria-controls={moreId}
                onPress={() => setMore(!isMoreShown)}
              >
                {isMoreShown ? '▾' : '▸'} More: {more.map(({ name }) => labelOf(name).toLowerCase()).join(', ')}
              </Button>
            )}
            <div id={moreId} className="record-more">
              {isMoreShown && <MemberWidgets members={more} place="" draft={unsent.draft} change={set} />}
            </div>
          </div>
          {departed.length > 0 && <DeviationPart broken={departed} grounds={grounds} change={setGrounds} />}
          {news !== undefined && (
            <NewsPart
              news={news}
              draft={unsent.draft.acknowledges}
              change={(value) => set('acknowledges', value)}
              ground={grounds['knowledge-current'] ?? ''}
              changeGround={(ground) => setGrounds({ ...grounds, 'knowledge-current': ground })}
            />
          )}
        </div>
        <footer className="record-foot">
          <Button className="button primary" onPress={() => void submit()}>
            {isUnknown ? 'Send again' : departed.length > 0 ? 'Record with the deviation' : 'Record'}{' '}
            <KeyCaps keys="Ctrl+Enter" />
          </Button>
          <Button className="button" onPress={discard} isDisabled={standing.sending !== undefined}>
            Discard
          </Button>
          <span role="status" className="muted">
            {standing.sending}
          </span>
        </footer>
      </form>
    </FormContext>
  );
}
