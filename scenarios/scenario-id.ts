import { v5 } from 'uuid';

const holdpointScenarios = '5c3f2f0e-6c1b-5d0a-9a5e-7e6f1f0d2b11';

/** The Idempotency-Key of an entry, and so the id of what it makes: the same on every machine, at every time. */
export const scenarioId = (scenario: string, entryName: string): string =>
  v5(entryName, v5(scenario, holdpointScenarios));
