import * as z from 'zod';
import { parseSlug, parseUuid, type Slug, type Uuid } from './id.ts';
import { memoized } from './memoized.ts';
import { spaced } from './spaced.ts';

/** `vehicle/soyuz-ms-22`, `anomaly/<id>/hypothesis/micrometeoroid`, `entry/412`: where to look for a thing. */
export type Reference = string & z.$brand<'Reference'>;

const things = {
  vehicle: { id: 'slug', parts: {} },
  'crew-member': { id: 'slug', parts: {} },
  observation: { id: 'uuid', parts: {} },
  assessment: { id: 'uuid', parts: { finding: 'slug', prediction: 'slug' } },
  anomaly: { id: 'uuid', parts: { hypothesis: 'slug' } },
  activity: { id: 'uuid', parts: {} },
  'information-request': { id: 'uuid', parts: {} },
  decision: {
    id: 'uuid',

    parts: { option: 'slug', program: 'slug', recommendation: 'uuid', dissent: 'uuid' },
  },
  desk: { id: 'slug', parts: {} },
  criterion: { id: 'uuid', parts: {} },
  suggestion: { id: 'uuid', parts: {} },
} as const satisfies Record<string, { id: 'slug' | 'uuid'; parts: Readonly<Record<string, 'slug' | 'uuid'>> }>;

export type ThingKind = keyof typeof things;
export type PartKind = 'finding' | 'prediction' | 'hypothesis' | 'option' | 'program' | 'recommendation' | 'dissent';
export type ReferenceKind = ThingKind | PartKind | 'entry';

export const thingKinds = Object.keys(things) as readonly ThingKind[];

export type ParsedReference =
  | { readonly kind: 'entry'; readonly sequence: number }
  | {
      readonly kind: ThingKind;
      readonly id: Slug | Uuid;
      readonly part?: { readonly kind: PartKind; readonly id: Slug | Uuid };
    };

const identifier = { slug: parseSlug, uuid: parseUuid } as const;
const sequencePattern = /^[1-9]\d{0,15}$/;

/** Undefined where the text is not a reference. Ids come back in lower case. */
export const parseReference = (text: string): ParsedReference | undefined =>
  // Asked of any text of an entry: what can't be one is not worth remembering.
  text.includes('/') ? parsed(text) : undefined;

const parsed = memoized((text: string): ParsedReference | undefined => {
  const [kind, id, partKind, partId, ...rest] = text.split('/');
  if (kind === undefined || id === undefined || rest.length > 0) return undefined;
  if (kind === 'entry') {
    if (partKind !== undefined || !sequencePattern.test(id) || !Number.isSafeInteger(Number(id))) return undefined;
    return { kind, sequence: Number(id) };
  }
  if (!Object.hasOwn(things, kind)) return undefined;
  const thing = things[kind as ThingKind];
  const parsedId = identifier[thing.id](id);
  if (parsedId === undefined) return undefined;
  if (partKind === undefined) return { kind: kind as ThingKind, id: parsedId };
  const parts: Readonly<Record<string, 'slug' | 'uuid'>> = thing.parts;
  const partIdentifier = Object.hasOwn(parts, partKind) ? parts[partKind] : undefined;
  if (partIdentifier === undefined || partId === undefined) return undefined;
  const parsedPart = identifier[partIdentifier](partId);
  if (parsedPart === undefined) return undefined;
  return { kind: kind as ThingKind, id: parsedId, part: { kind: partKind as PartKind, id: parsedPart } };
});

export function formatReference(parsed: ParsedReference): Reference {
  if (parsed.kind === 'entry') return `entry/${parsed.sequence}` as Reference;
  const whole = `${parsed.kind}/${parsed.id}`;
  return (parsed.part === undefined ? whole : `${whole}/${parsed.part.kind}/${parsed.part.id}`) as Reference;
}

/** What a reference names in the end: `hypothesis` for `anomaly/<id>/hypothesis/<slug>`. */
export const referenceKind = (parsed: ParsedReference): ReferenceKind =>
  parsed.kind === 'entry' ? 'entry' : (parsed.part?.kind ?? parsed.kind);

export const referenceTo = (kind: ThingKind, id: string): Reference => `${kind}/${id}` as Reference;
export const partOf = (whole: Reference, kind: PartKind, id: string): Reference =>
  `${whole}/${kind}/${id}` as Reference;

/** The thing itself for a part of it: `anomaly/<id>` for one of its hypotheses. */
export function wholeOf(reference: Reference): Reference {
  const part = reference.indexOf('/', reference.indexOf('/') + 1);
  return part === -1 ? reference : (reference.slice(0, part) as Reference);
}

/** Every schema made by `reference()`, so that the references in a value can be found by its schema. */
export const referenceSchemas = z.registry<{ readonly kinds: readonly ReferenceKind[] | 'any' }>();

const withArticle = (kind: ReferenceKind): string => `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${spaced(kind)}`;

/** A reference to one of these kinds; without any, to anything. */
export function reference(...kinds: readonly ReferenceKind[]) {
  const expected = kinds.length === 0 ? 'a reference' : `a reference to ${kinds.map(withArticle).join(' or ')}`;
  const schema = z
    .string()
    .max(200, 'not a reference')
    .transform((text, context) => {
      const parsed = parseReference(text);
      if (parsed === undefined || (kinds.length > 0 && !kinds.includes(referenceKind(parsed)))) {
        context.addIssue({ code: 'custom', message: `not ${expected}`, input: text });
        return z.NEVER;
      }
      return formatReference(parsed);
    });
  referenceSchemas.add(schema, { kinds: kinds.length === 0 ? 'any' : kinds });
  return schema;
}
