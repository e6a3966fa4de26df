import { useState } from 'react';
import { conditionInWords } from '../../../../src/domain/criterion/limit.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { Shown } from '../states/shown.tsx';
import { CriterionInputs } from './criterion-inputs.tsx';

/** The observations that a criterion looks at, read when they are asked for. */
export function CriterionSeries({ criterion }: { readonly criterion: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Its inputs</summary>
      {isOpen && <Series id={criterion.split('/')[1] ?? ''} />}
    </details>
  );
}

function Series({ id }: { readonly id: string }) {
  const query = useRead('/v1/criteria/{id}/record', { path: { id } });
  return (
    <Shown what="its inputs" query={query}>
      {(record) => (
        <>
          <p className="muted">met by {conditionInWords(record)}</p>
          <CriterionInputs record={record} />
        </>
      )}
    </Shown>
  );
}
