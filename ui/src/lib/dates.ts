// Days and times as a person reads them. The wire's "2026-11-24" and "19:00" are civil: no zone is applied here.
import { language, locale } from './language.svelte.ts';
import type { Day, Time, Weekday } from './wire.ts';

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

// A civil day is put at midnight UTC and written in UTC, so that no zone can move it.
function instant(day: Day, time: Time = '00:00'): Date {
  return new Date(`${day}T${time}:00Z`);
}

function written(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(date);
}

/** "Tuesday, November 24" */
export function dayName(day: Day): string {
  return written(instant(day), { weekday: 'long', month: 'long', day: 'numeric' });
}

/** "Tue, Nov 24" */
export function shortDay(day: Day): string {
  return written(instant(day), { weekday: 'short', month: 'short', day: 'numeric' });
}

/** "November 24, 2026" */
export function fullDay(day: Day): string {
  return written(instant(day), { month: 'long', day: 'numeric', year: 'numeric' });
}

/** "Tuesday, November 24, 2026" */
export function longDay(day: Day): string {
  return written(instant(day), { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}

/** "7:00 PM" */
export function clock(time: Time): string {
  return written(instant('2000-01-01', time), { hour: 'numeric', minute: '2-digit' });
}

/** "7:00": for columns of times, where the half of the day is plain from what stands around it. */
export function shortClock(time: Time): string {
  const format = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format
    .formatToParts(instant('2000-01-01', time))
    .filter(({ type }) => type === 'hour' || type === 'minute' || type === 'literal')
    .map(({ value }) => value)
    .join('')
    .trim();
}

/** "Tuesday, November 24, 7:00 PM" */
export function dayAndClock(day: Day, time: Time): string {
  return `${dayName(day)}, ${clock(time)}`;
}

/** "Tuesday" */
export function weekdayName(weekday: Weekday): string {
  // 3 January 2000 was a Monday.
  return written(instant(`2000-01-0${3 + weekdays.indexOf(weekday)}`), { weekday: 'long' });
}

/** "Tuesday", of a day in the calendar. */
export function dayOfWeek(day: Day): string {
  return written(instant(day), { weekday: 'long' });
}

/** The seven days, ready for a Select. */
export function weekdayOptions(): { value: Weekday; label: string }[] {
  return weekdays.map((value) => ({ value, label: weekdayName(value) }));
}

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export type Month = (typeof months)[number];

/** The twelve months, ready for a Select. */
export function monthOptions(): { value: Month; label: string }[] {
  return months.map((value) => ({
    value,
    label: written(instant(`2000-${value.padStart(2, '0')}-01`), { month: 'long' }),
  }));
}

/** "in 2 hours", "in 25 minutes", "3 days ago" */
export function fromNow(minutes: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const size = Math.abs(minutes);
  if (size < 90) return format.format(Math.round(minutes), 'minute');
  if (size < 36 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / (24 * 60)), 'day');
}

export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** "a greeter, a timekeeper and a chair" */
export function listed(things: readonly string[]): string {
  return new Intl.ListFormat(language.current, { type: 'conjunction' }).format(things);
}
