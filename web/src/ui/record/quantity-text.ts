import type { Quantity } from '../../../../src/domain/quantity.ts';

/** `Miss distance ≤ 0.25 mi`, `Hole ~0.8 mm`: the decimals as they were claimed. */
export function quantityText({ name, unit, value, least, most, about, unknown }: Quantity): string {
  if (unknown) return `${name} unknown (${unit})`;
  const roughly = about ? '~' : '';
  if (value !== undefined) return `${name} ${roughly}${value} ${unit}`;
  if (least !== undefined && most !== undefined) return `${name} ${roughly}${least} to ${most} ${unit}`;
  return least === undefined ? `${name} ≤ ${roughly}${most} ${unit}` : `${name} ≥ ${roughly}${least} ${unit}`;
}
