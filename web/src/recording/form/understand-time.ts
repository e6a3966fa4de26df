import { parseClaimedTime } from '../../../../src/domain/claimed-time.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const day = 86_400_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const two = (text: string) => text.padStart(2, '0');

const clock = String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)`;
const clockAlone = new RegExp(`^${clock}z?$`);
const isoPattern = new RegExp(`^(?<date>\\d{4}-\\d{2}-\\d{2})[t ]+${clock}z?$`);
const wordPattern = new RegExp(`^(?<word>today|yesterday|tomorrow)(?:[ ,]+${clock}z?)?$`);
const namedPattern = new RegExp(
  `^(?:(?<day>\\d{1,2})\\.? )?(?<month>[a-z]{3,9})\\.?(?: (?<year>\\d{4}))?(?:[ ,]+${clock}z?)?$`,
);

const atClock = (date: string, time: string | undefined): string =>
  time === undefined ? date : `${date}T${two(time.slice(0, time.indexOf(':')))}${time.slice(time.indexOf(':'))}Z`;

/** One point of time, without `about`; undefined where it isn't one. */
function understandPoint(text: string, now: number): string | undefined {
  if (text === 'now') return `${new Date(now).toISOString().slice(0, 16)}Z`;
  const alone = clockAlone.exec(text)?.groups;
  if (alone !== undefined) return atClock(dateOf(now), alone.clock);
  const iso = isoPattern.exec(text)?.groups;
  if (iso?.date !== undefined) return atClock(iso.date, iso.clock);
  const word = wordPattern.exec(text)?.groups;
  if (word !== undefined) {
    const days = { yesterday: -1, today: 0, tomorrow: 1 }[word.word ?? ''] ?? 0;
    return atClock(dateOf(now + days * day), word.clock);
  }
  const named = namedPattern.exec(text)?.groups;
  if (named !== undefined) {
    const month = months.findIndex((name) => name.startsWith(named.month ?? '?')) + 1;
    const date = `${named.year ?? new Date(now).getUTCFullYear()}-${two(String(month))}`;
    if (month === 0 || (named.day === undefined && named.clock !== undefined)) return undefined;
    return named.day === undefined ? date : atClock(`${date}-${two(named.day)}`, named.clock);
  }
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? text : undefined;
}

function understandEnd(text: string, now: number): string | undefined {
  const bare = text.trim().replace(/^(?:~|about |around |ca\.? )\s*/, '');
  const point = understandPoint(bare.replace(/~$/, '').trim(), now);
  return point === undefined ? undefined : `${bare === text.trim() && !bare.endsWith('~') ? '' : '~'}${point}`;
}

/**
 * The claimed time that somebody means, no more precise than they typed it: `14:30` and `yesterday 9:05` on the day that
 * it is, `15 Dec 2022 00:45`, `Dec 2022`, `about 14:30`, `18 Dec to 19 Dec`, `from 14:30`, `until 27 Dec`, `now`,
 * `unknown`, and every form that the API takes. All in UTC.
 * @param now milliseconds since 1970
 * @returns undefined where nothing is understood
 */
export function understandTime(typed: string, now: number): string | undefined {
  const exact = typed.trim();
  if (parseClaimedTime(exact) !== undefined) return exact;
  const text = exact.toLowerCase().replaceAll(/\s+/g, ' ');
  const found = understand(text, now);
  return found !== undefined && parseClaimedTime(found) !== undefined ? found : undefined;
}

function understand(text: string, now: number): string | undefined {
  if (text === 'unknown' || text === '?') return 'unknown';
  const openEnd = /^(?<word>from|since|until|before|by) (?<point>.+)$/.exec(text)?.groups;
  if (openEnd?.point !== undefined) {
    const point = understandEnd(openEnd.point, now);
    if (point === undefined) return undefined;
    return openEnd.word === 'from' || openEnd.word === 'since' ? `${point}/..` : `../${point}`;
  }
  const [from, to, ...more] = text.split(/ ?\/ ?| to | – | - /);
  if (from === undefined || more.length > 0) return undefined;
  const start = understandEnd(from, now);
  if (to === undefined || start === undefined) return start;
  // `14:30 to 15:00`: the second is on the day of the first.
  const end = understandEnd(
    clockAlone.test(to) && /T/.test(start) ? `${start.replace('~', '').slice(0, 10)} ${to}` : to,
    now,
  );
  return end === undefined ? undefined : `${start}/${end}`;
}
