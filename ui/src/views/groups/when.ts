// When a group meets, in words.
import { clock, shortClock, weekdayName } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { Schedule, Time } from '../../lib/wire.ts';

/** "Every Tuesday, 7:00 to 8:00 PM" */
export function whenText({ weekday, time, closes }: Schedule): string {
  return t('groups-when', { weekday: weekdayName(weekday), from: shortClock(time), to: clock(closes) });
}

/** The time a meeting closes that starts at `time` and lasts `minutes`; it may be past midnight. */
export function closing(time: Time, minutes: number): Time {
  const [hours = 0, mins = 0] = time.split(':').map(Number);
  const total = (hours * 60 + mins + minutes) % (24 * 60);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

/** Minutes as typed: a whole number the core would take, else undefined. */
export function readMinutes(typed: string): number | undefined {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0;
  return minutes >= 5 && minutes <= 480 ? minutes : undefined;
}
