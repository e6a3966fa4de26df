import type { ClaimedTime as Claimed } from '../../../../src/domain/claimed-time.ts';
import type { Said } from '../../api/answers.ts';
import { authorShort } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import { thingPath } from '../../ui/thing-path.ts';

type Shape = Readonly<Record<string, unknown>>;
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (shape: Shape, names: readonly string[]): string | undefined =>
  names.map((name) => shape[name]).find((value): value is string => typeof value === 'string');

const identifiers = /^[a-z]+(-[a-z]+)+$/;

/** One value of a row, whatever it is, in as few words as say it; with a link where it is a thing. */
export function ShownValue({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className="muted">none</span>;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') {
    if (thingPath(value) !== undefined) return <ThingLink reference={value} title={null} />;
    return identifiers.test(value) ? spaced(value) : value;
  }
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return <Listed values={value} />;
  if (!isShape(value)) return null;
  if (isShape(value.verdict)) return <ShownClaim claim={value} />;
  const reference = textIn(value, ['reference', 'assessment', 'decision', 'request', 'vehicle', 'anomaly']);
  const title = textIn(value, ['does', 'title', 'name', 'text', 'words', 'reason', 'other', 'time', 'manner']);
  const by = authorOf(value);
  if (title === undefined && by === undefined) return <Members of={value} />;
  const when = 'recordedAt' in value ? ((value.occurredAt ?? value.recordedAt) as Claimed) : undefined;
  return (
    <>
      {reference === undefined ? (title ?? '') : <ThingLink reference={reference} title={title ?? null} />}
      {isShape(value.at) && <ShownValue value={value.at} />}
      {when !== undefined && (
        <>
          {' '}
          <ClaimedTime time={when} />
        </>
      )}
      {by !== undefined && <span className="muted"> {by}</span>}
    </>
  );
}

function authorOf(value: Shape): string | undefined {
  const by = isShape(value.said) ? value.said.by : (value.by ?? (typeof value.role === 'string' ? value : undefined));
  return isShape(by) ? authorShort(by as Said['by']) : undefined;
}

/** A judgement: its verdict, whose it is, and the assessment that says it. */
function ShownClaim({ claim }: { readonly claim: Shape }) {
  const { on: _on, ...verdict } = claim.verdict as Shape;
  const reference = textIn(claim, ['assessment']);
  return (
    <>
      <Members of={verdict} /> <span className="muted">{authorOf(claim)}</span>{' '}
      {reference !== undefined && <ThingLink reference={reference} title={textIn(claim, ['title']) ?? 'assessment'} />}
    </>
  );
}

function Listed({ values }: { readonly values: readonly unknown[] }) {
  if (values.length === 0) return <span className="muted">none</span>;
  return (
    <ul>
      {values.map((value) => (
        <li key={JSON.stringify(value)}>
          <ShownValue value={value} />
        </li>
      ))}
    </ul>
  );
}

/** What has no name of its own: what is said of it. */
function Members({ of }: { readonly of: Shape }) {
  const said = Object.entries(of).filter(
    ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  if (said.length === 0) return <span className="muted">none</span>;
  return said.map(([name, value], index) => (
    <span key={name}>
      {index > 0 && ', '}
      <ShownValue value={value} />
    </span>
  ));
}
