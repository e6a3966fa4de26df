/** The way to a value, from its end, for whoever rarely asks for it. */
export interface Path {
  readonly before: Path | null;
  readonly step: PropertyKey;
}

const stepsTo = (path: Path | null): readonly PropertyKey[] =>
  path === null ? [] : [...stepsTo(path.before), path.step];

export const pointerAt = (path: Path | null): string => pointerTo(stepsTo(path));

/** RFC 6901. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const stepsOf = (pointer: string): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Undefined where the pointer leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found: unknown = value;
  for (const step of stepsOf(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    // An array has items, not members: its length is none.
    if (Array.isArray(found) && step === 'length') return undefined;
    found = (found as Readonly<Record<string, unknown>>)[step];
  }
  return found;
}

/** Whether a value can stand there: an item of a list that is there, or a member, there or not, of an object that is. */
export function isPlaceIn(value: unknown, pointer: string): boolean {
  const whole = valueAt(value, pointer.slice(0, pointer.lastIndexOf('/')));
  if (Array.isArray(whole)) return valueAt(value, pointer) !== undefined;
  return typeof whole === 'object' && whole !== null;
}

/** A copy with one value put in place, or with an object's member left out where the new value is undefined. */
export function withValueAt(value: unknown, pointer: string, replacement: unknown): unknown {
  const [step, ...rest] = stepsOf(pointer);
  if (step === undefined) return replacement;
  const inner = withValueAt(valueAt(value, pointerTo([step])), pointerTo(rest), replacement);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === step ? inner : item));
  const { [step]: _replaced, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return inner === undefined ? others : { ...others, [step]: inner };
}

/** Whether a pointer is one of those that a pattern means: `*` stands for any one step. */
export function matchesPattern(pointer: string, pattern: string): boolean {
  const steps = stepsOf(pointer);
  const expected = stepsOf(pattern);
  return steps.length === expected.length && expected.every((step, index) => step === '*' || step === steps[index]);
}
