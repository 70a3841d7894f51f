import { afterEach, expect, test, vi } from 'vitest';
import * as dates from './dates.ts';
import { language } from './language.svelte.ts';

function computerSpeaks(...tags: string[]): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
}

afterEach(() => vi.unstubAllEnvs());

test('a civil day stays that day in every zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    vi.stubEnv('TZ', zone);
    computerSpeaks('en-US');
    expect(dates.dayName('2026-11-24'), zone).toBe('Tuesday, November 24');
    expect(dates.clock('19:00'), zone).toMatch(/^7:00\sPM$/);
  }
});

test('days and times follow the language and the region', () => {
  computerSpeaks('en-US', 'es-MX');
  expect(dates.shortClock('07:05')).toBe('7:05');
  expect(dates.fullDay('2026-03-03')).toBe('March 3, 2026');
  language.use('es');
  expect(dates.dayName('2026-11-24')).toBe('martes, 24 de noviembre');
  computerSpeaks('es-ES');
  expect(dates.clock('19:00')).toBe('19:00');
  expect(dates.shortClock('19:00')).toBe('19:00');
});

test('a computer in another language altogether still gets dates in ours', () => {
  computerSpeaks('de-DE', 'e', 'english');
  expect(dates.weekdayName('tue')).toBe('Tuesday');
});

test('weekdays are named in order, beginning on Monday', () => {
  computerSpeaks('en-US');
  expect(dates.weekdayOptions().map(({ label }) => label)).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ]);
});

test('how far off something is, in the unit a person would use', () => {
  computerSpeaks('en-US');
  expect(dates.fromNow(25)).toBe('in 25 minutes');
  expect(dates.fromNow(120)).toBe('in 2 hours');
  expect(dates.fromNow(-24 * 60 * 3)).toBe('3 days ago');
});

test('lists are joined as the language joins them', () => {
  expect(dates.listed(['a greeter', 'a timekeeper', 'a chair'])).toBe('a greeter, a timekeeper, and a chair');
  language.use('es');
  expect(dates.listed(['té', 'café'])).toBe('té y café');
});
