// A group's figures: each with its rule, the time by keyboard, and what is not known never 0.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Figures from '../src/views/groups/Figures.svelte';
import { spanOf } from '../src/views/groups/figures.ts';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids } from './evening.ts';

afterEach(() => {
  cleanup();
  cover.turn(false);
  language.use('en');
});

type Answer = Calls['figures_get']['response'];
type Ask = Calls['figures_get']['request'];

function answer(ask: Ask, change: Partial<Answer> = {}): Answer {
  return {
    group: ids.group,
    group_name: 'Tuesday Night Steps',
    today: '2026-11-24',
    from: ask.from ?? '2026-11-01',
    until: ask.until ?? '2026-11-30',
    masked: ask.mask ?? false,
    by_name: true,
    figures: [
      { id: 'held', name: 'Meetings held', value: { kind: 'number', number: 4 }, rule: 'Planned and not cancelled.' },
      { id: 'average', name: 'Average at a meeting', value: { kind: 'number', number: 12.4 }, rule: 'Visits by meetings.' },
      { id: 'unduplicated', name: 'Different people by name', value: { kind: 'not_kept' }, rule: 'Each counted once.' },
      { id: 'still-30', name: 'Still coming after 30 days', value: { kind: 'not_yet' }, rule: 'From day 16 to 45.' },
      { id: 'rate', name: 'Marked here', value: { kind: 'share', part: 3, of: 4, percent: 75 }, rule: 'Of those on the list.' },
      { id: 'not-recorded', name: 'Not recorded', value: { kind: 'number', number: 1 }, rule: 'Without a mark.' },
    ],
    people: [],
    ...change,
  };
}

const valueOf = (name: string) =>
  screen.getByText(name, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent;

test('every figure has its rule under it, and what is not kept is not 0', async () => {
  core({ figures_get: (ask) => answer(ask) });
  render(Figures, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Figures' });
  screen.getByText('November 1, 2026 to November 30, 2026');
  expect(valueOf('Average at a meeting')).toBe('12.4');
  expect(valueOf('Different people by name')).toBe('not kept');
  expect(valueOf('Still coming after 30 days')).toBe('too early to say');
  expect(valueOf('Marked here')).toBe('75% · 3 of 4');
  expect(valueOf('Not recorded')).toBe('1');
  screen.getByText('Each counted once.');
  expect(screen.queryByRole('table')).toBeNull();
  expect(document.body.textContent).not.toMatch(/retention|missed|eligible|absent/i);
  await expectAccessible();
});

test('the time is chosen by keyboard, and other days are refused by field and leave what is shown', async () => {
  const asked = core({
    figures_get: (ask) => {
      if (ask.from && ask.until && ask.until < ask.from) throw refusal('invalid', 'It ends before it starts.', 'until');
      return answer(ask);
    },
  });
  render(Figures, { group: ids.group });
  // jsdom has no arrow keys for radios; the window has.
  const choose = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }));
  await choose('Last month');
  await screen.findByText('October 1, 2026 to October 31, 2026');
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, from: '2026-10-01', until: '2026-10-31', mask: false });
  await choose('Last three months');
  await screen.findByText('August 1, 2026 to October 31, 2026');
  await choose('This year');
  await screen.findByText('January 1, 2026 to December 31, 2026');
  await choose('Other days');
  const until = (await screen.findByRole('textbox', { name: 'Last day' })) as HTMLInputElement;
  await userEvent.clear(until);
  await userEvent.type(until, '2025-12-01{Enter}');
  await screen.findByText('It ends before it starts.');
  screen.getByText('January 1, 2026 to December 31, 2026');
  await expectAccessible();
  await userEvent.clear(until);
  await userEvent.type(until, '2026-01-20{Enter}');
  await screen.findByText('January 1, 2026 to January 20, 2026');
});

test('small numbers are left out when she says so', async () => {
  const asked = core({ figures_get: (ask) => answer(ask) });
  render(Figures, { group: ids.group });
  const tick = await screen.findByRole('checkbox', { name: 'Leave out small numbers' });
  tick.focus();
  await userEvent.keyboard(' ');
  await waitFor(() => expect(asked.at(-1)?.request).toEqual({ group: ids.group, mask: true }));
});

test('an agency sees marks one by one, not recorded apart, and names covered with the others', async () => {
  const marks = { here: 3, let_us_know: 0, absent: 0, not_recorded: 1, of: 4, percent: 75 };
  const people = [
    { person: 'c'.repeat(32), name: 'Ana R.', marks },
    { person: 'd'.repeat(32), name: 'Luis M.', marks: null },
  ];
  core({ figures_get: (ask) => answer(ask, { people }) });
  render(Figures, { group: ids.group });
  const table = await screen.findByRole('table');
  const [, ana, luis] = within(table).getAllByRole('row');
  expect([...(ana?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.trim())).toEqual([
    '75% · 3 of 4',
    '0',
    '0',
    '1',
  ]);
  expect(luis?.textContent).toContain('not kept');
  await expectAccessible();
  cover.turn(true);
  await waitFor(() => expect(screen.queryByText('Ana R.')).toBeNull());
});

test('a group without names says so, in Spanish too', async () => {
  language.use('es');
  core({ figures_get: (ask) => answer(ask, { by_name: false, figures: answer(ask).figures.slice(0, 2) }) });
  render(Figures, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Cifras' });
  screen.getByText(/no guarda nombres/);
  expect(screen.queryByRole('heading', { name: 'Quienes están en la lista' })).toBeNull();
});

test('periods are whole months, over the turn of a year too', () => {
  expect(spanOf('last_month', '2027-01-15')).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  expect(spanOf('last_three', '2027-03-31')).toEqual({ from: '2026-12-01', until: '2027-02-28' });
  expect(spanOf('this_month', '2028-02-29')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  expect(spanOf('this_year', '2026-11-24')).toEqual({ from: '2026-01-01', until: '2026-12-31' });
});
