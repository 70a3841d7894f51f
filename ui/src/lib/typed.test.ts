import { describe, expect, it } from 'vitest';
import { readDay, readTime, shiftDay } from './typed.ts';

const TODAY = '2026-11-24';

describe('a day as typed', () => {
  it.each([
    ['en', '3 March 2026', '2026-03-03'],
    ['en', 'March 3, 2026', '2026-03-03'],
    ['en', 'mar 3', '2027-03-03'],
    ['en', '3/4/2026', '2026-03-04'],
    ['en', '2026-03-04', '2026-03-04'],
    ['en', 'Tuesday 24 November', '2026-11-24'],
    ['en', 'yesterday', '2026-11-23'],
    ['es', '3 de marzo de 2026', '2026-03-03'],
    ['es', '3/4/26', '2026-04-03'],
    ['es', 'martes, 24 de noviembre', '2026-11-24'],
    ['es', 'hoy', '2026-11-24'],
  ])('%s: %s', (language, typed, day) => {
    expect(readDay(typed, language, TODAY)).toBe(day);
  });

  it('without a year is the nearest one', () => {
    expect(readDay('20 December', 'en', '2026-01-05')).toBe('2025-12-20');
    expect(readDay('5 January', 'en', '2026-12-20')).toBe('2027-01-05');
  });

  it('without a year is never after the latest day that makes sense', () => {
    expect(readDay('3 March', 'en', TODAY)).toBe('2027-03-03');
    expect(readDay('3 March', 'en', TODAY, TODAY)).toBe('2026-03-03');
  });

  it('that does not exist is none', () => {
    for (const typed of ['30 February 2026', '31/31/2026', '', 'soon', '12', '1 2 3 4']) {
      expect(readDay(typed, 'en', TODAY)).toBeNull();
    }
  });

  it('moves over the ends of months and years', () => {
    expect(shiftDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(shiftDay('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('a time as typed', () => {
  it.each([
    ['7', '19:00'],
    ['7:30', '19:30'],
    ['730', '19:30'],
    ['07:00', '07:00'],
    ['7 am', '07:00'],
    ['7 a. m.', '07:00'],
    ['7:15 p. m.', '19:15'],
    ['12', '12:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['10:30', '10:30'],
    ['19:00', '19:00'],
    ['19h30', '19:30'],
    ['19h', '19:00'],
    ['19.30', '19:30'],
    ['0:15', '00:15'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });

  it('that is none is none', () => {
    for (const typed of ['', 'evening', '25:00', '7:75', '13 pm', '-7']) {
      expect(readTime(typed)).toBeNull();
    }
  });
});
