// When a group meets, in words.
import { clock, fullDay, shortClock, weekdayName } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { RuleInfo, Time } from '../../lib/wire.ts';

/** The days of one name in a month, as the wire counts them and as the catalogue tells them apart. */
export const nths = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '5': 'fifth', last: 'last' } as const;
export type Nth = keyof typeof nths;

/** The choices of a Select. */
export function nthOptions(): { value: Nth; label: string }[] {
  return (['1', '2', '3', '4', '5', 'last'] as const).map((value) => ({ value, label: t('schedule-nth', { nth: nths[value] }) }));
}

/** "Every Tuesday, 7:00 to 8:00 PM" */
export function ruleText({ repeats, weekday, every, nth, time, closes, from }: RuleInfo): string {
  const hours = { from: shortClock(time), to: clock(closes) };
  if (repeats === 'once') return t('schedule-once', { day: fullDay(from), ...hours });
  if (repeats === 'monthly') {
    return t('schedule-monthly', { nth: nths[(nth ?? 'last') as Nth], weekday: weekdayName(weekday), ...hours });
  }
  if (every > 1) return t('schedule-every', { weekday: weekdayName(weekday), every, ...hours });
  return t('groups-when', { weekday: weekdayName(weekday), ...hours });
}

/** All of a group's times in a line. */
export function whenText(rules: readonly RuleInfo[]): string {
  return rules.length === 0 ? t('schedule-none') : rules.map(ruleText).join('; ');
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

/** Minutes from one time of day to the next time it is another. */
export function lasting(from: Time, to: Time): number {
  const at = (time: Time) => {
    const [hours = 0, mins = 0] = time.split(':').map(Number);
    return hours * 60 + mins;
  };
  return (at(to) - at(from) + 24 * 60) % (24 * 60);
}
