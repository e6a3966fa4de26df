/** `2022-12-27 09:41:07`. */
export const utcClock = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** `12:41` in a time zone, with the date where it is another day there than in UTC. */
export function zoneClock(time: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const isAnotherDay = Number(part('day')) !== new Date(time).getUTCDate();
  return `${isAnotherDay ? `${part('day')} ${part('month')} ` : ''}${part('hour')}:${part('minute')}`;
}

/** Mission elapsed time, `096/19:46`: days, hours and minutes since a launch; with a minus before it. */
export function elapsedClock(time: number, launch: number): string {
  const minutes = Math.floor(Math.abs(time - launch) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const days = String(Math.floor(minutes / 1440)).padStart(3, '0');
  return `${time < launch ? '−' : ''}${days}/${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
