// Milestones: only who asked is counted, names are covered with one key, and the box never lies.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Celebration, ChipList, MilestoneList, PersonMilestones as Counted, Today as Answer } from '../src/lib/wire.ts';
import { whatAndWhen } from '../src/views/groups/celebrate.ts';
import GroupPage from '../src/views/groups/GroupPage.svelte';
import Milestones from '../src/views/groups/Milestones.svelte';
import ChipsGiven from '../src/views/meeting/ChipsGiven.svelte';
import PersonMilestones from '../src/views/people/PersonMilestones.svelte';
import Today from '../src/views/today/Today.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids, summary } from './evening.ts';

afterEach(() => {
  cover.turn(false);
  cleanup();
});

const priya: Celebration = { person: 'p1', name: 'Priya K.', milestone: 'm90', title: '90 days', on: '2026-11-24' };
const sam: Celebration = { person: 'p2', name: 'Sam T.', milestone: 'y1', title: '1 year', on: '2026-11-27' };
const today: Answer = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 };

function list(change: Partial<MilestoneList> = {}): MilestoneList {
  return {
    group_name: 'Tuesday Night Steps',
    counts: true,
    celebration: 'chips and anniversaries',
    may_keep_names: true,
    next: summary(),
    due: [priya],
    ahead: [sam],
    days: 30,
    latest: summary(),
    first_day: 'zero',
    reorder_at: 3,
    chips: [
      { milestone: 'm90', title: '90 days', stock: 2, low: true },
      { milestone: 'y1', title: '1 year', stock: null, low: false },
    ],
    stamp: '1',
    ...change,
  };
}

function given(count: number, stock: number): ChipList {
  const [ninety, year] = list().chips;
  if (!ninety || !year) throw new Error('two kinds');
  const chips = [
    { chip: { ...ninety, stock }, given: count },
    { chip: year, given: 0 },
  ];
  return { date: '2026-11-24', chips, open: true, stamp: '1' };
}

function counted(change: Partial<Counted> = {}): Counted {
  return {
    may: true,
    kept: false,
    day_one: null,
    zone: null,
    earlier: [],
    groups: [{ group: ids.group, name: 'Tuesday Night Steps', days: null, next: null }],
    today: '2026-11-24',
    stamp: '1',
    ...change,
  };
}

const ninety = counted({
  kept: true,
  day_one: '2026-08-26',
  groups: [
    { group: ids.group, name: 'Tuesday Night Steps', days: 90, next: { title: '90 days', on: '2026-11-24' } },
  ],
});

test('the day is said as one says it', () => {
  const say = (on: string, evening = false) => whatAndWhen({ ...priya, on }, '2026-11-24', evening);
  expect(say('2026-11-24')).toBe('90 days today');
  expect(say('2026-11-24', true)).toBe('90 days tonight');
  expect(say('2026-11-27')).toBe('90 days on Friday');
  expect(say('2026-12-25')).toBe('90 days on Friday, December 25');
  expect(say('2026-11-22')).toBe('90 days since Sunday');
});

test('Today says what is worth celebrating, and one key covers who it is', async () => {
  const meeting = summary();
  const next = {
    meeting,
    moment: 'before' as const,
    minutes_until: 120,
    closes: '20:00',
    planned_close: '20:00',
    agenda_fits: true,
    over: 0,
    gaps: [],
  };
  core({
    today_get: () => ({ ...today, next, upcoming: [meeting], celebrating: [priya, sam] }),
    group_list: () => ({ groups: [{ ...group(), next: null, names: agreed }] }),
  });
  render(Today);
  await screen.findByRole('heading', { name: 'Worth celebrating' });
  screen.getByText('90 days tonight');
  screen.getByText('1 year on Friday');
  await expectAccessible();
  cover.turn(true);
  await tick();
  expect(screen.queryByText('Priya K.')).toBeNull();
  screen.getByText('90 days tonight');
});

test('only a group whose program counts leads to its milestones', async () => {
  let counts = true;
  core({ group_get: () => group(counts ? { counts } : {}), today_get: () => today });
  render(GroupPage, { group: ids.group });
  const way = await screen.findByRole('link', { name: 'Milestones' });
  expect(way.getAttribute('href')).toBe(`#/groups/${ids.group}/milestones`);
  cleanup();
  counts = false;
  render(GroupPage, { group: ids.group });
  await screen.findByRole('heading', { name: 'Tuesday Night Steps' });
  expect(screen.queryByRole('link', { name: 'Milestones' })).toBeNull();
});

