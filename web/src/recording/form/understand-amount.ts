export interface Amount {
  readonly value?: string;
  readonly least?: string;
  readonly most?: string;
  readonly about?: true;
  readonly unknown?: true;
}

const decimal = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,4})?`;
const single = new RegExp(`^(?<sign>[≤≥<>]=?)?\\s*(?<value>${decimal})$`);
const range = new RegExp(`^(?<least>${decimal})\\s*(?:\\.\\.|–|to)\\s*(?<most>${decimal})$`);

/**
 * What somebody typed for an amount: `0.80`, `~30`, `>= 2`, `≤ 5`, `2..5`, `unknown`; undefined for anything else. The
 * decimals stay as they were typed.
 */
export function understandAmount(typed: string): Amount | undefined {
  const text = typed.trim();
  if (/^(?:unknown|\?)$/i.test(text)) return { unknown: true };
  const bare = text.replace(/^(?:~|≈|about\s|ca\.?\s)\s*/i, '');
  const about = bare === text ? {} : { about: true as const };
  const { least, most } = range.exec(bare)?.groups ?? {};
  if (least !== undefined && most !== undefined) return { least, most, ...about };
  const { sign = '', value } = single.exec(bare)?.groups ?? {};
  if (value === undefined) return undefined;
  if (/^[≥>]/.test(sign)) return { least: value, ...about };
  if (/^[≤<]/.test(sign)) return { most: value, ...about };
  return { value, ...about };
}
