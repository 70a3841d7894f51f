// Changing what opens the records, with a stand-in for the core.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { session } from '../src/lib/session.svelte.ts';
import Keys from '../src/views/settings/Keys.svelte';
import ResetPassphrase from '../src/views/vault/ResetPassphrase.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, status } from './core.ts';

beforeEach(() => session.take(status()));
afterEach(() => cleanup());

function computer(more: Parameters<typeof core>[0] = {}): ReturnType<typeof core> {
  return core({
    passphrase_check: () => ({ score: 4, hint: null, accepted: true }),
    passphrase_suggest: () => ({ passphrase: 'seven plain words on offer' }),
    passphrase_change: ({ passphrase, others_may_know }) => {
      if (passphrase !== undefined && passphrase !== 'old') throw refusal('wrong_passphrase', 'That is not your passphrase.');
      return { recovery_code: others_may_know ? 'AAAA-BBBB' : null };
    },
    recovery_renew: () => ({ recovery_code: 'CCCC-DDDD' }),
    vault_recovery_confirm: () => status(),
    progress_get: () => null,
    ...more,
  });
}

test('a passphrase of words on offer is shown, and becomes the new one', async () => {
  const asked = computer();
  render(Keys);
  await expectAccessible();
  await userEvent.type(screen.getByLabelText('The passphrase you use now'), 'old');
  await userEvent.click(screen.getByRole('button', { name: 'Offer me a passphrase' }));
  const field = screen.getByLabelText<HTMLInputElement>('New passphrase');
  await waitFor(() => expect(field.value).toBe('seven plain words on offer'));
  expect(field.type).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Change my passphrase' }));
  await screen.findByText('Your passphrase is changed.');
  expect(asked.find(({ name }) => name === 'passphrase_change')?.request).toEqual({
    passphrase: 'old',
    new: 'seven plain words on offer',
    others_may_know: false,
  });
  expect(field.value).toBe('');
});

test('a wrong passphrase is told beside the one she uses now', async () => {
  computer();
  render(Keys);
  await userEvent.type(screen.getByLabelText('The passphrase you use now'), 'wrong');
  await userEvent.type(screen.getByLabelText('New passphrase'), 'new');
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), 'new{Enter}');
  await screen.findByText('That is not your passphrase.');
  expect(screen.getByLabelText('The passphrase you use now').getAttribute('aria-invalid')).toBe('true');
});

test('two passphrases that differ go nowhere', async () => {
  const asked = computer();
  render(Keys);
  await userEvent.type(screen.getByLabelText('New passphrase'), 'one');
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), 'other{Enter}');
  await screen.findByText(/These two are not the same/);
  expect(asked.some(({ name }) => name === 'passphrase_change')).toBe(false);
});

test('new keys for everything show a new code once, and ask for it back', async () => {
  computer();
  render(Keys);
  await userEvent.type(screen.getByLabelText('The passphrase you use now'), 'old');
  await userEvent.click(screen.getByRole('button', { name: 'Offer me a passphrase' }));
  await userEvent.click(screen.getByLabelText(/Somebody else may know the old one/));
  await userEvent.click(screen.getByRole('button', { name: 'Change my passphrase' }));
  await screen.findByRole('heading', { level: 1, name: 'Write this on paper' });
  expect(document.getElementById('recovery-code')?.textContent).toContain('AAAA');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'I have written it down' }));
  await userEvent.type(await screen.findByLabelText('Recovery code'), 'aaaabbbb{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Passphrase and recovery code' });
  expect(document.body.textContent).not.toContain('AAAA');
});

test('a new code alone needs the passphrase only', async () => {
  computer();
  render(Keys);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'old{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Write this on paper' });
  expect(document.getElementById('recovery-code')?.textContent).toContain('CCCC');
});

test('the code that opened the door chooses a new passphrase', async () => {
  const asked = computer();
  session.openedByCode = 'on paper';
  render(ResetPassphrase);
  await expectAccessible();
  await userEvent.type(screen.getByLabelText('New passphrase'), 'new');
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), 'new{Enter}');
  await waitFor(() => expect(session.openedByCode).toBe(''));
  expect(asked.find(({ name }) => name === 'passphrase_change')?.request).toEqual({ recovery_code: 'on paper', new: 'new' });
});
