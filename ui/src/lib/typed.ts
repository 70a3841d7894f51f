/**
 * Reading a day or a time as a person types it: "3 March", "3/3/26", "yesterday", "7", "7:30 pm", "19h".
 * Gives back the wire forms (`2026-03-03`, `19:30`) or null; the field says back what was understood.
 * Knows no clock: today is passed in.
 */
import { fold } from './match.ts';

const pad = (part: number) => String(part).padStart(2, '0');

/** `year-month-day` when such a day exists. */
function day(year: number, month: number, date: number): string | null {
  const real = new Date(Date.UTC(year, month - 1, date));
  const exists =
    real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === date;
  return exists ? `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}` : null;
}

/** The day `days` after `from` (a wire day). */
export function shiftDay(from: string, days: number): string {
  const [year = 1970, month = 1, date = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** Whether numbers are written month first where this language is set. */
function monthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language).formatToParts(new Date(Date.UTC(2026, 10, 24)));
  return parts.findIndex((part) => part.type === 'month') < parts.findIndex((part) => part.type === 'day');
}

/** 1..12 for a month's name or its beginning (three letters or more), else null. */
function monthNamed(word: string, language: string): number | null {
  if (word.length < 3) return null;
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month += 1) {
    if (fold(name.format(new Date(Date.UTC(2026, month - 1, 1)))).startsWith(word)) return month;
  }
  return null;
}

/** Days a word names, counted from today. In every language we speak, whichever is on screen. */
const WORDS: Record<string, number> = {
  today: 0,
  hoy: 0,
  yesterday: -1,
  ayer: -1,
};

/**
 * The day a person typed, or null when it is no day. A year left out is the one that puts the day
 * nearest to `today` and not after `latest` (wire days all); two digits of a year mean 20xx.
 */
export function readDay(typed: string, language: string, today: string, latest?: string): string | null {
  const text = fold(typed.trim());
  const shift = WORDS[text];
  if (shift !== undefined) return shiftDay(today, shift);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numbers: number[] = [];
  let named: number | null = null;
  for (const word of text.match(/\d+|\p{L}+/gu) ?? []) {
    if (/^\d/.test(word)) {
      numbers.push(Number(word));
    } else {
      const month = monthNamed(word, language);
      if (month !== null && named === null) named = month;
    }
  }
  let year: number | undefined;
  let month: number | undefined;
  let date: number | undefined;
  if (named !== null) {
    month = named;
    [date, year] = numbers;
  } else if (numbers.length >= 2) {
    [month, date] = monthFirst(language) ? numbers : [numbers[1], numbers[0]];
    year = numbers[2];
  }
  if (month === undefined || date === undefined || numbers.length > 3) return null;
  if (year === undefined) return nearest(month, date, today, latest);
  return day(year < 100 ? 2000 + year : year, month, date);
}

/** That month and date in the year before, of or after `today`, whichever is closest and allowed. */
function nearest(month: number, date: number, today: string, latest?: string): string | null {
  const year = Number(today.slice(0, 4));
  const now = Date.parse(today);
  let best: string | null = null;
  for (const candidate of [year, year - 1, year + 1]) {
    const found = day(candidate, month, date);
    if (!found || (latest !== undefined && found > latest)) continue;
    const away = Math.abs(Date.parse(found) - now);
    if (best === null || away < Math.abs(Date.parse(best) - now)) best = found;
  }
  return best;
}

/**
 * The time a person typed, or null. A bare hour from 1 to 8 is taken as afternoon or evening, when
 * nearly all groups meet; "07:00", "7 am" and everything from 9 on mean what they say.
 */
export function readTime(typed: string): string | null {
  const text = fold(typed).replace(/[\s.]/g, '');
  const found = /^(\d{1,2})[:h,]?(\d{2})?h?([ap])?m?$/.exec(text);
  if (!found) return null;
  const [, hours = '', minutes = '0', half] = found;
  let hour = Number(hours);
  const minute = Number(minutes);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  } else if (hour >= 1 && hour <= 8 && !hours.startsWith('0')) {
    hour += 12;
  }
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}
