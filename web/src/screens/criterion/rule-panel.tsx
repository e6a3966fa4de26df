import type { CriterionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import type { TitleOf } from '../thing/everything-about.tsx';
import { NamedThings } from '../thing/named-things.tsx';

interface Props {
  readonly record: CriterionRecord;
  readonly titleOf: TitleOf;
}

/** The criterion as it is stated: the quantity, its bound, how often, of what, and against what it then speaks. */
export function RulePanel({ record, titleOf }: Props) {
  const { to, quantity, unit, limit, times, ofLast, looksAt, against, rule, text } = record;
  return (
    <Panel title="The criterion">
      <FactList>
        <Fact name="for">
          <ThingLink {...to} />
        </Fact>
        <Fact name="quantity">
          {quantity} <span className="muted">in {unit}</span>
        </Fact>
        <Fact name="met where">
          {spaced(limit.is)} {limit.value} {unit}
        </Fact>
        <Fact name="how often">
          {ofLast === 1 ? 'in the last observation' : `in ${times} of the last ${ofLast} observations`}
        </Fact>
        <Fact name="observed of">
          <NamedThings references={looksAt} titleOf={titleOf} none="nothing on record" />
        </Fact>
        <Fact name="speaks against">
          <NamedThings references={against} titleOf={titleOf} none="any option" />
        </Fact>
        <Fact name="rule">{rule ?? <span className="muted">not stated</span>}</Fact>
        {text !== null && <Fact name="in words">{text}</Fact>}
      </FactList>
    </Panel>
  );
}
