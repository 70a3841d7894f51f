import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { session } from '../src/lib/session.svelte.ts';
import { settings } from '../src/lib/settings.svelte.ts';
import Settings from '../src/views/settings/Settings.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings, status } from './core.ts';

let stored: ReturnType<typeof someSettings>;

beforeEach(() => {
  stored = someSettings();
  session.take(status());
});

afterEach(() => cleanup());

async function open(more: Parameters<typeof core>[0] = {}): Promise<void> {
  core({
    settings_get: () => stored,
    settings_edit: (change) => (stored = { ...stored, ...change }),
    ...more,
  });
  await settings.load();
  render(Settings);
}

test('a language is spoken and a theme is shown as soon as they are stored', async () => {
  await open();
  await expectAccessible();
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
  await screen.findByRole('heading', { level: 1, name: 'Ajustes' });
  expect(stored).toMatchObject({ language: 'es', theme: 'dark' });
});

test('what could not be stored is not shown as chosen', async () => {
  await open({
    settings_edit: () => {
      throw refusal('disk_full', 'The disk is full. Make some room and try again.');
    },
  });
  await userEvent.click(screen.getByRole('radio', { name: 'A4' }));
  await screen.findByText('The disk is full. Make some room and try again.');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Letter' }).checked).toBe(true));
});

test('the same setting can be chosen again after a refusal', async () => {
  let refuse = true;
  await open({
    settings_edit: (change) => {
      if (refuse) throw refusal('io', 'That did not work.');
      return (stored = { ...stored, ...change });
    },
  });
  await userEvent.click(screen.getByRole('radio', { name: 'A4' }));
  await screen.findByText('That did not work.');
  refuse = false;
  await userEvent.click(screen.getByRole('radio', { name: 'A4' }));
  await waitFor(() => expect(stored.page).toBe('a4'));
  expect(screen.queryByText('That did not work.')).toBeNull();
});

test('sound records are told in one plain sentence', async () => {
  await open({ vault_verify: () => ({ frames: 9, records: 1, ok: true, notes: [] }) });
  await userEvent.click(screen.getByRole('button', { name: 'Check my records' }));
  await screen.findByText('Everything is in order');
  await screen.findByText('One record was read and is complete.');
});

test('records that are not sound are told with what to do', async () => {
  await open({ vault_verify: () => ({ frames: 9, records: 1, ok: false, notes: ['Copy the folder first.'] }) });
  await userEvent.click(screen.getByRole('button', { name: 'Check my records' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Copy the folder first.');
});

test('the licences of the letters are there to be read', async () => {
  await open();
  await userEvent.click(screen.getByText('The letters on screen and their licences'));
  expect(document.body.textContent).toContain('SIL OPEN FONT LICENSE');
});
