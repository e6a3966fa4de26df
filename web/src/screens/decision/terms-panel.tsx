import type { ReactNode } from 'react';
import type { DecisionRecord } from '../../api/records.ts';
import { authorShort } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Because } from '../../ui/record/because.tsx';
import { CitedList } from '../../ui/record/cited.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { TermChanges } from './term-changes.tsx';

type Terms = DecisionRecord['terms'];
type Name = keyof Terms;

/** How each term is called. */
const names: Readonly<Record<Name, string>> = {
  authority: 'authority',
  neededBy: 'needed by',
  default: 'default',
  burdenOfProof: 'burden of proof',
  applicability: 'applicability',
  scope: 'scope',
  awaits: 'awaits',
  polled: 'polled',
};

/** What the decision is about, by whom, by when; what is missing or disputed; how that changed. */
export function TermsPanel({ record }: { readonly record: DecisionRecord }) {
  const { terms, gaps, slips, termChanges } = record;
  return (
    <Panel title="Terms" aside={gaps.length === 0 ? undefined : `${gaps.length} missing`}>
      <FactList>
        {(Object.keys(names) as readonly Name[]).map((name) => {
          const term = terms[name];
          return (
            <Fact key={name} name={names[name]}>
              {term.value === null ? (
                <span className={gaps.some((gap) => gap.term === name) ? 'gap' : 'muted'}>
                  {term.disputed.length > 0 ? 'disputed' : 'not stated'}
                </span>
              ) : (
                statedValue(terms, name)
              )}
              {term.disputed.map(({ claim, by }) => (
                <p key={claim}>
                  “{claim}” <span className="muted">{authorShort(by)}</span>
                </p>
              ))}
              {term.said !== null && (
                <p>
                  <SaidBy said={term.said} />
                </p>
              )}
            </Fact>
          );
        })}
      </FactList>
      {slips.length > 0 && (
        <>
          <h3>Slips</h3>
          <ol className="acts">
            {slips.map((slip) => (
              <li key={slip.sequence} className="act">
                <p>
                  <ClaimedTime time={slip.from} /> → {slip.to === null ? 'withdrawn' : <ClaimedTime time={slip.to} />}
                </p>
                <p>
                  <SaidBy said={slip} />
                </p>
                <Because {...slip} asked />
                {slip.named !== null && (
                  <p className="muted">
                    named again by <SaidBy said={slip.named} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      {termChanges.items.length > 0 && <TermChanges of={termChanges} />}
    </Panel>
  );
}

function statedValue(terms: Terms, name: Name): ReactNode {
  switch (name) {
    case 'scope':
    case 'awaits':
      return <CitedList cited={terms[name].value ?? []} withKind={false} />;
    case 'authority':
      return `${terms.authority.value?.role}, ${terms.authority.value?.agency}`;
    case 'neededBy':
      return terms.neededBy.value === null ? null : <ClaimedTime time={terms.neededBy.value} />;
    case 'default':
      return (
        <>
          {terms.default.value?.text ?? terms.default.value?.option}
          {(terms.default.value?.from ?? null) !== null && (
            <span className="muted">
              {' '}
              from <ClaimedTime time={terms.default.value?.from ?? 'unknown'} />
            </span>
          )}
        </>
      );
    case 'burdenOfProof':
      return spaced(terms.burdenOfProof.value ?? '');
    case 'applicability':
      return terms.applicability.value;
    case 'polled':
      return terms.polled.value?.map(({ forum, members }) => (
        <p key={forum}>
          {forum}: <span className="muted">{members.map(authorShort).join('; ')}</span>
        </p>
      ));
  }
}
