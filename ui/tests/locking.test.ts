// Locking, unlocking and covering names, in the whole window.
import { emit } from '@tauri-apps/api/event';
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import App from '../src/App.svelte';
import type { VaultStatus } from '../src/lib/wire.ts';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings, status } from './core.ts';

const readings = [
  {
    id: 'a1',
    title: 'An invented opening',
    minutes: 2,
    language: 'en' as const,
    source: null,
    licence: 'own' as const,
    licence_name: 'our own words',
    restricted: false,
    has_text: true,
    program_name: null, territory: [], tags: [], last_used: null,
  },
];

let now: VaultStatus;
let lockTakes: Promise<void>;

function computer(more: Parameters<typeof core>[0] = {}): ReturnType<typeof core> {
  return core({
    vault_status: () => now,
    settings_get: () => someSettings(),
    vault_lock: async () => {
      await lockTakes;
      return (now = status({ state: 'locked', locked_because: 'asked' }));
    },
    vault_unlock: ({ passphrase, recovery_code }) => {
      if (recovery_code !== undefined && recovery_code !== 'on paper')
        throw refusal('invalid', 'That is not the recovery code.', 'recovery_code');
      if (recovery_code === undefined && passphrase !== 'right') throw refusal('wrong_passphrase', 'That passphrase does not open your records.');
      return (now = status());
    },
    reading_list: () => ({ readings, removed: [] }),
    ...more,
  });
}

async function inLibrary(): Promise<void> {
  location.hash = '#/library';
  render(App);
  await screen.findByText('An invented opening');
}

beforeEach(() => {
  now = status();
  lockTakes = Promise.resolve();
});

afterEach(() => cleanup());

test('Ctrl+L clears the screen before the core has answered', async () => {
  let answer = (): void => {};
  lockTakes = new Promise((done) => (answer = done));
  computer();
  await inLibrary();
  await userEvent.keyboard('{Control>}l{/Control}');
  await waitFor(() => expect(document.body.textContent).not.toContain('An invented opening'));
  expect(now.state).toBe('unlocked');
  answer();
  await screen.findByText(/You locked them\./);
  expect(location.hash).toBe('#/unlock');
  await expectAccessible(document.body, { whole: true });
});

test('the code on paper opens the door when the passphrase is forgotten', async () => {
  now = status({ state: 'locked', locked_because: 'start' });
  location.hash = '#/library';
  computer();
  render(App);
  await userEvent.click(await screen.findByRole('button', { name: 'I forgot my passphrase' }));
  const field = await screen.findByLabelText('Recovery code');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('misread{Enter}');
  await screen.findByText('That is not the recovery code.');
  await expectAccessible(document.body, { whole: true });
  await userEvent.clear(field);
  await userEvent.type(field, 'on paper{Enter}');
  // She forgot it, so a new one is on offer at once, and may wait.
  await screen.findByRole('heading', { level: 1, name: 'Choose a new passphrase' });
  await expectAccessible(document.body, { whole: true });
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  await screen.findByText('An invented opening');
});

test('unlocking leads back to where she was, with everything asked for anew', async () => {
  const asked = computer();
  await inLibrary();
  await userEvent.click(screen.getByRole('button', { name: 'Lock' }));
  const field = await screen.findByLabelText('Passphrase');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('right{Enter}');
  await screen.findByText('An invented opening');
  expect(location.hash).toBe('#/library');
  expect(asked.filter(({ name }) => name === 'reading_list')).toHaveLength(2);
});

