// The list of "Who is here": its order, the keys in it, small groups, everybody at once, thousands of names, the door.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settings } from '../src/lib/settings.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Door from '../src/views/meeting/Door.svelte';
import Here from '../src/views/meeting/Here.svelte';
import { order } from '../src/views/meeting/order.svelte.ts';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings } from './core.ts';
import { ids, row, sheet } from './evening.ts';

beforeEach(() => order.choose('expected'));
afterEach(() => {
  cleanup();
  language.use('en');
});

type Stored = ReturnType<typeof sheet>;

async function open(stored: Stored) {
  const asked = core(stored.answers);
  render(Here, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  return { stored, asked, marks: () => asked.filter(({ name }) => name === 'attendance_mark') };
}

const names = () =>
  within(screen.getByRole('list', { name: 'Names' }))
    .queryAllByRole('button', { name: /^Here: / })
    .map((button) => button.getAttribute('aria-label')?.replace('Here: ', ''));
const here = (name: string) => screen.getByRole('button', { name: `Here: ${name}` });
const people = (...list: string[]) => list.map((name) => row(name));
const id = (name: string) => row(name).person;
const markOf = (stored: Stored, name: string) => stored.now.rows.find((one) => one.name === name)?.mark;

test('twenty people here with four exceptions take at most 24 keystrokes', async () => {
  const twenty = Array.from({ length: 20 }, (_, at) => `P${String(at).padStart(2, '0')}`);
  const { stored, marks } = await open(
    sheet(people(...twenty), { expected: twenty.toReversed().map(id) }),
  );
  const said: Record<string, string> = { P16: 'l', P11: 'e', P08: 'u', P03: '{ArrowDown}' };
  let keys = 1;
  await userEvent.keyboard('{ArrowDown}');
  for (const name of names()) {
    expect(document.activeElement).toBe(here(name ?? ''));
    await userEvent.keyboard(said[name ?? ''] ?? '{Enter}');
    keys += 1;
  }
  expect(keys).toBeLessThanOrEqual(24);
  await waitFor(() => expect(marks()).toHaveLength(19));
  await waitFor(() => expect(stored.now.rows.filter(({ mark }) => mark === 'here')).toHaveLength(16));
  expect(['P16', 'P11', 'P08', 'P03'].map((name) => markOf(stored, name))).toEqual([
    'late',
    'left_early',
    'excused',
    null,
  ]);
});

test('whoever usually comes stands first, or the alphabet does, and the choice is remembered', async () => {
  const stored = sheet(people('Ana', 'Bo', 'Cy'), { expected: ['Cy', 'Ana', 'Bo'].map(id) });
  await open(stored);
  expect(names()).toEqual(['Cy', 'Ana', 'Bo']);
  await expectAccessible();
  await userEvent.click(screen.getByRole('radio', { name: 'by name' }));
  expect(names()).toEqual(['Ana', 'Bo', 'Cy']);
  cleanup();
  await open(stored);
  expect(names()).toEqual(['Ana', 'Bo', 'Cy']);
});

test('where no meeting before tells, nothing is asked about the order', async () => {
  await open(sheet(people('Ana', 'Bo')));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(names()).toEqual(['Ana', 'Bo']);
});

test('the down arrow goes past whoever is marked already, and a letter takes a mark back', async () => {
  const { stored } = await open(sheet([row('Ana'), row('Bo', { mark: 'here', at: '19:05' }), row('Cy')]));
  here('Ana').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(here('Cy'));
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(here('Bo'));
  await userEvent.keyboard('c');
  await waitFor(() => expect(markOf(stored, 'Bo')).toBeNull());
  expect(document.activeElement).toBe(here('Cy'));
});

test('letters mark nobody from the field, with a control key, or when they are switched off', async () => {
  const { marks, stored } = await open(sheet(people('Ana', 'Bo')));
  expect(screen.getByText(/L late, E left early, U “let us know”, and C takes the mark back/)).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'le');
  here('Ana').focus();
  await userEvent.keyboard('{Alt>}l{/Alt}x');
  expect(marks()).toEqual([]);
  cleanup();
  core({ settings_get: () => someSettings({ letter_keys: false }) });
  await settings.load();
  const off = await open(stored);
  here('Ana').focus();
  await userEvent.keyboard('l');
  expect(off.marks()).toEqual([]);
  expect(screen.queryByText(/L late/)).toBeNull();
  core({ settings_get: () => someSettings() });
  await settings.load();
});

test('a key held down marks one person and not the whole room', async () => {
  const { marks } = await open(sheet(people('Ana', 'Bo', 'Cy')));
  here('Ana').focus();
  await userEvent.keyboard('{Enter>5/}');
  await waitFor(() => expect(marks()).toHaveLength(1));
  here('Bo').focus();
  await userEvent.keyboard('{l>5/}');
  await waitFor(() => expect(marks()).toHaveLength(2));
});

