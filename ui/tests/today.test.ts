// Today: the words and the one filled button follow the clock.
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { tick } from 'svelte';
import { language } from '../src/lib/language.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import { headline, lead, mainDeed, otherDeeds } from '../src/views/today/moment.ts';
import Today from '../src/views/today/Today.svelte';
import { expectAccessible } from './axe.ts';
import { core } from './core.ts';
import { group, ids, nameless, summary } from './evening.ts';

afterEach(() => cleanup());

type Answer = Calls['today_get']['response'];
type Next = NonNullable<Answer['next']>;

function next(change: Partial<Next> = {}): Next {
  return {
    meeting: summary(),
    moment: 'before',
    minutes_until: 120,
    closes: '20:00',
    planned_close: '20:00',
    agenda_fits: true,
    gaps: [],
    ...change,
  } as Next;
}

function today(change: Partial<Answer> = {}): Answer {
  return { now: '2026-11-24T17:00', date: '2026-11-24', next: next(), upcoming: [summary()], ending: [], groups: 1, ...change };
}

describe('the headline', () => {
  test.each([
    [0, 'starts now'],
    [1, 'starts in a minute'],
    [25, 'starts in 25 minutes'],
    [60, 'starts in an hour'],
    [95, 'starts in an hour and a half'],
    [120, 'starts in two hours'],
    [245, 'starts in four hours'],
    [600, 'starts in 10 hours'],
  ])('%i minutes before', (minutes, words) => {
    expect(headline(next({ minutes_until: minutes }), '2026-11-24')).toBe(`Tuesday Night Steps ${words}`);
  });

  test('tells the day when it is not today', () => {
    const later = next({ minutes_until: 2000 });
    expect(headline(later, '2026-11-23')).toBe('Tuesday Night Steps is tomorrow at 7:00 PM');
    expect(headline(later, '2026-11-20')).toBe('Tuesday Night Steps is on Tuesday, November 24');
  });

  test('during and after', () => {
    expect(headline(next({ moment: 'during' }), '2026-11-24')).toBe('Tuesday Night Steps is on now');
    expect(headline(next({ moment: 'after' }), '2026-11-24')).toBe('Tuesday Night Steps was today');
    expect(headline(next({ moment: 'after' }), '2026-11-25')).toBe('Tuesday Night Steps was on Tuesday, November 24');
  });

  test('in Spanish', () => {
    language.use('es');
    expect(headline(next({ minutes_until: 90 }), '2026-11-24')).toBe(
      'Tuesday Night Steps empieza dentro de una hora y media',
    );
  });
});

describe('the sentences under it', () => {
  test('what is missing comes first', () => {
    expect(lead(next({ gaps: ['greeter', 'timekeeper'] }))).toBe(
      'Still to find: greeter and timekeeper. Everything fits: closes at 8:00.',
    );
  });

  test('an agenda that is too long is told with both times', () => {
    expect(lead(next({ agenda_fits: false, closes: '20:10' }))).toContain('would close at 8:10 instead of 8:00');
  });
});

test.each([
  ['before', 'Print tonight’s set', 'papers'],
  ['during', 'Who is here', 'here'],
  ['after', 'Type it in', 'afterwards'],
] as const)('%s, the filled button is "%s"', (moment, label, page) => {
  expect(mainDeed(next({ moment }))).toEqual({ label, href: `#/meetings/${ids.meeting}/${page}` });
});

test('nobody is counted in before the day of the meeting', () => {
  const here = (today: string) =>
    otherDeeds(next(), true, today).some(({ href }) => href === `#/meetings/${ids.meeting}/here`);
  expect([here('2026-11-23'), here('2026-11-24')]).toEqual([false, true]);
});

test('evenings nobody wrote down stand on Today, but not the one it is about', async () => {
  const missing = [summary({ id: 'f'.repeat(32), date: '2026-11-17' }), summary()];
  core({
    today_get: () => today(),
    group_list: () => ({ groups: [{ ...group(), next: null }] }),
    meeting_unrecorded: () => ({ meetings: missing }),
  });
  render(Today);
  const link = await screen.findByRole('link', { name: 'Type it in: Tue, Nov 17' });
  expect(link.getAttribute('href')).toBe(`#/meetings/${'f'.repeat(32)}/afterwards`);
  screen.getByText(/of one meeting of the last weeks/);
  await expectAccessible();
});

