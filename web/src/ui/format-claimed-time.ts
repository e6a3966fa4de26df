import { type ClaimedTime, timeTextOf } from '../../../src/domain/claimed-time.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A year, month, date, minute or instant; the date is left out where it is that of `now`, the year where it is. */
function formatPoint(text: string, now: number): string {
  const about = text.includes('~') ? '~' : '';
  const bare = text.replaceAll('~', '');
  const [date = '', clock = ''] = bare.replace('Z', '').split('T');
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${about}${year}`;
  const name = months[Number(month) - 1] ?? month;
  if (day === undefined) return `${about}${name} ${year}`;
  const today = dayOf(now);
  const inYear = year === today.slice(0, 4) ? '' : ` ${year}`;
  // Decimals that are all zero are the form of the log, not a claim.
  const time = clock.replace(/\.0+$/, '');
  if (time !== '' && date === today) return `${about}${time}`;
  return `${about}${Number(day)} ${name}${inYear}${time === '' ? '' : ` ${time}`}`;
}

/**
 * A time as precise as it was claimed and no more, in UTC: `27 Dec`, `~15 Dec 00:45`, `Jan 2023 (“in January”)`,
 * `18 Dec – 19 Dec`.
 * @param now milliseconds since 1970: whose date and year need not be said
 */
export function formatClaimedTime(time: ClaimedTime, now: number): string {
  const said = typeof time === 'string' ? '' : ` (“${time.words}”)`;
  return `${formatSpan(timeTextOf(time), now)}${said}`;
}

function formatSpan(text: string, now: number): string {
  if (text === 'unknown') return 'time unknown';
  const [from = '', to] = text.split('/');
  if (to === undefined) return formatPoint(from, now);
  const isOpen = (end: string) => end === '' || end === '..';
  if (isOpen(from)) return `until ${formatPoint(to, now)}`;
  if (isOpen(to)) return `from ${formatPoint(from, now)}`;
  return `${formatPoint(from, now)} – ${formatPoint(to, now)}`;
}
