import * as z from 'zod';
import { quantityPlaces } from '../correction/quantity-places.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { slug } from '../id.ts';
import { kindOf } from '../kind.ts';
import { quantity } from '../quantity.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';
import { disposition } from './disposition.ts';

const anomalyKinds = [
  'leak',
  'fault',
  'conjunction',
  'illness',
  'damage',
  'fire',
  'pressure-loss',
  'toxic-release',
] as const;

export const anomalyKind = kindOf(anomalyKinds);

const reported = {
  about: z.array(reference('vehicle', 'crew-member')).min(1),
  title: line,
  text,
  /** In the reporter's own scale. */
  severity: line.nullable(),
  system: line.nullable(),
  /** What leaks, burns or is released. */
  medium: line.nullable(),
  quantities: z.array(quantity),
  evidence: z.array(reference('observation', 'assessment', 'finding', 'entry')),
  /** Anomalies that are feared to have the same cause; whether they do is for an assessment to say. */
  sharesCauseWith: z.array(reference('anomaly')),
};
/** What commands take; older ones took more. */
export const anomalyRules = z.object({ quantities: reported.quantities.max(100) });

const correctable = {
  folded: ['/quantities', ...quantityPlaces('/quantities/*')],
  shown: ['/title', '/text', '/severity', '/system', '/medium'],
  rules: anomalyRules,
};

const leakReported = defineEvent('LeakReported', z.strictObject({ ...reported, kind: z.literal('leak') }), {
  correctable,
});
export const anomalyReported = defineEvent(
  'AnomalyReported',
  z.strictObject({ ...reported, kind: anomalyKind.nullable() }),
  { correctable },
);

export const hypothesisDeclared = defineEvent('HypothesisDeclared', z.strictObject({ id: slug, text }), {
  correctable: { shown: ['/text'] },
});

const anomalyClosed = defineEvent('AnomalyClosed', z.strictObject({ disposition, ...grounds }), {
  correctable: { folded: ['/disposition/until'], shown: ['/reason'], until: '/disposition/until' },
});
const anomalyReopened = defineEvent('AnomalyReopened', z.strictObject(grounds), {
  correctable: { shown: ['/reason'] },
});

export const anomalyEvents = [
  leakReported,
  anomalyReported,
  hypothesisDeclared,
  anomalyClosed,
  anomalyReopened,
] as const;
export type AnomalyEvent = EventOf<(typeof anomalyEvents)[number]>;
export type AnomalyReport = z.infer<typeof anomalyReported.facts>;
