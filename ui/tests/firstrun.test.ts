// The first run, from an empty computer to Today, as the person goes through it.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import App from '../src/App.svelte';
import { session } from '../src/lib/session.svelte.ts';
import type { VaultStatus } from '../src/lib/wire.ts';
import Strength from '../src/views/vault/Strength.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings, status } from './core.ts';

const code = 'K7QM-2XRD-9HTB-4WNV-8CPE-J3FA-6YSG';
const passphrase = 'teapot cloud violin ladder';
const nothing = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 0 };

let now: VaultStatus;
let settings: ReturnType<typeof someSettings>;

function emptyComputer(): ReturnType<typeof core> {
  return core({
    vault_status: () => now,
    settings_get: () => settings,
    settings_edit: (change) => (settings = { ...settings, ...change }),
    passphrase_check: ({ passphrase: given }) =>
      given.length > 20
        ? { score: 4, hint: null, accepted: true }
        : { score: 1, hint: 'Add another word or two.', accepted: false },
    vault_create: ({ passphrase: given }) => {
      if (given.length < 8) throw refusal('invalid', 'That passphrase is too short.', 'passphrase');
      now = status({ recovery_confirmed: false });
      return { recovery_code: code };
    },
    vault_recovery_confirm: ({ code: typed }) => {
      if (typed !== code) throw refusal('invalid', 'That is not the code.', 'code');
      return (now = status());
    },
    today_get: () => nothing,
    group_list: () => ({ groups: [] }),
  });
}

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}

async function heading(name: string): Promise<void> {
  const found = await screen.findByRole('heading', { level: 1, name });
  await waitFor(() => expect(document.activeElement).toBe(found));
}

async function ready(name: string, field: string): Promise<void> {
  await screen.findByRole('heading', { level: 1, name });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(field)));
}

async function choosePassphrase(): Promise<void> {
  await press('Continue');
  await heading('What you can count on');
  await expectAccessible(document.body, { whole: true });
  await press('Continue');
  await ready('Choose a passphrase', 'Passphrase');
  await userEvent.type(screen.getByLabelText('Passphrase'), passphrase);
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), passphrase);
}

beforeEach(() => {
  now = status({ state: 'absent' });
  settings = someSettings();
});

afterEach(() => {
  cleanup();
  session.endSetUp();
});

test('a new person ends on Today, with a code she has typed back', async () => {
  const asked = emptyComputer();
  render(App);
  await screen.findByRole('heading', { level: 1, name: 'Welcome' });
  await expectAccessible(document.body, { whole: true });
  await choosePassphrase();
  await screen.findByText('Very hard to guess.');
  await expectAccessible(document.body, { whole: true });
  await press('Make my records');

  await heading('Write this on paper');
  expect(document.getElementById('recovery-code')?.textContent?.replace(/\s/g, '')).toBe(code);
  await expectAccessible(document.body, { whole: true });
  await press('I have written it down');

  await ready('Type the code from your paper', 'Recovery code');
  expect(document.body.textContent).not.toContain('K7QM');
  await userEvent.type(screen.getByLabelText('Recovery code'), 'wrong{Enter}');
  await screen.findByText('That is not the code.');
  expect(document.activeElement).toBe(screen.getByLabelText('Recovery code'));
  await expectAccessible(document.body, { whole: true });

  await press('Show it again');
  await heading('Write this on paper');
  await press('I have written it down');
  await userEvent.type(await screen.findByLabelText('Recovery code'), code);
  await press('Check the code');

  await screen.findByRole('navigation', { name: 'Main' });
  expect(location.hash).toBe('#/');
  expect(screen.queryByText('Is your recovery code on paper?')).toBeNull();
  expect(asked.filter(({ name }) => name === 'vault_create')).toHaveLength(1);
});

test('two passphrases that differ make nothing', async () => {
  const asked = emptyComputer();
  render(App);
  await choosePassphrase();
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), 'x');
  await press('Make my records');
  await screen.findByText('These two are not the same. Please type it once more.');
  expect(asked.some(({ name }) => name === 'vault_create')).toBe(false);
});

test('a passphrase in sight needs no repeating, and what the core refuses stands beside it', async () => {
  emptyComputer();
  render(App);
  await press('Continue');
  await press('Continue');
  await userEvent.type(await screen.findByLabelText('Passphrase'), 'short');
  await press('Show passphrase');
  expect(screen.queryByLabelText('The same passphrase once more')).toBeNull();
  await press('Make my records');
  await screen.findByText('That passphrase is too short.');
  expect(screen.getByLabelText('Passphrase').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Choose a passphrase');
});

test('the hint about a passphrase is asked for after a pause, not for every letter', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const asked = emptyComputer();
  const { rerender } = render(Strength, { passphrase: '' });
  for (let typed = 1; typed <= passphrase.length; typed += 1) {
    await rerender({ passphrase: passphrase.slice(0, typed) });
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([{ name: 'passphrase_check', request: { passphrase } }]);
  screen.getByText('Very hard to guess.');
});

test('the language chosen first is spoken from then on', async () => {
  emptyComputer();
  render(App);
  await userEvent.click(await screen.findByRole('radio', { name: 'Español' }));
  await screen.findByRole('heading', { level: 1, name: 'Le damos la bienvenida' });
  expect(document.documentElement.lang).toBe('es');
});

test('whoever closed the window before checking the code is told, and can still check it', async () => {
  now = status({ recovery_confirmed: false });
  emptyComputer();
  render(App);
  await screen.findByText('Is your recovery code on paper?');
  await userEvent.click(screen.getByRole('link', { name: 'Check it in Settings' }));
  await heading('Passphrase and recovery code');
  await expectAccessible(document.body, { whole: true });
  await userEvent.type(screen.getByLabelText('Recovery code'), `${code}{Enter}`);
  await screen.findByText('That is the right code');
  expect(session.status?.recovery_confirmed).toBe(true);
});
