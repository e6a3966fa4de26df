import { type ClaimedTime, spanOf, timeTextOf } from '../../../src/domain/claimed-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const duration = (milliseconds: number): string => {
  const minutes = Math.floor(milliseconds / minute);
  if (minutes < 1) return 'less than 1 min';
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${minutes % 60} min`;
  return `${Math.floor(hours / 24)} d`;
};

const dayNumber = (time: number) => Math.floor(time / day);

/**
 * How long it is until something is due, no more precise than the claim: days for a date, minutes for a minute.
 * Undefined for what has no end.
 * @param now milliseconds since 1970
 */
export function formatTimeLeft(due: ClaimedTime, now: number): string | undefined {
  const { latest } = spanOf(due);
  if (!Number.isFinite(latest)) return undefined;
  if (timeTextOf(due).includes('T')) {
    return now > latest ? `overdue by ${duration(now - latest)}` : `in ${duration(latest - now)}`;
  }
  const days = dayNumber(latest) - dayNumber(now);
  if (days === 0) return 'due today';
  return days < 0 ? `overdue by ${-days} d` : `in ${days} d`;
}
