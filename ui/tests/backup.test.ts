// Making a backup, and bringing one back, with a stand-in for the core.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { session } from '../src/lib/session.svelte.ts';
import { settings } from '../src/lib/settings.svelte.ts';
import type { BackupContents, BackupList } from '../src/lib/wire.ts';
import Backup from '../src/views/backup/Backup.svelte';
import Restore from '../src/views/backup/Restore.svelte';
import Unlock from '../src/views/vault/Unlock.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings, status } from './core.ts';

const contents: BackupContents = {
  made: '2026-11-24T18:30',
  newest_change: '2026-11-24T18:12',
  groups: 1,
  people: 3,
  meetings: 2,
  readings: 0,
  bytes: 48_000,
};
let list: BackupList;
let stored: ReturnType<typeof someSettings>;

beforeEach(() => {
  stored = someSettings();
  session.take(status());
  list = { last: null, due: true, kept: [{ number: 4, at: '2026-11-23T20:05', reason: 'before_import' }] };
});

afterEach(() => cleanup());

async function open(view: Component<any>, more: Parameters<typeof core>[0] = {}): Promise<ReturnType<typeof core>> {
  const asked = core({
    settings_get: () => stored,
    settings_edit: (change) => (stored = { ...stored, ...change }),
    backup_list: () => list,
    progress_get: () => null,
    ...more,
  });
  await settings.load();
  render(view);
  return asked;
}

test('a backup that was made says where it is and what is in it', async () => {
  await open(Backup, {
    backup_make: () => {
      list = { ...list, last: { at: '2026-11-24T18:30', days_ago: 0 }, due: false };
      return { saved: true, file: 'Homegroup backup 2026-11-24.homegroup', contents };
    },
  });
  await screen.findByText(/There is no backup yet/);
  await screen.findByText(/before a list was brought in/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Make a backup' }));
  await screen.findByText('Your backup is made');
  expect(screen.getByText(/1 group, 3 people, 2 meetings, 0 readings/)).toBeTruthy();
  await screen.findByText(/The last backup was made today/);
  await expectAccessible();
});

test('a dialog that was closed is no failure', async () => {
  await open(Backup, { backup_make: () => ({ saved: false, file: null, contents: null }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Make a backup' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Make a backup' })).toBeTruthy());
  expect(screen.queryByText('Your backup is made')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the reminder is stored as it is chosen', async () => {
  await open(Backup);
  await userEvent.selectOptions(await screen.findByLabelText(/Remind me/), 'never');
  await waitFor(() => expect(stored.backup_reminder_days).toBeNull());
});

test('a backup comes back only after it was looked into', async () => {
  const asked = await open(Restore, {
    backup_choose: () => ({ path: '/stick/a.homegroup', name: 'a.homegroup' }),
    backup_look: ({ passphrase }) => {
      if (passphrase !== 'right') throw refusal('wrong_passphrase', 'That does not open this backup.');
      return contents;
    },
    restore_make: () => status({ state: 'locked', locked_because: 'asked', kept_aside: true }),
  });
  await expectAccessible();
  await userEvent.click(await screen.findByRole('button', { name: 'Choose a file' }));
  const field = await screen.findByLabelText('Passphrase');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('wrong{Enter}');
  await screen.findByText('That does not open this backup.');
  await userEvent.clear(field);
  await userEvent.type(field, 'right{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'This is in the backup' });
  await expectAccessible();
  expect(asked.some(({ name }) => name === 'restore_make')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
  await waitFor(() => expect(session.state).toBe('locked'));
  expect(session.restored).toBe(true);
  expect(asked.find(({ name }) => name === 'restore_make')?.request).toEqual({ from: '/stick/a.homegroup', passphrase: 'right' });
});

test('a copy kept here can be brought back by its number and by the code', async () => {
  const asked = await open(Restore, { backup_look: () => contents });
  await userEvent.click(await screen.findByRole('button', { name: /Use the copy of November 23, 2026/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Use the recovery code' }));
  await userEvent.type(await screen.findByLabelText('Recovery code'), 'on paper{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'This is in the backup' });
  expect(asked.find(({ name }) => name === 'backup_look')?.request).toEqual({ kept: 4, recovery_code: 'on paper' });
});

test('the door leads back to the records from before, after one more yes', async () => {
  const asked = core({
    restore_undo: () => status({ state: 'locked', locked_because: 'asked' }),
    progress_get: () => null,
  });
  session.take(status({ state: 'locked', locked_because: 'asked', kept_aside: true }));
  render(Unlock);
  await userEvent.click(screen.getByRole('button', { name: 'Go back to the records from before' }));
  expect(asked).toEqual([]);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
  await waitFor(() => expect(session.status?.kept_aside).toBe(false));
});
