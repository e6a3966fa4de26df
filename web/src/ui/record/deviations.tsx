import { StatusMark } from '../status-mark.tsx';
import { spaced } from './words.ts';

interface Deviation {
  readonly rules: readonly string[];
  readonly ground: string;
}

/** The rules of procedure that an act departed from, with the ground as it was named. */
export function Deviations({ of }: { readonly of: readonly Deviation[] }) {
  return of.map(({ rules, ground }) => (
    <p key={`${rules} ${ground}`}>
      <StatusMark status="caution" /> departed from {rules.map(spaced).join(', ')}: {ground}
    </p>
  ));
}
