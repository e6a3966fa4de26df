import { Link } from '@tanstack/react-router';

/** `#412`: a place in the log, which opens the entry there. */
export function Sequence({ of }: { readonly of: number }) {
  return (
    <Link to="/log/$sequence" params={{ sequence: String(of) }} className="sequence">
      #{of}
    </Link>
  );
}
