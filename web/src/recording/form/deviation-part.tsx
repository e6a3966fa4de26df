import type { ProcedureRule } from '../../../../src/domain/procedure-rules.ts';
import { TextWidget } from '../widgets/text-widget.tsx';
import { rules } from './rules.ts';

interface Props {
  readonly broken: readonly ProcedureRule[];
  readonly grounds: Readonly<Record<string, string>>;
  readonly change: (grounds: Readonly<Record<string, string>>) => void;
}

/** Rules that were not kept: departed from in the open, each on its ground, or not at all. */
export function DeviationPart({ broken, grounds, change }: Props) {
  return (
    <section className="refusal" aria-label="Rules of procedure that are not kept">
      <p>
        <strong>Refused: {broken.length === 1 ? 'a rule of procedure is' : 'rules of procedure are'} not kept.</strong>{' '}
        It can be departed from in the open: say the ground (“none given” is one, and shows), and send it again.
      </p>
      {broken.map((rule) => (
        <div key={rule} className="deviation">
          <p>
            <code>{rule}</code> {rules[rule]}
          </p>
          <TextWidget
            label="Ground"
            place={`/grounds/${rule}`}
            draft={grounds[rule] ?? ''}
            change={(ground) => change({ ...grounds, [rule]: String(ground) })}
            required
            lines={2}
          />
        </div>
      ))}
    </section>
  );
}