test('a group without names has papers to print, too, and counts who comes', async () => {
  core({ today_get: () => today(), group_list: () => ({ groups: [{ ...group(), next: null, names: nameless }] }) });
  render(Today);
  const print = await screen.findByRole('link', { name: 'Print tonight’s set' });
  expect(print.classList.contains('primary')).toBe(true);
  expect(screen.getByRole('link', { name: 'Open the plan' }).classList.contains('primary')).toBe(false);
  screen.getByRole('link', { name: 'Count who comes' });
});

test('the day, the headline, and the meetings after the next one', async () => {
  core({
    today_get: () =>
      today({
        upcoming: [
          summary(),
          summary({ id: 'c'.repeat(32), date: '2026-12-01', status: 'cancelled', reason: 'Holiday' }),
        ],
      }),
    group_list: () => ({ groups: [{ ...group(), next: null }] }),
  });
  render(Today);
  await screen.findByRole('heading', { level: 1, name: 'Tuesday Night Steps starts in two hours' });
  screen.getByText('Tuesday, November 24, 5:00 PM');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  screen.getByText('cancelled: Holiday');
  expect(document.querySelectorAll('.primary')).toHaveLength(1);
  await expectAccessible();
});

test('without a group it says what to do first', async () => {
  core({ today_get: () => today({ next: null, upcoming: [], ending: [], groups: 0 }), group_list: () => ({ groups: [] }) });
  render(Today);
  await screen.findByText('Make your group first');
  expect(screen.getByRole('link', { name: 'Make a group' }).getAttribute('href')).toBe('#/groups/new');
  await expectAccessible();
});

describe('who is doing what tonight', () => {
  const doing = { person: null, speaker: null, room: false, name_shown: null, state: 'open' as const, locked: false };
  const role = { about: null, standing: false };
  const people = [{ person: 'ana', name: 'Ana R.', away: false, not_this_time: false, busy: false }];
  const roles = [
    { ...role, role: 'chair', name: 'chair', doing: { ...doing, person: 'ana', name_shown: 'Ana R.', state: 'yes' as const } },
    { ...role, role: 'greeter', name: 'greeter', doing },
    { ...role, role: 'reader', name: 'reader', doing: { ...doing, person: 'ana', name_shown: 'Ana R.', state: 'asked' as const } },
    { ...role, role: 'treasurer', name: 'treasurer', standing: true, doing },
  ];

  function evening(mayChoose: boolean) {
    return core({
      today_get: () => today(),
      group_list: () => ({ groups: [{ ...group(), next: null }] }),
      assignment_list: () => ({ meeting: ids.meeting, may_choose: mayChoose, roles, people, stamp: '1' }),
      assignment_set: () => ({ meeting: ids.meeting, may_choose: true, roles, people, stamp: '2' }),
    });
  }

  test('what is open comes first, with the one thing to do next', async () => {
    evening(true);
    render(Today);
    await screen.findByRole('heading', { level: 2, name: 'Who is doing what' });
    const rows = [...document.querySelectorAll('[data-role]')].map((row) => row.getAttribute('data-role'));
    expect(rows).toEqual(['greeter', 'reader', 'chair']);
    screen.getByRole('button', { name: 'Choose: greeter' });
    screen.getByRole('button', { name: 'Copy a message: reader' });
    expect(document.querySelector('[data-role="chair"] button')).toBeNull();
    expect(document.querySelectorAll('.primary')).toHaveLength(1);
    await expectAccessible();
  });

  test('a group without names has nobody to choose', async () => {
    const asked = evening(false);
    render(Today);
    await screen.findByRole('heading', { level: 1 });
    await vi.waitFor(() => expect(asked.map(({ name }) => name)).toContain('assignment_list'));
    await tick();
    expect(screen.queryByRole('heading', { name: 'Who is doing what' })).toBeNull();
  });
});
