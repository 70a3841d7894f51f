// When a group meets: times with a preview, breaks, weeks left out, holidays, moved and extra meetings.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Calls, GroupSchedule, HolidayInfo } from '../src/lib/wire.ts';
import Holidays from '../src/views/groups/Holidays.svelte';
import Schedule from '../src/views/groups/Schedule.svelte';
import Plan from '../src/views/meeting/Plan.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids, meeting, plan, ruleInfo, summary } from './evening.ts';

afterEach(() => cleanup());

const text = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** A schedule with a core that remembers. */
async function openSchedule(start: Partial<GroupSchedule> = {}) {
  let now: GroupSchedule = {
    group: ids.group,
    group_name: 'Tuesday Night Steps',
    zone: 'America/New_York',
    today: '2026-11-24',
    rules: [ruleInfo()],
    breaks: [],
    weeks: [],
    agendas: [{ id: 'e'.repeat(32), title: 'Speaker meeting', minutes: 60 }],
    meets_on_holidays: true,
    stamp: '1',
    ...start,
  };
  const asked = core({
    schedule_get: () => now,
    schedule_preview: () => ({
      dates: [
        { date: '2026-11-27', dark: null },
        { date: '2026-12-25', dark: 'holiday' },
      ],
    }),
    schedule_rule_add: ({ rule }) => {
      if (rule.minutes === 45) throw refusal('invalid', 'Too short.', 'minutes');
      const added = ruleInfo({ id: 'd'.repeat(32), repeats: 'monthly', nth: 'last', weekday: 'fri' });
      return (now = { ...now, rules: [...now.rules, added] });
    },
    schedule_rule_end: ({ last }) => (now = { ...now, rules: now.rules.map((rule) => ({ ...rule, last })) }),
    schedule_break_add: ({ from, to, reason }) =>
      (now = { ...now, breaks: [{ id: 'e'.repeat(32), from, to: to ?? from, reason }] }),
    schedule_break_remove: () => (now = { ...now, breaks: [] }),
    schedule_week_set: ({ nth, weekday, is, agenda }) =>
      (now = { ...now, weeks: is === 'usual' ? [] : [{ nth, weekday, agenda: agenda ?? null }] }),
    group_edit: () => {
      throw refusal('io', 'Not now.');
    },
    meeting_add: ({ date }) => meeting({ summary: summary({ id: 'f'.repeat(32), date }) }),
  });
  render(Schedule, { group: ids.group });
  await screen.findByRole('heading', { name: 'When it meets' });
  return asked;
}

test('a time is added with the dates it gives shown first, and what is wrong stands at its field', async () => {
  const asked = await openSchedule();
  screen.getByText('Every Tuesday, 7:00 to 8:00 PM');
  await expectAccessible();
  await userEvent.click(button('Add a meeting time'));
  await waitFor(() => expect(document.activeElement?.getAttribute('type')).toBe('radio'));
  await userEvent.click(screen.getByRole('radio', { name: /On a day of the month/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Day' }), 'fri');
  await screen.findByText('Friday, November 27');
  screen.getByText('Friday, December 25 (no meeting)');
  await expectAccessible();
  await userEvent.clear(text('Minutes'));
  await userEvent.type(text('Minutes'), '1000');
  await userEvent.click(button('Save this time'));
  expect(text('Minutes').getAttribute('aria-invalid')).toBe('true');
  await userEvent.clear(text('Minutes'));
  await userEvent.type(text('Minutes'), '45{Enter}');
  await screen.findByText('Too short.');
  await userEvent.clear(text('Minutes'));
  await userEvent.type(text('Minutes'), '60{Enter}');
  await screen.findByText('Last Friday of the month, 7:00 to 8:00 PM');
  expect(asked.findLast(({ name }) => name === 'schedule_rule_add')?.request).toEqual({
    group: ids.group,
    rule: { repeats: 'monthly', weekday: 'fri', nth: 'last', time: '19:00', minutes: 60, from: '2026-11-24' },
  });
  expect(document.activeElement).toBe(button('Add a meeting time'));
});

test('a time is changed from a day on, and can end and go on', async () => {
  const asked = await openSchedule();
  await userEvent.click(button(/^Change: Every Tuesday/));
  await waitFor(() => text('The change holds from'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(button(/^Change: Every Tuesday/));
  await userEvent.click(button(/^Let it end: Every Tuesday/));
  await userEvent.clear(text('Last day'));
  await userEvent.type(text('Last day'), 'December 15, 2026{Enter}');
  await screen.findByText(/Until December 15, 2026/);
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, rule: ruleInfo().id, last: '2026-12-15' });
  await userEvent.click(button(/^Go on without end/));
  await waitFor(() => expect(screen.queryByText(/Until December/)).toBeNull());
});

test('a break of one day needs only that day and a reason, and can be taken away', async () => {
  const asked = await openSchedule();
  await userEvent.click(button('Add a break'));
  await userEvent.type(text('First day without a meeting'), 'December 24, 2026');
  await userEvent.click(button('Add the break'));
  await screen.findByText('Write one line, so that others know why.');
  await userEvent.type(text('Why?'), 'Winter{Enter}');
  await screen.findByText('December 24, 2026');
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    from: '2026-12-24',
    to: '2026-12-24',
    reason: 'Winter',
  });
  await expectAccessible();
  await userEvent.click(button('Take away: Winter'));
  await screen.findByText('No break is planned.');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Breaks' }));
});

test('a week of the month is left out and is as usual again', async () => {
  await openSchedule();
  await userEvent.click(button('Change a week'));
  await userEvent.click(button('Save this week'));
  await screen.findByText('First Tuesday: no meeting');
  await userEvent.click(button('As usual again: First Tuesday: no meeting'));
  await waitFor(() => expect(screen.queryByText('First Tuesday: no meeting')).toBeNull());
});

test('a week of the month has another agenda', async () => {
  await openSchedule();
  await userEvent.click(button('Change a week'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which one of the month' }), 'last');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What it is' }), 'Speaker meeting');
  await expectAccessible();
  await userEvent.click(button('Save this week'));
  await screen.findByText('Last Tuesday: Speaker meeting');
});

