interface Margin {
  readonly least: string | null;
  readonly most: string | null;
}

/** How far it is to the limit, in the unit of the criterion; less than 0: the limit is not kept to. */
export function marginText({ least, most }: Margin): string {
  if (least === null && most === null) return 'margin unknown';
  if (least === most) return `margin ${least}`;
  if (most === null) return `margin ${least} or more`;
  return least === null ? `margin ${most} or less` : `margin ${least} to ${most}`;
}