test('a group sees what is due, what comes, and what is left in the box', async () => {
  core({ milestone_list: () => list(), today_get: () => today, chip_list: () => given(0, 2) });
  render(Milestones, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Chips and anniversaries' });
  screen.getByText('90 days tonight');
  screen.getByText('1 year on Friday');
  expect(screen.getByLabelText<HTMLInputElement>('90 days').value).toBe('2');
  screen.getByText('time for new ones');
  await screen.findByRole('button', { name: 'Hand one out: 90 days' });
  await expectAccessible();
});

test('without names nobody is counted, and without counting nothing is shown', async () => {
  let now = list({ may_keep_names: false, due: [], ahead: [] });
  core({ milestone_list: () => now, today_get: () => today, chip_list: () => given(0, 2) });
  render(Milestones, { group: ids.group });
  await screen.findByText(/has not agreed to keep names/);
  screen.getByRole('heading', { name: 'In the box' });
  cleanup();
  now = list({ counts: false, due: [], ahead: [], chips: [], next: null, latest: null });
  render(Milestones, { group: ids.group });
  await screen.findByText(/counts no days/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the box is typed in at once; what is no number is said at its field', async () => {
  const asked = core({
    milestone_list: () => list(),
    today_get: () => today,
    chip_list: () => given(0, 2),
    chip_stock_set: ({ stock }) => list({ chips: [{ milestone: 'm90', title: '90 days', stock, low: false }] }),
    milestone_settings: () => list({ first_day: 'one' }),
  });
  render(Milestones, { group: ids.group });
  const field = await screen.findByLabelText('90 days');
  await userEvent.clear(field);
  await userEvent.type(field, 'many');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Write a whole number, or leave it empty.');
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, '12');
  await userEvent.click(screen.getByRole('radio', { name: 'day 1' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.at(-1)?.name).toBe('milestone_settings'));
  expect(asked.filter(({ name }) => name === 'chip_stock_set').map(({ request }) => request)).toEqual([
    { group: ids.group, milestone: 'm90', stock: 12 },
  ]);
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, first_day: 'one', reorder_at: 3 });
});

test('the last one is said, and so is that none is left; taking one back keeps the place', async () => {
  let count = 0;
  let stock = 1;
  core({
    chip_list: () => given(count, stock),
    chip_give: () => {
      const left = stock === 0 ? 'none' : 'last';
      count += 1;
      stock = 0;
      return { list: given(count, stock), left };
    },
    chip_take_back: () => {
      count -= 1;
      return given(count, stock);
    },
  });
  render(ChipsGiven, { meeting: ids.meeting });
  const give = await screen.findByRole('button', { name: 'Hand one out: 90 days' });
  await userEvent.click(give);
  await screen.findByText('That was the last one in the box: 90 days.');
  await userEvent.click(give);
  await screen.findByText(/None was left in the box: 90 days/);
  await expectAccessible();
  const back = screen.getByRole('button', { name: 'Take back: 90 days' });
  await userEvent.click(back);
  await userEvent.click(back);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take back: 90 days' })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(give));
});

test('where the program counts no days nothing is handed out', async () => {
  const asked = core({ chip_list: () => ({ date: '2026-11-24', chips: [], open: true, stamp: '' }) });
  render(ChipsGiven, { meeting: ids.meeting });
  await waitFor(() => expect(asked).toHaveLength(1));
  await tick();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('nobody is counted until a first day is written down; then the days are there', async () => {
  const asked = core({
    milestone_get: () => counted(),
    zone_list: () => ({ zones: ['Asia/Tokyo'], here: 'America/Chicago' }),
    milestone_set: () => ninety,
  });
  render(PersonMilestones, { person: 'p1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Count from a first day' }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Write the first day, or choose it.');
  await userEvent.type(screen.getByLabelText('First day without'), '2026-08-26');
  await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'Asia/Tokyo');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Tuesday Night Steps: 90 days');
  screen.getByText('90 days today');
  expect(asked.find(({ name }) => name === 'milestone_set')?.request).toEqual({
    person: 'p1',
    day_one: '2026-08-26',
    zone: 'Asia/Tokyo',
  });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Milestones' })));
  await expectAccessible();
});

test('starting again asks what becomes of the days before, and judges nothing', async () => {
  const asked = core({ milestone_get: () => ninety, milestone_start_again: () => ninety });
  const { container } = render(PersonMilestones, { person: 'p1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Count from a new first day' }));
  const before = within(screen.getByRole('group', { name: 'The days before' }));
  before.getByRole('radio', { name: 'stay on this page', checked: true });
  expect(container.textContent).not.toMatch(/relapse|reset|lost|fail/i);
  await userEvent.type(screen.getByLabelText('The new first day'), '2026-11-01');
  await userEvent.click(before.getByRole('radio', { name: 'are erased' }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked.at(-1)?.name).toBe('milestone_start_again'));
  expect(asked.at(-1)?.request).toEqual({ person: 'p1', day_one: '2026-11-01', earlier: 'erase' });
});

test('no longer counting is said before it is done, and what the core refuses is said there', async () => {
  let held = true;
  core({
    milestone_get: () => ninety,
    milestone_stop: () => {
      if (held) throw refusal('invalid', 'A group must keep everything for now.', 'person');
      return counted();
    },
  });
  render(PersonMilestones, { person: 'p1' });
  await userEvent.click(await screen.findByRole('button', { name: 'No longer count' }));
  screen.getByText(/can’t be undone/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Erase it' }));
  await screen.findByText('A group must keep everything for now.');
  held = false;
  await userEvent.click(screen.getByRole('button', { name: 'Erase it' }));
  await screen.findByRole('button', { name: 'Count from a first day' });
});

test('what is kept but not shown can still be erased; where nothing counts nothing is said', async () => {
  let now = counted({ may: false, kept: true, groups: [] });
  core({ milestone_get: () => now });
  render(PersonMilestones, { person: 'p1' });
  await screen.findByText(/written down but not shown/);
  screen.getByRole('button', { name: 'No longer count' });
  await expectAccessible();
  cleanup();
  now = counted({ may: false, groups: [] });
  render(PersonMilestones, { person: 'p1' });
  await tick();
  expect(screen.queryByRole('heading')).toBeNull();
});
