import type { ClaimedTime } from '../../../../src/domain/claimed-time.ts';
import {
  type ChoiceDraft,
  type Draft,
  type Field,
  itemsOf,
  type KindDraft,
  type Member,
  membersOf,
  type QuantityDraft,
  type TimeDraft,
  textOf,
} from './field.ts';
import { understandAmount } from './understand-amount.ts';
import { understandTime } from './understand-time.ts';

/** A value as it is sent, and where in the form each of its places is. */
export interface Sent {
  /** Undefined: nothing was put in. */
  readonly value: unknown;
  /** By JSON pointers into the value: the pointers into the draft, where the two differ. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * What a draft says, with all that was left empty left out.
 * @param now milliseconds since 1970: what `14:30` and `today` are counted from
 */
export function bodyOf(members: readonly Member[], draft: Draft, now: number): Sent {
  const places = new Map<string, string>();
  const value = valueIn({ type: 'object', members }, draft, { value: '', draft: '' });
  return { value: value ?? {}, places };

  function valueIn(field: Field, said: Draft, at: { readonly value: string; readonly draft: string }): unknown {
    if (at.value !== at.draft) places.set(at.value, at.draft);
    switch (field.type) {
      case 'line':
      case 'text':
      case 'slug':
      case 'one-of':
      case 'reference':
        return textOf(said).trim() || undefined;
      case 'number': {
        const text = textOf(said).trim();
        return /^-?\d+$/.test(text) ? Number(text) : text || undefined;
      }
      case 'flag':
        return said === true ? true : undefined;
      case 'plain':
        return said;
      case 'time':
        return timeOf(membersOf(said), now);
      case 'kind': {
        const { is, other } = membersOf(said) as KindDraft;
        return is === 'other' ? { other: textOf(other).trim() } : textOf(is) || undefined;
      }
      case 'quantity':
        return quantityOf(membersOf(said));
      case 'acknowledges':
        return acknowledgedIn(membersOf(said));
      case 'object':
        return objectOf(field.members, said, at);
      case 'list': {
        const items: unknown[] = [];
        for (const [index, item] of itemsOf(said).entries()) {
          const place = { value: `${at.value}/${items.length}`, draft: `${at.draft}/${index}` };
          const made = valueIn(field.item, item, place);
          if (made !== undefined) items.push(made);
        }
        return items.length === 0 ? undefined : items;
      }
      case 'choice': {
        const { is, drafts } = membersOf(said) as ChoiceDraft;
        const variant = field.variants.find(({ name }) => name === is) ?? field.variants[0];
        if (variant === undefined) return undefined;
        if (variant.field === undefined) return variant.constant;
        const place = { value: at.value, draft: `${at.draft}/drafts/${variant.name}` };
        const made = valueIn(variant.field, membersOf(drafts)[variant.name], place);
        if (variant.constant === undefined) return made;
        // What was chosen is said, though nothing else be; what nobody chose is not.
        if (made === undefined && is === undefined) return undefined;
        return { ...(variant.constant as object), ...(made as object | undefined) };
      }
      default:
        return field satisfies never;
    }
  }

  function objectOf(members: readonly Member[], said: Draft, at: { readonly value: string; readonly draft: string }) {
    const drafts = membersOf(said);
    const made = members.flatMap(({ name, field, required }): (readonly [string, unknown])[] => {
      const place = { value: `${at.value}/${name}`, draft: `${at.draft}/${name}` };
      const value = valueIn(field, drafts[name], place);
      if (value !== undefined) return [[name, value]];
      return required && field.type === 'flag' ? [[name, false]] : [];
    });
    return made.every(([, value]) => value === false) ? undefined : Object.fromEntries(made);
  }
}

function timeOf({ text, words }: TimeDraft, now: number): ClaimedTime | undefined {
  const typed = textOf(text).trim();
  const said = textOf(words).trim();
  if (typed === '' && said === '') return undefined;
  // What isn't understood is sent as it is: the schema says what is wrong with it.
  const time = typed === '' ? 'unknown' : (understandTime(typed, now) ?? typed);
  return said === '' ? time : { time, words: said };
}

function quantityOf({ name, unit, amount }: QuantityDraft): unknown {
  const parts = { name: textOf(name).trim(), unit: textOf(unit).trim(), amount: textOf(amount).trim() };
  if (parts.name === '' && parts.unit === '' && parts.amount === '') return undefined;
  const stated = parts.amount === '' ? {} : (understandAmount(parts.amount) ?? { value: parts.amount });
  return {
    ...(parts.name !== '' && { name: parts.name }),
    ...(parts.unit !== '' && { unit: parts.unit }),
    ...stated,
  };
}

function acknowledgedIn({ sequences, upTo }: ReturnType<typeof membersOf>): unknown {
  const named = itemsOf(sequences);
  if (typeof upTo !== 'number') return named.length === 0 ? undefined : named;
  return named.length === 0 ? { upTo } : { upTo, sequences: named };
}
