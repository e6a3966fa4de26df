interface Margin {
  readonly least: string | null;
  readonly most: string | null;
}

/** How far it is to the limit, in the unit of the criterion; less than 0: the limit is not kept to. */
export function marginText({ least, most }: Margin, unit?: string): string {
  if (least === null && most === null) return 'margin unknown';
  const measured = (text: string | null) => (unit === undefined ? text : `${text} ${unit}`);
  if (least === most) return `margin ${measured(least)}`;
  if (most === null) return `margin ${measured(least)} or more`;
  return least === null ? `margin ${measured(most)} or less` : `margin ${least} to ${measured(most)}`;
}
