/** Where the console shows a thing, by the kind in its reference. */
const screens = {
  vehicle: 'vehicles',
  'crew-member': 'crew-members',
  anomaly: 'anomalies',
  observation: 'observations',
  assessment: 'assessments',
  activity: 'activities',
  'information-request': 'requests',
  decision: 'decisions',
  desk: 'desks',
  criterion: 'criteria',
  suggestion: 'suggestions',
  entry: 'log',
} as const;

type Kind = keyof typeof screens;
const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(screens, text);

/** The path of the screen that shows what a reference means; of a part, the thing that it is a part of. */
export function thingPath(reference: string): `/${(typeof screens)[Kind]}/${string}` | undefined {
  const [kind, id] = reference.split('/');
  return isKind(kind) && id !== undefined ? `/${screens[kind]}/${id}` : undefined;
}

/** The reference of the thing that a path shows. */
export function referenceAt(path: string): string | undefined {
  const [, screen, id] = path.split('/');
  const kind = Object.entries(screens).find(([, name]) => name === screen)?.[0];
  return kind === undefined || id === undefined ? undefined : `${kind}/${id}`;
}
