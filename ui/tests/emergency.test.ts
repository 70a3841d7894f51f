// The emergency card: one key from everywhere, also over the locked door, and nothing is lost by it.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import App from '../src/App.svelte';
import { emergency } from '../src/lib/emergency.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import type { EmergencyCard, EmergencyLine, VaultStatus } from '../src/lib/wire.ts';
import EmergencyNumbers from '../src/views/settings/EmergencyNumbers.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings, status } from './core.ts';

const line = (change: Partial<EmergencyLine>): EmergencyLine => ({
  line: 'us-911',
  name: '',
  number: '911',
  reach: 'call',
  word: null,
  checked_on: '2026-11-25',
  own: false,
  ...change,
});
const us = {
  country: 'us' as const,
  emergency: line({}),
  crisis: [line({ line: 'us-988', name: '988 Suicide & Crisis Lifeline', number: '988', reach: 'call_or_text' })],
};
const gb = {
  country: 'gb' as const,
  emergency: line({ line: 'gb-999', number: '999' }),
  crisis: [line({ line: 'gb-shout', name: 'Shout', number: '85258', reach: 'text', word: 'SHOUT' })],
};
const card = (change: Partial<EmergencyCard> = {}): EmergencyCard => ({ ...us, local: [], countries: [us, gb], ...change });

let now: VaultStatus;

function computer(known = card()): ReturnType<typeof core> {
  return core({
    vault_status: () => now,
    settings_get: () => someSettings({ language: language.current }),
    emergency_get: () => known,
    vault_lock: () => (now = status({ state: 'locked', locked_because: 'asked' })),
    meeting_clock: () => ({ group_name: 'Lantern Street', start: '19:00', closes: '20:00', now: '19:21', date: '2026-11-24', names_covered: true, items: [] }),
  });
}

beforeEach(() => {
  now = status();
});
afterEach(async () => {
  await emergency.close();
  cleanup();
});

test('F2 shows it over what she types, Escape leads back, and not a letter is lost', async () => {
  computer();
  location.hash = '#/library/new';
  render(App);
  const title = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Title' });
  await userEvent.type(title, 'Half a tit');
  await userEvent.keyboard('{F2}');
  const heading = await screen.findByRole('heading', { level: 1, name: 'Emergency' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  screen.getByText('Call 911');
  screen.getByText('call or text 988');
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible(document.body, { whole: true });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(title));
  await userEvent.keyboard('le');
  expect(title.value).toBe('Half a title');
});

test('it opens over the locked door, in Spanish too, and the passphrase comes next', async () => {
  now = status({ state: 'locked', locked_because: 'start', language: 'es' });
  language.use('es');
  computer();
  render(App);
  await screen.findByRole('button', { name: 'Emergencia' });
  await userEvent.keyboard('{F2}');
  await screen.findByRole('heading', { level: 1, name: 'Emergencia' });
  screen.getByText('Llame al 911');
  expect(screen.queryByRole('link', { name: 'Cambiar los números' })).toBeNull();
  await expectAccessible(document.body, { whole: true });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('passphrase'));
});

test('records that lock while it is open are locked behind it', async () => {
  computer();
  location.hash = '#/library/new';
  render(App);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), 'Half');
  await userEvent.keyboard('{F2}');
  await screen.findByRole('heading', { level: 1, name: 'Emergency' });
  await userEvent.keyboard('{Control>}l{/Control}');
  await waitFor(() => expect(now.state).toBe('locked'));
  screen.getByRole('heading', { level: 1, name: 'Emergency' });
  await userEvent.keyboard('{F2}');
  await screen.findByText(/You locked them\./);
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('passphrase'));
});

test('it opens while names are covered and a meeting runs', async () => {
  now = status({ state: 'covered' });
  location.hash = '#/meetings/m1/here';
  computer();
  render(App);
  await screen.findByRole('heading', { level: 1, name: 'Lantern Street' });
  await userEvent.click(screen.getByRole('button', { name: 'Emergency' }));
  await screen.findByRole('heading', { level: 1, name: 'Emergency' });
  await userEvent.click(screen.getByRole('button', { name: 'Back to where you were' }));
  await screen.findByRole('heading', { level: 1, name: 'Lantern Street' });
});

test('where no country is known none is guessed: all numbers are there', async () => {
  now = status({ state: 'locked', locked_because: 'start' });
  computer(card({ country: null, emergency: null, crisis: [] }));
  render(App);
  await screen.findByRole('button', { name: 'Emergency' });
  await userEvent.keyboard('{F2}');
  await screen.findByText('Call the emergency number');
  screen.getByRole('row', { name: 'United Kingdom 999 text SHOUT to 85258' });
  await expectAccessible(document.body, { whole: true });
});

test('a number is put right, one near her is added, and what is wrong stands at its field', async () => {
  let refuse = true;
  const asked = core({
    emergency_edit: () => {
      if (refuse) throw refusal('invalid', 'Please fill this in.', 'local.0.number');
      return card();
    },
  });
  render(EmergencyNumbers, { card: card() });
  await userEvent.selectOptions(screen.getByLabelText('Country'), 'United Kingdom');
  const shout = screen.getByLabelText('Number of Shout');
  await userEvent.clear(shout);
  await userEvent.type(shout, '85259');
  const second = screen.getAllByLabelText('What it is')[1] as HTMLElement;
  await userEvent.type(second, 'Night clinic{Enter}');
  await screen.findByText('Please fill this in.');
  const number = screen.getAllByLabelText('Its number')[1] as HTMLElement;
  expect(document.activeElement).toBe(number);
  await expectAccessible();
  refuse = false;
  await userEvent.type(number, '555-0100{Enter}');
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.request).toEqual({
    country: 'gb',
    corrected: [
      { line: 'us-911', number: '911' },
      { line: 'us-988', number: '988' },
      { line: 'gb-999', number: '999' },
      { line: 'gb-shout', number: '85259' },
    ],
    local: [{ name: 'Night clinic', number: '555-0100' }],
  });
});
