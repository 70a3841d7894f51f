// Times that figures are asked for, and what a figure says. How anything is counted is the core's.
import { number } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { Day, FigureId, FigureValue } from '../../lib/wire.ts';

export const periods = ['this_month', 'last_month', 'last_three', 'this_year'] as const;
export type Period = (typeof periods)[number];

export interface Span {
  from: Day;
  until: Day;
}

/** Whole months: `count` of them from the one `after` today's on. */
function months(today: Day, after: number, count: number): Span {
  const [year = 1970, month = 1] = today.split('-').map(Number);
  const day = (months: number, date: number) =>
    new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
  // Day 0 is the last of the month before.
  return { from: day(after, 1), until: day(after + count, 0) };
}

/** The days of a period, by the day it is in the group's zone. */
export function spanOf(period: Period, today: Day): Span {
  switch (period) {
    case 'this_month':
      return months(today, 0, 1);
    case 'last_month':
      return months(today, -1, 1);
    case 'last_three':
      // Whole months: of a part of one, sums of names that are gone don't say anything.
      return months(today, -3, 3);
    case 'this_year':
      return { from: `${today.slice(0, 4)}-01-01`, until: `${today.slice(0, 4)}-12-31` };
  }
}

/** Which figures stand under which heading, in order. */
export const sections: readonly { title: string; ids: readonly FigureId[] }[] = [
  { title: 'figures-meetings', ids: ['scheduled', 'held', 'cancelled', 'unrecorded'] },
  { title: 'figures-people', ids: ['visits', 'average', 'median', 'anonymous-visits', 'unduplicated'] },
  { title: 'figures-new', ids: ['newcomers-counted', 'newcomers-named', 'still-30', 'still-60', 'still-90'] },
  { title: 'figures-list', ids: ['rate', 'let-us-know', 'absent', 'not-recorded'] },
];

/** What a figure says; never 0 for what nobody knows. */
export function valueText(value: FigureValue): string {
  switch (value.kind) {
    case 'number':
      return number(value.number);
    case 'share':
      return t('figures-share', { percent: value.percent, part: value.part, of: value.of });
    case 'not_recorded':
      return t('figures-value-not-recorded');
    case 'not_yet':
      return t('figures-value-not-yet');
    case 'not_kept':
      return t('figures-value-not-kept');
    case 'small':
      return t('figures-value-small');
  }
}
