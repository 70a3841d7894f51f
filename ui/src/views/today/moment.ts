// The words of Today: what the clock makes of the next meeting, and which button comes first.
import { clock, dayName, listed, shortClock } from '../../lib/dates.ts';
import { link } from '../../lib/route.svelte.ts';
import { shiftDay } from '../../lib/typed.ts';
import { t } from '../../lib/words.ts';
import type { Day, NextMeeting } from '../../lib/wire.ts';

export interface Deed {
  href: string;
  label: string;
}

/** "Tuesday Night Steps starts in two hours" */
export function headline(next: NextMeeting, today: Day): string {
  const group = next.meeting.group_name;
  const day = next.meeting.date;
  if (next.moment === 'during') return t('today-on-now', { group });
  if (next.moment === 'after') {
    return day === today ? t('today-was-today', { group }) : t('today-was-on', { group, day: dayName(day) });
  }
  if (day === today) return startsIn(group, next.minutes_until);
  if (day === shiftDay(today, 1)) return t('today-starts-tomorrow', { group, time: clock(next.meeting.start) });
  return t('today-starts-on', { group, day: dayName(day) });
}

function startsIn(group: string, minutes: number): string {
  if (minutes < 1) return t('today-starts-now', { group });
  // Up to an hour by the minute, up to four by the half hour, then by the hour.
  if (minutes < 53) return t('today-starts-in-minutes', { group, minutes });
  const halves = Math.round(minutes / 30);
  const hours = halves < 8 ? halves / 2 : Math.round(minutes / 60);
  return t('today-starts-in-hours', { group, hours });
}

/** The sentences under the headline: what is still missing comes first. */
export function lead(next: NextMeeting): string {
  if (next.moment === 'after') return t('today-type-it-in-lead');
  const sentences: string[] = [];
  if (next.gaps.length > 0 && next.moment === 'before') {
    sentences.push(t('today-to-find', { gaps: listed(next.gaps) }));
  }
  const closes = shortClock(next.closes);
  if (!next.agenda_fits) {
    sentences.push(t('today-runs-over', { closes, planned: shortClock(next.planned_close) }));
  } else {
    sentences.push(t(next.moment === 'before' ? 'today-fits' : 'today-closes', { time: closes }));
  }
  return sentences.join(' ');
}

const here = (next: NextMeeting) => link('meeting-here', { meeting: next.meeting.id });
const papers = (next: NextMeeting) => link('meeting-papers', { meeting: next.meeting.id });

const plan = (next: NextMeeting) => link('meeting-plan', { meeting: next.meeting.id });

/** The one filled button. */
export function mainDeed(next: NextMeeting): Deed {
  if (next.moment === 'before') return { href: papers(next), label: t('today-print') };
  if (next.moment === 'during') return { href: here(next), label: t('today-here') };
  return { href: link('meeting-afterwards', { meeting: next.meeting.id }), label: t('today-type-in') };
}

/** What else she may want, in the order she is likely to. Nobody is there before the meeting's own day. */
export function otherDeeds(next: NextMeeting, named: boolean, today: Day): Deed[] {
  const toPlan = { href: plan(next), label: t('today-plan') };
  const toPapers = { href: papers(next), label: t('today-papers') };
  if (next.moment === 'before') {
    const counting = { href: here(next), label: t(named ? 'today-here' : 'today-count') };
    return next.meeting.date > today ? [toPlan] : [toPlan, counting];
  }
  if (next.moment === 'during') return [toPlan, toPapers];
  return [toPlan];
}
