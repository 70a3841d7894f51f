// Reading cycles: made from titles and readings, laid out ahead, and put differently by the keyboard alone.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Calls, CycleRow } from '../src/lib/wire.ts';
import CycleAhead from '../src/views/groups/CycleAhead.svelte';
import CycleEdit from '../src/views/groups/CycleEdit.svelte';
import CycleNew from '../src/views/groups/CycleNew.svelte';
import Cycles from '../src/views/groups/Cycles.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids, summary } from './evening.ts';

afterEach(() => cleanup());

type Ahead = Calls['cycle_ahead']['response'];
type Cycle = Ahead['cycle'];

const turns = ['Kindness', 'Patience', 'Rest'].map((title, at) => ({
  id: `turn-${at + 1}`,
  title,
  reading: at === 0 ? 'r1' : null,
  reading_title: at === 0 ? 'On kindness' : null,
}));

function cycle(change: Partial<Cycle> = {}): Cycle {
  return { id: 'c1', title: 'Inquiries', by: 'meeting', on_cancel: 'hold', turns, from_pack: false, ...change };
}

function row(day: string, turn: number | null, change: CycleRow['change'] = 'given'): CycleRow {
  const found = turn === null ? undefined : turns[turn - 1];
  return {
    meeting: summary({ id: `m-${day}`, date: day }),
    turn: found ? { turn: found, place: `week ${turn} of 3` } : null,
    change,
  };
}

function ahead(rows: CycleRow[], change: Partial<Cycle> = {}): Ahead {
  return { cycle: cycle(change), rows, stamp: '7' };
}

const readings = { readings: [], removed: [] };
const days = ['2026-11-24', '2026-12-01', '2026-12-08'] as const;
const given = () => ahead([row(days[0], 1), row(days[1], 2), row(days[2], 3)]);

test('a group without a cycle is told what one is for', async () => {
  core({ group_get: () => group(), cycle_list: () => ({ cycles: [], removed: [], stamp: '' }) });
  render(Cycles, { group: ids.group });
  await screen.findByText('No reading cycle yet');
  expect(screen.getAllByRole('link', { name: 'Add a cycle' })).toHaveLength(1);
  await expectAccessible();
});

test('a cycle that is taken away can be put back at once', async () => {
  let away = false;
  const list = () => ({ cycles: away ? [] : [cycle()], removed: away ? [cycle()] : [], stamp: '1' });
  core({
    group_get: () => group(),
    cycle_list: list,
    cycle_remove: () => {
      away = true;
      return list();
    },
    cycle_restore: () => {
      away = false;
      return list();
    },
  });
  render(Cycles, { group: ids.group });
  await userEvent.click(await screen.findByRole('button', { name: 'Take away: Inquiries' }));
  await screen.findByText('“Inquiries” is taken away.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  const link = await screen.findByRole('link', { name: 'Inquiries' });
  expect(link.getAttribute('href')).toBe(`#/groups/${ids.group}/cycles/c1`);
});

test('the weeks ahead are a table: day, turn, reading, where we are', async () => {
  core({ group_get: () => group(), cycle_ahead: given });
  render(CycleAhead, { group: ids.group, cycle: 'c1' });
  const table = await screen.findByRole('table', { name: 'The next twelve weeks of Inquiries' });
  const first = within(table).getByRole('row', { name: /Nov 24/ });
  within(first).getByRole('link', { name: 'On kindness' });
  within(first).getByText('week 1 of 3');
  expect(within(table).getAllByRole('combobox')).toHaveLength(3);
  await expectAccessible();
});

test('a turn chosen by keyboard counts from that evening on, or for that evening only', async () => {
  let stored = given();
  const asked = core({
    group_get: () => group(),
    cycle_ahead: () => stored,
    cycle_set: ({ change }) => {
      stored = ahead([row(days[0], 1), row(days[1], 3, change), row(days[2], 1)]);
      return stored;
    },
  });
  render(CycleAhead, { group: ids.group, cycle: 'c1' });
  const second = await screen.findByRole('combobox', { name: 'Turn on Tuesday, December 1' });
  await userEvent.selectOptions(second, '3. Rest');
  await screen.findByText('goes on from here');
  await userEvent.click(screen.getByRole('radio', { name: 'for that evening only' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Turn on Tuesday, December 1' }), '2. Patience');
  await screen.findByText('this evening only');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Turn on Tuesday, December 1' }), 'As the cycle gives it');
  const set = asked.filter(({ name }) => name === 'cycle_set').map(({ request }) => request);
  const evening = { group: ids.group, cycle: 'c1', meeting: `m-${days[1]}` };
  expect(set).toEqual([
    { ...evening, change: 'from', turn: 'turn-3' },
    { ...evening, change: 'only', turn: 'turn-2' },
    { ...evening, change: 'given' },
  ]);
});

test('a cancelled evening has nothing to choose, and by month there is no going on from an evening', async () => {
  const cancelled = { ...row(days[1], null), meeting: summary({ id: 'm2', date: days[1], status: 'cancelled', reason: 'Snow' }) };
  core({ group_get: () => group(), cycle_ahead: () => ahead([row(days[0], 1), cancelled], { by: 'month' }) });
  render(CycleAhead, { group: ids.group, cycle: 'c1' });
  await screen.findByText('cancelled');
  expect(screen.getAllByRole('combobox')).toHaveLength(1);
  expect(screen.queryByRole('radio')).toBeNull();
});

test('a new cycle is typed turn by turn; empty rows are left out', async () => {
  const asked = core({
    group_get: () => group(),
    reading_list: () => readings,
    cycle_add: () => ({ cycles: [cycle()], removed: [], stamp: '1' }),
  });
  render(CycleNew, { group: ids.group });
  await userEvent.type(await screen.findByLabelText('What is it called?'), 'Chapters');
  await userEvent.type(screen.getByLabelText('Turn 1'), 'One');
  await userEvent.click(screen.getByRole('button', { name: 'Add a turn' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Turn 2')));
  await userEvent.keyboard('Two');
  await userEvent.click(screen.getByRole('button', { name: 'Add a turn' }));
  await userEvent.click(screen.getByRole('button', { name: 'Move up: turn 2' }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('radio', { name: 'its turn is passed over' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('cycle_add'));
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    title: 'Chapters',
    by: 'meeting',
    on_cancel: 'advance',
    turns: [{ title: 'Two' }, { title: 'One' }],
  });
});

test('a cycle without turns is refused where the turns stand', async () => {
  core({
    group_get: () => group(),
    reading_list: () => readings,
    cycle_add: () => {
      throw refusal('invalid', 'Please fill this in.', 'turns');
    },
  });
  render(CycleNew, { group: ids.group });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('Please fill this in.');
});

test('turns left alone are not sent, so that they go on following the starter set', async () => {
  const asked = core({
    reading_list: () => readings,
    cycle_ahead: given,
    cycle_edit: () => ({ cycles: [cycle()], removed: [], stamp: '2' }),
  });
  render(CycleEdit, { group: ids.group, cycle: 'c1' });
  const title = await screen.findByLabelText('What is it called?');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Reading for turn 1' }).value).toBe('r1');
  await userEvent.type(title, ' again');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('cycle_edit'));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, cycle: 'c1', title: 'Inquiries again' });
});
