// Taking back what was done: the list, the two keys, and what is said about it.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import App from '../src/App.svelte';
import { cover } from '../src/lib/cover.svelte.ts';
import { session } from '../src/lib/session.svelte.ts';
import type { HistoryChange } from '../src/lib/wire.ts';
import History from '../src/views/settings/History.svelte';
import { expectAccessible } from './axe.ts';
import { core, someSettings, status } from './core.ts';

let changes: HistoryChange[];

beforeEach(() => {
  session.take(status());
  changes = [
    { change: 'c2', at: '2026-11-24T18:30', what: 'Marked somebody', about: 'Ana B.', can_undo: true, undone: false },
    { change: 'c1', at: '2026-11-24T18:29', what: 'Changed an item', about: null, can_undo: false, undone: true },
  ];
});
afterEach(() => cleanup());

test('one change is taken back from the list, and what came of it is said', async () => {
  const asked = core({
    history_list: () => ({ changes }),
    change_undo: () => {
      changes = changes.map((change) => ({ ...change, can_undo: false, undone: true }));
      return { done: true, message: 'Taken back.' };
    },
  });
  render(History);
  await screen.findByText(/Marked somebody/);
  await screen.findByText(/Ana B\./);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo: Marked somebody' }));
  await screen.findByText('Taken back.');
  expect(asked.find(({ name }) => name === 'change_undo')?.request).toEqual({ change: 'c2' });
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

test('whom a change was about is covered with the names', async () => {
  core({ history_list: () => ({ changes }) });
  cover.turn(true);
  render(History);
  await screen.findByText(/Marked somebody/);
  expect(document.body.textContent).not.toContain('Ana B.');
});

test('nothing changed yet is told', async () => {
  core({ history_list: () => ({ changes: [] }) });
  render(History);
  await screen.findByText('Nothing was changed yet');
  await expectAccessible();
});

async function inLibrary(): Promise<ReturnType<typeof core>> {
  const asked = core({
    vault_status: () => status(),
    settings_get: () => someSettings(),
    presence_note: () => ({}),
    reading_list: () => ({ readings: [], removed: [] }),
    change_undo_last: () => ({ done: true, message: 'The last change was taken back.' }),
    change_redo_last: () => ({ done: true, message: 'Done again.' }),
  });
  location.hash = '#/library';
  render(App);
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

test('Ctrl+Z takes the last change back and offers to do it again', async () => {
  const asked = await inLibrary();
  await userEvent.keyboard('{Control>}z{/Control}');
  await screen.findByText('The last change was taken back.');
  await expectAccessible(document.body, { whole: true });
  await userEvent.click(screen.getByRole('button', { name: 'Do it again' }));
  await screen.findByText('Done again.');
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await waitFor(() => expect(asked.filter(({ name }) => name === 'change_redo_last')).toHaveLength(2));
});

test('in a field Ctrl+Z belongs to the letters', async () => {
  const asked = await inLibrary();
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  field.remove();
  expect(asked.some(({ name }) => name === 'change_undo_last')).toBe(false);
});