test('a wrong passphrase is told beside the field, which stays ready to type', async () => {
  now = status({ state: 'locked', locked_because: 'start' });
  computer();
  render(App);
  const field = await screen.findByLabelText('Passphrase');
  await userEvent.type(field, 'wrong{Enter}');
  await screen.findByText('That passphrase does not open your records.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  await expectAccessible(document.body, { whole: true });
});

test.each([
  ['start', /always locked when Homegroup starts/],
  ['asked', /You locked them/],
  ['idle', /Nobody was using Homegroup/],
  ['suspend', /The computer was asleep/],
  ['screen', /screen was locked/],
] as const)('the unlock screen says why: %s', async (because, words) => {
  now = status({ state: 'locked', locked_because: because });
  computer();
  render(App);
  await screen.findByText(words);
});

test('any answer that the records are locked leads to the unlock screen', async () => {
  computer({
    reading_list: () => {
      now = status({ state: 'locked', locked_because: 'idle' });
      throw refusal('locked', 'Your records are locked.');
    },
  });
  location.hash = '#/library';
  render(App);
  await screen.findByText(/Nobody was using Homegroup/);
});

test('records that lock themselves take the screen with them', async () => {
  computer();
  await inLibrary();
  now = status({ state: 'locked', locked_because: 'idle' });
  await emit('changed', ['vault']);
  await screen.findByText(/Nobody was using Homegroup/);
  expect(document.body.textContent).not.toContain('An invented opening');
});

test('Caps Lock is mentioned while it is on', async () => {
  now = status({ state: 'locked', locked_because: 'start' });
  computer();
  render(App);
  const field = await screen.findByLabelText('Passphrase');
  const user = userEvent.setup();
  await user.type(field, '{CapsLock}A');
  await screen.findByText('Caps Lock is on.');
  await user.type(field, '{CapsLock}a');
  await waitFor(() => expect(screen.queryByText('Caps Lock is on.')).toBeNull());
});

test('when the core cannot say how things stand, its words are shown and it can be asked again', async () => {
  let broken = true;
  computer({
    vault_status: () => {
      if (broken) throw refusal('damaged', 'Make a copy of the folder first.');
      return now;
    },
  });
  location.hash = '#/library';
  render(App);
  await screen.findByText('Make a copy of the folder first.');
  await expectAccessible(document.body, { whole: true });
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('An invented opening');
});

test('an error that no screen expected is told without its own words', async () => {
  computer();
  await inLibrary();
  const event = new Event('unhandledrejection') as Event & { reason?: unknown };
  event.reason = new Error('Somebody Example could not be read');
  dispatchEvent(event);
  await screen.findByText(/Something went wrong that we did not expect/);
  expect(document.body.textContent).not.toContain('Somebody Example');
});

test('F9 and the button cover names and say so; F9 is idle while locked', async () => {
  computer();
  await inLibrary();
  const button = screen.getByRole('button', { name: 'Cover names' });
  expect(button.getAttribute('aria-pressed')).toBe('false');
  await userEvent.keyboard('{F9}');
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe('Names are covered.'));
  await userEvent.click(button);
  expect(button.getAttribute('aria-pressed')).toBe('false');
});

test('while a meeting runs the clock stays, and the passphrase brings the names back', async () => {
  now = status({ state: 'covered' });
  location.hash = '#/meetings/m1/here';
  const asked = computer({
    meeting_clock: () => ({
      group_name: 'Lantern Street',
      start: '19:00',
      closes: '20:00',
      now: '19:21',
      date: '2026-11-24',
      names_covered: true,
      items: [
        { title: 'Opening', start: '19:00', minutes: 5, state: 'past' },
        { title: 'Sharing', start: '19:05', minutes: 45, state: 'now' },
        { title: 'Closing', start: '19:50', minutes: 10, state: 'next' },
      ],
    }),
    // Asked for is enough here.
    attendance_get: () => new Promise(() => {}),
  });
  render(App);
  await screen.findByRole('heading', { level: 1, name: 'Lantern Street' });
  expect(screen.getByText('Sharing').closest('li')?.getAttribute('aria-current')).toBe('step');
  await expectAccessible(document.body, { whole: true });
  expect(asked.some(({ name }) => name === 'attendance_get')).toBe(false);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'right{Enter}');
  await waitFor(() => expect(asked.some(({ name }) => name === 'attendance_get')).toBe(true));
});

test('what is half typed is kept before the door is locked, and not after', async () => {
  const asked = computer({ draft_keep: () => ({}), draft_list: () => ({ drafts: [] }) });
  location.hash = '#/library/new';
  render(App);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Half');
  await userEvent.keyboard('{Control>}l{/Control}');
  await screen.findByText(/You locked them\./);
  const order = asked.map(({ name }) => name).filter((name) => name === 'draft_keep' || name === 'vault_lock');
  expect(order).toEqual(['draft_keep', 'vault_lock']);
});