test('in Spanish the letters are those of the Spanish words', async () => {
  language.use('es');
  const { stored } = await open(sheet(people('Ana', 'Bo')));
  screen.getByRole('button', { name: 'Presente: Ana' }).focus();
  await userEvent.keyboard('t');
  await waitFor(() => expect(markOf(stored, 'Ana')).toBe('late'));
});

test('a time is put right under More, and one that makes no sense is not sent', async () => {
  const stored = sheet([row('Ana', { mark: 'late', at: '19:40' })]);
  const { marks } = await open(stored);
  await userEvent.click(screen.getByRole('button', { name: 'More about Ana' }));
  const time = screen.getByRole('textbox', { name: 'Time' });
  await userEvent.clear(time);
  await userEvent.type(time, 'soon{Enter}');
  await screen.findByText('Write a time, such as 7:12 pm.');
  expect(marks()).toEqual([]);
  await userEvent.clear(time);
  await userEvent.type(time, '7:12{Enter}');
  await waitFor(() =>
    expect(marks().at(-1)?.request).toEqual({ meeting: ids.meeting, person: id('Ana'), mark: 'late', at: '19:12' }),
  );
});

test('where the group meets online too, it is told apart who took part from elsewhere', async () => {
  const { marks } = await open(sheet([row('Ana'), row('Bo', { mark: 'late', at: '19:05', online: true })], { meets_online: true }));
  screen.getByText((_, element) => element?.tagName === 'SPAN' && element.textContent?.trim() === 'online');
  await userEvent.click(screen.getByRole('button', { name: 'More about Ana' }));
  await userEvent.click(screen.getByRole('button', { name: 'Online' }));
  await waitFor(() =>
    expect(marks().at(-1)?.request).toEqual({ meeting: ids.meeting, person: id('Ana'), mark: 'here', online: true }),
  );
});

test('the list is narrowed to one small group, and the field still finds everybody', async () => {
  await open(
    sheet(people('Ana', 'Bo', 'Cy'), { tracks: [{ id: 'd'.repeat(32), title: 'Upstairs', people: [id('Bo')] }] }),
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Upstairs');
  expect(names()).toEqual(['Bo']);
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'cy');
  expect(names()).toEqual(['Cy', 'Bo']);
});

test('everybody else is marked at once, and that is taken back as one step', async () => {
  const stored = sheet([row('Ana', { mark: 'excused' }), row('Bo'), row('Cy')]);
  const asked = core({
    ...stored.answers,
    attendance_mark_all: () => ({
      ...stored.now,
      rows: stored.now.rows.map((one) => (one.mark ? one : { ...one, mark: 'here' as const })),
    }),
    change_undo_last: () => ({ done: true, message: 'Taken back.' }),
  });
  render(Here, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Mark the other 2 people here' }));
  await screen.findByText('2 more people are marked here.');
  expect(screen.queryByRole('button', { name: /^Mark the other/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(asked.some(({ name }) => name === 'change_undo_last')).toBe(true);
});

test('an agency is never offered to mark everybody at once', async () => {
  await open(sheet(people('Ana', 'Bo'), { may_mark_all: false }));
  expect(screen.queryByRole('button', { name: /^Mark the other/ })).toBeNull();
});

test('of ten thousand names two hundred are on screen, and the field finds the rest', async () => {
  const all = Array.from({ length: 10_000 }, (_, at) => `N${String(at).padStart(5, '0')}`);
  const { stored } = await open(sheet(people(...all)));
  expect(names()).toHaveLength(200);
  screen.getByText('9,800 more people are on the list. Type a name to find them.');
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'N09999{Enter}');
  await waitFor(() => expect(markOf(stored, 'N09999')).toBe('here'));
}, 30_000);

test('a meeting still ahead takes no marks and says when it will', async () => {
  await open(sheet(people('Ana'), { ahead: true }));
  screen.getByText('This meeting is still ahead. From its day on you can write down who was there.');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('link', { name: 'At the door' })).toBeNull();
});

type DoorAnswer = Calls['door_get']['response'];
const door = (rows: DoorAnswer['rows']): DoorAnswer => ({
  group_name: 'Tuesday Night Steps',
  date: '2026-11-24',
  start: '19:00',
  rows,
});

test('the door has names and one button each, and Escape leads back', async () => {
  let rows = ['Ana', 'Bo'].map((name) => ({ person: id(name), name, here: false }));
  core({
    door_get: () => door(rows),
    door_mark: ({ person, here: now }) => {
      rows = rows.map((one) => (one.person === person ? { ...one, here: now } : one));
      const found = rows.find((one) => one.person === person);
      if (!found) throw refusal('not_found', 'Nobody.', 'person');
      return found;
    },
  });
  render(Door, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Here: Bo' }));
  await waitFor(() => expect(here('Bo').getAttribute('aria-pressed')).toBe('true'));
  expect(here('Ana').getAttribute('aria-pressed')).toBe('false');
  expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual(['Here', 'Here']);
  expect(screen.queryByText(/late|last|not there/i)).toBeNull();
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  expect(location.hash).toBe(`#/meetings/${ids.meeting}/here`);
});
