import { describe, expect, it } from 'vitest';
import type { ScenarioEntry } from '../../scenarios/entry.ts';
import { soyuzMs22 } from '../../scenarios/soyuz-ms-22/record.ts';
import { tellsTheDecisionRecord } from './chapters/decision-record.ts';
import { tellsTheHandover } from './chapters/handover.ts';
import { tellsHowTheVehiclesAre } from './chapters/how-the-vehicles-are.ts';
import { tellsTheTimeline } from './chapters/timeline.ts';
import { tellsWhatChanged } from './chapters/what-changed.ts';
import { tellsWhatIsDecided } from './chapters/what-is-decided.ts';
import { tellsWhatIsPlanned } from './chapters/what-is-planned.ts';
import { tellsWhatItWasDecidedOn } from './chapters/what-it-was-decided-on.ts';
import { tellsWhatRestsOnWhat } from './chapters/what-rests-on-what.ts';
import { tellsWhatWaitsForADecision } from './chapters/what-waits-for-a-decision.ts';
import { tellsWhatWasAsked } from './chapters/what-was-asked.ts';
import { tellsWhoLeavesInWhat } from './chapters/who-leaves-in-what.ts';
import { tellsWhoThinksWhat } from './chapters/who-thinks-what.ts';
import { readAt, theRecord, withTheRecord } from './the-record.ts';

withTheRecord();

const { entries } = soyuzMs22;
const sourcesOf = ({ body }: ScenarioEntry) => body.sources as readonly { readonly verified: boolean }[] | undefined;

describe('the record of Soyuz MS-22', () => {
  it('covers every row of the table that it was made from', () => {
    const rows = new Set(entries.map(({ row }) => row));
    expect([...rows].sort((left, right) => left - right)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('is told in the order in which it became known', () => {
    const told = entries.map(({ recordedAt }) => Date.parse(recordedAt));
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    expect(Date.parse(soyuzMs22.begins)).toBeLessThan(told[0] ?? 0);
  });

  it('says what is from memory, and nothing else is unverified', () => {
    const unverified = entries.filter((entry) => sourcesOf(entry)?.some(({ verified }) => !verified));
    expect(unverified.map(({ name, row }) => [row, name])).toEqual([
      [17, 'spacex-asked'],
      [32, 'liners-to-ms-23'],
      [32, 'seat-ms-23-sergei-prokopyev'],
      [32, 'seat-ms-23-dmitri-petelin'],
      [32, 'seat-ms-23-frank-rubio'],
      [32, 'endurance-undocked'],
    ]);
  });

  it('adds nothing when it is loaded again: the same entries, byte for byte', async () => {
    const log = async () => {
      const events = await Promise.all([0, 100].map((after) => readAt(`/events?after=${after}&limit=100`)));
      return JSON.stringify([await readAt('/log'), ...events]);
    };
    const before = await log();
    const again = await theRecord().loadAgain();
    expect(again.sequences).toEqual(theRecord().sequences);
    expect(await log()).toBe(before);
  });
});

tellsWhoLeavesInWhat();
tellsWhatIsPlanned();
tellsWhatWasAsked();
tellsWhatWaitsForADecision();
tellsWhatIsDecided();
tellsHowTheVehiclesAre();
tellsWhoThinksWhat();
tellsTheDecisionRecord();
tellsWhatItWasDecidedOn();
tellsWhatRestsOnWhat();
tellsTheTimeline();
tellsWhatChanged();
tellsTheHandover();
