// After an evening on paper: counts, what was put in, the names of the sheet, and evenings nobody wrote down.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Afterwards from '../src/views/meeting/Afterwards.svelte';
import Unrecorded from '../src/views/meeting/Unrecorded.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids, meeting, nameless, sheet, summary } from './evening.ts';

afterEach(() => {
  cleanup();
  cover.turn(false);
});

type Page = Calls['afterwards_get']['response'];
type Typed = Calls['sheet_type_in']['response'];
type Row = Typed['rows'][number];

function page(change: Partial<Page> = {}): Page {
  const { counts, names, words } = sheet([]).now;
  return {
    meeting: summary(),
    names,
    not_kept: false,
    ahead: false,
    words,
    counts,
    here: 0,
    basket: { amount: null, counted_by_two: null },
    next: summary({ id: 'e'.repeat(32), date: '2026-12-01' }),
    stamp: '1',
    ...change,
  };
}

const line = (number: number, name: string, change: Partial<Row> = {}): Row => ({
  line: number,
  action: 'mark',
  name,
  reason: null,
  candidates: [],
  ...change,
});
const dana = (letter: string) => ({ person: letter.repeat(32), name: `Dana ${letter.toUpperCase()}.`, detail: 'on this list' });

async function open(stored: Page, answers: Parameters<typeof core>[0] = {}) {
  const asked = core({ afterwards_get: () => stored, meeting_get: () => meeting(), ...answers });
  render(Afterwards, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  return { asked, sent: (name: string) => asked.filter((one) => one.name === name).map(({ request }) => request) };
}

test('what was put in is stored as it was typed, with nobody named', async () => {
  const { sent } = await open(page(), {
    basket_set: ({ amount, counted_by_two: two }) => ({
      basket: { amount: amount === '42,5' ? '42.50' : (amount ?? null), counted_by_two: two ?? null },
      stamp: '2',
    }),
  });
  await userEvent.type(screen.getByRole('textbox', { name: 'Amount' }), '42,5');
  await userEvent.click(screen.getByRole('radio', { name: 'yes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save: basket' }));
  await screen.findByText('saved');
  expect(sent('basket_set')).toEqual([{ meeting: ids.meeting, amount: '42,5', counted_by_two: true }]);
  expect((screen.getByRole('textbox', { name: 'Amount' }) as HTMLInputElement).value).toBe('42.50');
  await expectAccessible();
});

test('an amount that is none is refused at its field', async () => {
  await open(page(), {
    basket_set: () => {
      throw refusal('invalid', 'Please give an amount such as 42.50.', 'amount');
    },
  });
  const amount = screen.getByRole('textbox', { name: 'Amount' });
  await userEvent.type(amount, 'lots{Enter}');
  await screen.findByText('Please give an amount such as 42.50.');
  expect(amount.getAttribute('aria-invalid')).toBe('true');
});

test('a sheet is looked at first, questions are answered, and only then is it stored', async () => {
  const rows = [
    line(1, 'Ana'),
    line(2, 'Dana', { action: 'ask', reason: 'Who?', candidates: [dana('t'), dana('p')] }),
    line(3, 'Zed P.', { action: 'add' }),
  ];
  const { sent } = await open(page(), {
    sheet_type_in: ({ dry_run: dry }) => ({ rows, saved: !dry, here: dry ? 0 : 3 }),
  });
  const names = screen.getByRole('textbox', { name: 'Names, one on each line' });
  await userEvent.type(names, 'Ana{Enter}Dana{Enter}Zed Plover');
  await userEvent.click(screen.getByRole('button', { name: 'See who is meant' }));
  await screen.findByText('Nothing is kept yet.');
  expect(document.activeElement?.textContent).toBe('Who is meant');
  screen.getByText('Say who is meant on the one line that is asked about.');
  expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
  await expectAccessible();
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Who is meant on line 2?' }),
    'Dana P. (on this list)',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Mark 3 people here' }));
  await screen.findByText('Saved: 3 people were marked here.');
  const asked = { meeting: ids.meeting, names: 'Ana\nDana\nZed Plover' };
  expect(sent('sheet_type_in')).toEqual([
    { ...asked, dry_run: true, answers: [] },
    { ...asked, dry_run: false, answers: [{ line: 2, choice: 'p'.repeat(32) }] },
  ]);
  expect((names as HTMLTextAreaElement).value).toBe('');
  // The count is offered what the names came to.
  screen.getByRole('button', { name: 'Count the 3 people marked' });
});

test('typing on after looking takes the answer away: it was about something else', async () => {
  await open(page(), { sheet_type_in: () => ({ rows: [line(1, 'Ana')], saved: false, here: 0 }) });
  const names = screen.getByRole('textbox', { name: 'Names, one on each line' });
  await userEvent.type(names, 'Ana');
  await userEvent.click(screen.getByRole('button', { name: 'See who is meant' }));
  await screen.findByRole('button', { name: 'Mark 1 person here' });
  await userEvent.type(names, 'x');
  expect(screen.queryByRole('button', { name: /^Mark/ })).toBeNull();
});

test('covered names are neither shown nor typed', async () => {
  await open(page(), { sheet_type_in: () => ({ rows: [line(1, 'Priya K.')], saved: false, here: 0 }) });
  await userEvent.type(screen.getByRole('textbox', { name: 'Names, one on each line' }), 'Priya');
  await userEvent.click(screen.getByRole('button', { name: 'See who is meant' }));
  await screen.findByText('Priya K.');
  cover.turn(true);
  await waitFor(() => expect(document.body.innerHTML).not.toContain('Priya'));
  screen.getByText('Names are covered now. Press F9 to type in the sheet.');
});

test('a group without names is asked for no names', async () => {
  await open(page({ names: nameless }));
  expect(screen.queryByRole('textbox', { name: /^Names/ })).toBeNull();
  screen.getByRole('textbox', { name: 'in the room' });
});

test('a meeting still ahead has nothing to type in yet', async () => {
  await open(page({ ahead: true }));
  screen.getByText('This meeting is still ahead. From its day on you can write down who was there.');
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('evenings nobody wrote down lead to where it is typed in, the one on the page left out', async () => {
  const meetings = ['2026-11-17', '2026-11-10'].map((date, at) => summary({ id: String(at).repeat(32), date }));
  core({ meeting_unrecorded: () => ({ meetings }) });
  render(Unrecorded, { except: '1'.repeat(32), brief: true });
  await screen.findByText(/Nothing is written down of one meeting/);
  const link = screen.getByRole('link', { name: 'Type it in: Tue, Nov 17' });
  expect(link.getAttribute('href')).toBe(`#/meetings/${'0'.repeat(32)}/afterwards`);
  cleanup();
  render(Unrecorded, { group: ids.group });
  await screen.findByRole('heading', { name: 'Held without a sheet' });
  expect(screen.getAllByRole('link')).toHaveLength(2);
  await expectAccessible();
});
