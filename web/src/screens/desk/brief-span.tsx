import { Link } from '@tanstack/react-router';
import { Sequence } from '../../ui/sequence.tsx';

interface Props {
  readonly desk: string;
  readonly brief: { readonly since: number; readonly to: number } | null;
}

/** The handover brief that was given, which opens as it read then; that none was named is said. */
export function BriefSpan({ desk, brief }: Props) {
  if (brief === null) return <span className="muted">none was named</span>;
  const search = { since: String(brief.since), desk, at: brief.to };
  return (
    <>
      <Link to="/handover" search={search as never}>
        what came
      </Link>{' '}
      after <Sequence of={brief.since} />, up to <Sequence of={brief.to} />
    </>
  );
}
