// The agenda with the keyboard alone.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import Plan from '../src/views/meeting/Plan.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids, meeting, nameless, plan, summary } from './evening.ts';

afterEach(() => cleanup());

const ITEMS: [string, number][] = [
  ['Welcome', 5],
  ['Reading', 10],
  ['Sharing', 40],
  ['Close', 5],
];

async function open(stored = plan(ITEMS), more: Parameters<typeof core>[0] = {}) {
  const asked = core({ ...stored.answers, ...more });
  render(Plan, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  return { stored, asked };
}

const item = (title: string) => screen.getByRole('button', { name: title });
const focused = () => document.activeElement?.textContent?.trim();

test('the Tab key enters the list once, arrows go through it, and the chosen item shows its deeds', async () => {
  await open();
  item('Welcome').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(item('Reading'));
  const deeds = within(screen.getByRole('group', { name: 'What to do with Reading' }));
  expect(deeds.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
    'Move up',
    'Move down',
    'Edit',
    'Copy',
    'Save for later',
    'Remove',
  ]);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(item('Close'));
  expect(
    screen.getAllByRole('button').filter((button) => button.dataset.part === 'title' && button.tabIndex === 0),
  ).toEqual([item('Close')]);
  await expectAccessible();
});

test('Alt and an arrow move the item, and the focus goes with it', async () => {
  const { stored } = await open();
  item('Reading').focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(stored.titles).toEqual(['Welcome', 'Sharing', 'Reading', 'Close']));
  await waitFor(() => expect(document.activeElement).toBe(item('Reading')));
  // Pressed quickly, each step is reckoned from the one before.
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  await waitFor(() => expect(stored.titles).toEqual(['Reading', 'Welcome', 'Sharing', 'Close']));
});

test('the buttons do the same and keep the focus', async () => {
  const { stored } = await open();
  item('Sharing').focus();
  await userEvent.click(await screen.findByRole('button', { name: 'Move up' }));
  await waitFor(() => expect(stored.titles).toEqual(['Welcome', 'Sharing', 'Reading', 'Close']));
  await waitFor(() => expect(focused()).toBe('Move up'));
  screen.getByRole('group', { name: 'What to do with Sharing' });
});

test('Delete removes with a way back, and the focus goes to the next item', async () => {
  const { stored } = await open();
  item('Reading').focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(stored.titles).toEqual(['Welcome', 'Sharing', 'Close']));
  await waitFor(() => expect(document.activeElement).toBe(item('Sharing')));
  screen.getByText('“Reading” is off the agenda.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(stored.titles).toContain('Reading'));
  await waitFor(() => expect(document.activeElement).toBe(item('Reading')));
});

test('the last item removed leaves the focus on adding one', async () => {
  await open(plan([['Only', 5]]));
  item('Only').focus();
  await userEvent.keyboard('{Delete}');
  await screen.findByText('Nothing is planned yet. Add the first item.');
  await waitFor(() => expect(focused()).toBe('Add an item'));
});

test('Enter edits where the item stands, Enter saves, and the totals follow', async () => {
  const { stored } = await open();
  screen.getByText('Everything fits: closes at 8:00.');
  item('Sharing').focus();
  await userEvent.keyboard('{Enter}');
  const title = await screen.findByRole('textbox', { name: 'What' });
  expect(document.activeElement).toBe(title);
  const minutes = screen.getByRole('textbox', { name: 'Minutes' });
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '45{Enter}');
  await screen.findByText('Runs over by 5 minutes: closes at 8:05 instead of 8:00.');
  await waitFor(() => expect(document.activeElement).toBe(item('Sharing')));
  expect(stored.titles).toHaveLength(4);
});

test('Escape leaves an item as it was', async () => {
  const { asked } = await open();
  item('Sharing').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'What' }), 'Something else{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(item('Sharing')));
  expect(asked.some(({ name }) => name === 'agenda_item_edit')).toBe(false);
});

test('what is wrong is said beside its field, in the core’s words too', async () => {
  await open(plan(ITEMS), {
    agenda_item_add: () => {
      throw refusal('invalid', 'At most 480 minutes.', 'minutes');
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  const title = screen.getByRole('textbox', { name: 'What' });
  expect(title.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(title, 'Song');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByText('At most 480 minutes.');
  await expectAccessible();
});

test('a new item comes after the chosen one, and is chosen', async () => {
  const { stored } = await open();
  item('Welcome').focus();
  await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
  await userEvent.keyboard('Song{Enter}');
  await waitFor(() => expect(stored.titles).toEqual(['Welcome', 'Song', 'Reading', 'Sharing', 'Close']));
  await waitFor(() => expect(document.activeElement).toBe(item('Song')));
});

test.each([undefined, 'Close'])('with %s chosen, a new item comes before what closes the evening', async (chosen) => {
  const { stored } = await open();
  if (chosen) item(chosen).focus();
  await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
  await userEvent.keyboard('Song{Enter}');
  await waitFor(() => expect(stored.titles).toEqual(['Welcome', 'Reading', 'Sharing', 'Song', 'Close']));
});

test('an agenda made from nothing grows at its end', async () => {
  const { stored } = await open(plan([]));
  for (const title of ['One', 'Two', 'Three']) {
    await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
    await userEvent.keyboard(`${title}{Enter}`);
    await waitFor(() => expect(document.activeElement).toBe(item(title)));
  }
  expect(stored.titles).toEqual(['One', 'Two', 'Three']);
});

test('running over is said in the heading too, and a group without names is led to counting', async () => {
  await open(plan([...ITEMS, ['Song', 5]]), { meeting_get: () => meeting({ names: nameless }) });
  screen.getByText('Closes 8:05, 5 min over');
  expect(screen.getByRole('link', { name: 'Count who is here' }).getAttribute('href')).toBe(
    `#/meetings/${ids.meeting}/here`,
  );
  expect(screen.queryByRole('link', { name: 'Print the sign-in sheet' })).toBeNull();
});

test('an agenda changed elsewhere is shown as it stands, and said', async () => {
  const stored = plan(ITEMS);
  await open(stored, {
    agenda_item_move: () => {
      throw refusal('conflict', 'Changed elsewhere.');
    },
  });
  item('Reading').focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByText(/changed this agenda in another window/);
  expect(stored.titles).toEqual(ITEMS.map(([title]) => title));
});

test('a meeting is cancelled with a reason and brought back', async () => {
  let now = meeting();
  const { asked } = await open(plan(ITEMS), {
    meeting_get: () => now,
    meeting_cancel: ({ reason }) => (now = meeting({ summary: summary({ status: 'cancelled', reason }) })),
    meeting_restore: () => (now = meeting()),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Cancel this meeting' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Why?' }));
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Write one line, so that others know why.');
  expect(asked.some(({ name }) => name === 'meeting_cancel')).toBe(false);
  await userEvent.keyboard('Snow{Enter}');
  await screen.findByText('This meeting is cancelled: Snow');
  await waitFor(() => expect(focused()).toBe('Bring it back'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByText('This meeting is cancelled: Snow')).toBeNull());
  await waitFor(() => expect(focused()).toBe('Cancel this meeting'));
});
