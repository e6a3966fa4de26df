import type { MarginShown } from '../../domain/criterion/standing.ts';

/** How far it is to a limit, as far as that is known. */
export function marginInWords({ least, most }: MarginShown): readonly string[] {
  if (least === null && most === null) return [];
  if (least === most) return [`margin ${least}`];
  if (least === null) return [`margin ${most} at most`];
  return [most === null ? `margin ${least} at least` : `margin ${least} to ${most}`];
}