test('what the core refuses about holidays is said', async () => {
  await openSchedule();
  await userEvent.click(screen.getByRole('radio', { name: 'No meeting on holidays' }));
  await screen.findByText('Not now.');
});

test('an extra meeting leads to its plan', async () => {
  const asked = await openSchedule();
  await userEvent.click(button('Add an extra meeting'));
  await userEvent.type(text('Day'), 'December 5, 2026');
  await expectAccessible();
  await userEvent.click(button('Add the meeting'));
  await waitFor(() => expect(location.hash).toBe(`#/meetings/${'f'.repeat(32)}/plan`));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, date: '2026-12-05', time: '19:00', minutes: 60 });
});

function holiday(change: Partial<HolidayInfo> = {}): HolidayInfo {
  return {
    id: 'h'.repeat(32),
    name: 'Thanksgiving',
    kind: 'weekday',
    month: 11,
    day: null,
    nth: '4',
    weekday: 'thu',
    date: null,
    next: '2026-11-26',
    stamp: '1',
    ...change,
  };
}

test('holidays are filled in, changed, added and taken off', async () => {
  let holidays: HolidayInfo[] = [];
  const today = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 };
  const asked = core({
    today_get: () => today,
    holiday_list: () => ({ holidays }),
    holiday_fill: () => ({ holidays: (holidays = [holiday()]) }),
    holiday_add: ({ name }: Calls['holiday_add']['request']) => {
      holidays = [...holidays, holiday({ id: 'i'.repeat(32), name, kind: 'yearly', day: 31, next: '2026-12-31' })];
      return { holidays };
    },
    holiday_edit: () => {
      throw refusal('invalid', 'This day never comes.', 'change.day');
    },
    holiday_remove: () => ({ holidays: (holidays = holidays.slice(1)) }),
  });
  render(Holidays);
  await screen.findByText('There is no holiday on the list yet.');
  await expectAccessible();
  await userEvent.click(button('Fill in the holidays of the United States'));
  await screen.findByText('Thanksgiving: November 26, 2026');
  await userEvent.click(button('Add a holiday'));
  await userEvent.type(text('Name'), 'New Year’s Eve');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Month' }), '12');
  await userEvent.clear(text('Day of the month'));
  await userEvent.type(text('Day of the month'), '31{Enter}');
  await screen.findByText('New Year’s Eve: December 31, 2026');
  expect(asked.find(({ name }) => name === 'holiday_add')?.request).toEqual({
    name: 'New Year’s Eve',
    kind: 'yearly',
    month: 12,
    day: 31,
  });
  await expectAccessible();
  await userEvent.click(button('Change: New Year’s Eve'));
  await userEvent.type(text('Day of the month'), '{Enter}');
  await screen.findByText('This day never comes.');
  expect(text('Day of the month').getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(button('Take off: Thanksgiving'));
  await waitFor(() => expect(screen.queryByText(/^Thanksgiving/)).toBeNull());
});

test('a meeting is moved from its page, and one that is dark says why', async () => {
  const remembered = plan([['Welcome', 10]]);
  let now = meeting();
  const asked = core({
    ...remembered.answers,
    meeting_get: () => now,
    meeting_move: ({ date }) =>
      (now = meeting({ summary: summary({ date, moved_from: '2026-11-24', start: '19:00' }) })),
  });
  render(Plan, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Move this meeting' }));
  await userEvent.clear(text('New day'));
  await userEvent.type(text('New day'), 'November 27, 2026');
  await expectAccessible();
  await userEvent.click(button('Move the meeting'));
  await screen.findByText('Moved from Tuesday, November 24.');
  expect(asked.at(-1)?.request).toEqual({
    meeting: ids.meeting,
    date: '2026-11-27',
    time: '19:00',
    minutes: 60,
  });
  cleanup();
  now = meeting({ summary: summary({ status: 'cancelled', dark: 'holiday', reason: 'Thanksgiving' }) });
  render(Plan, { meeting: ids.meeting });
  await screen.findByText('Holiday: Thanksgiving');
  button('Bring it back');
  expect(screen.queryByRole('button', { name: 'Move this meeting' })).toBeNull();
});
