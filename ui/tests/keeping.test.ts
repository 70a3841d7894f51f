// How long names are kept, and erasing somebody.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import type { Calls, Retention } from '../src/lib/wire.ts';
import Keeping from '../src/views/groups/Keeping.svelte';
import PersonErase from '../src/views/people/PersonErase.svelte';
import PersonPage from '../src/views/people/PersonPage.svelte';
import { expectAccessible } from './axe.ts';
import { person } from './persons.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';

afterEach(() => cleanup());

const text = (name: string | RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;

function stored(change: Partial<Retention> = {}) {
  let now: Retention = { days: 120, default_days: 120, hold: false, log_kept: false, due: null, ...change };
  return {
    get now() {
      return now;
    },
    answers: {
      group_get: () => group(),
      retention_get: () => now,
      retention_edit: ({ days, hold }: Calls['retention_edit']['request']) =>
        (now = { ...now, days: days === undefined ? now.days : (days ?? now.default_days), hold: hold ?? now.hold }),
      retention_run: () => (now = { ...now, due: null }),
    },
  };
}

test('days are chosen, refused kindly when they make no sense, or left as usual', async () => {
  const kept = stored();
  const asked = core(kept.answers);
  render(Keeping, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'How long names are kept' });
  expect((screen.getByRole('radio', { name: '120 days' }) as HTMLInputElement).checked).toBe(true);
  screen.getByText('As is usual for this kind of group.');
  await userEvent.click(screen.getByRole('radio', { name: 'Another number of days' }));
  await expectAccessible();
  const days = text('Days after the meeting');
  await userEvent.clear(days);
  await userEvent.type(days, '7{Enter}');
  await screen.findByText('Write a number of days from 30 to 3,650.');
  expect(document.activeElement).toBe(days);
  await userEvent.type(days, '0{Enter}');
  await screen.findByText('Saved.', { selector: 'span' });
  expect(kept.now.days).toBe(70);
  await userEvent.click(screen.getByRole('radio', { name: '120 days' }));
  expect(screen.queryByRole('textbox', { name: 'Days after the meeting' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(kept.now.days).toBe(120));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, days: null });
});

test('keeping everything is turned on and off with one button that keeps the focus', async () => {
  const due = { meetings: 2, people: 9, oldest: '2026-01-06', newest: '2026-01-13' };
  const kept = stored({ days: 365, default_days: null, log_kept: true, due });
  core({ ...kept.answers, destruction_list: () => ({ entries: [] }) });
  render(Keeping, { group: ids.group });
  const button = await screen.findByRole('button', { name: 'Keep everything for now' });
  button.focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Go back to the usual time' });
  expect(kept.now.hold).toBe(true);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go back to the usual time' }));
  // What is due waits.
  expect(screen.queryByRole('button', { name: /Turn these names/ })).toBeNull();
});

test('what is due is told with its days, and becomes numbers only after a second step', async () => {
  const kept = stored({ due: { meetings: 2, people: 9, oldest: '2026-01-06', newest: '2026-01-13' } });
  const asked = core(kept.answers);
  render(Keeping, { group: ids.group });
  await screen.findByText(/2 meetings, from January 6, 2026 to January 13, 2026/);
  screen.getByText(/9 people are named there/);
  await userEvent.click(screen.getByRole('button', { name: 'Turn these names into numbers' }));
  const sure = screen.getByRole('button', { name: 'Yes, turn them into numbers' });
  expect(document.activeElement).toBe(sure);
  screen.getByText(/This can’t be undone/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Leave them for now' }));
  expect(asked.some(({ name }) => name === 'retention_run')).toBe(false);
  await userEvent.keyboard('{Enter}{Enter}');
  await screen.findByText('Done. The numbers stay, the names are gone.');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What is due'));
});

test('where it is kept, what was destroyed stands in a table, without a name', async () => {
  core({
    ...stored({ days: null, default_days: null, log_kept: true }).answers,
    destruction_list: () => ({
      entries: [{ at: '2026-11-24T18:30', what: 'Names of a meeting', count: 12, authority: 'Its time was over' }],
    }),
  });
  render(Keeping, { group: ids.group });
  await screen.findByRole('table', { name: 'What was destroyed' });
  screen.getByText('November 24, 2026, 6:30 PM');
  expect((screen.getByRole('radio', { name: /^Until the group decides/ }) as HTMLInputElement).checked).toBe(true);
  await expectAccessible();
});

const preview = (change: Partial<Calls['person_erase_preview']['response']> = {}) => ({
  name: 'Priya K.',
  groups: ['Tuesday Night Steps'],
  meetings: 14,
  held: false,
  beyond: ['Backups made before 24 November still hold this person.'],
  ...change,
});

test('a person is erased after her name was typed, and what is beyond reach is said before and after', async () => {
  const asked = core({
    person_erase_preview: () => preview(),
    person_erase: ({ typed }) => {
      if (typed !== 'Priya K.') throw refusal('invalid', 'That is not the name.', 'typed');
      return { beyond: ['Delete the backup of 3 November yourself.'], logged: true };
    },
  });
  render(PersonErase, { person: 'p1' });
  await screen.findByRole('heading', { level: 1, name: 'Erase Priya K.' });
  screen.getByText('Tuesday Night Steps');
  screen.getByText('Named in 14 meetings.');
  screen.getByText('Backups made before 24 November still hold this person.');
  await expectAccessible();
  const field = text('Type Priya K. to go on');
  await userEvent.type(field, '{Enter}');
  await screen.findByText('Type it exactly as it stands above the field.');
  expect(asked.some(({ name }) => name === 'person_erase')).toBe(false);
  await userEvent.type(field, 'Priya{Enter}');
  await screen.findByText('That is not the name.');
  await userEvent.clear(field);
  await userEvent.type(field, 'Priya K.{Enter}');
  const done = await screen.findByRole('heading', { level: 1, name: 'Erased' });
  await waitFor(() => expect(document.activeElement).toBe(done));
  screen.getByText('Delete the backup of 3 November yourself.');
  screen.getByText('It is written in the destruction log, without the name.');
  expect(document.body.innerHTML).not.toContain('Priya');
  await expectAccessible();
});

test('somebody a group must keep can’t be erased now', async () => {
  core({ person_erase_preview: () => preview({ held: true }) });
  render(PersonErase, { person: 'p1' });
  await screen.findByText(/must keep everything for now/);
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible();
});

test('with names covered nobody is erased, and the name is nowhere', async () => {
  core({ person_erase_preview: () => preview() });
  cover.turn(true);
  render(PersonErase, { person: 'p1' });
  await screen.findByText(/Names are covered/);
  expect(document.body.innerHTML).not.toContain('Priya');
  expect(screen.queryByRole('button')).toBeNull();
});

test('in Spanish she is addressed as usted', async () => {
  language.use('es');
  core({ person_erase_preview: () => preview() });
  render(PersonErase, { person: 'p1' });
  await screen.findByRole('heading', { level: 1, name: 'Borrar a Priya K.' });
  screen.getByRole('textbox', { name: 'Escriba Priya K. para seguir' });
});

test('a phone number is copied by the core, which is said', async () => {
  const asked = core({
    person_get: () => person({ last: null, groups: [] }),
    group_list: () => ({ groups: [] }),
    contact_copy: () => ({ seconds: 30 }),
  });
  render(PersonPage, { person: 'p1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Copy the phone number' }));
  await screen.findByText('Copied. It is cleared after 30 seconds.');
  expect(asked.find(({ name }) => name === 'contact_copy')?.request).toEqual({ person: 'p1', field: 'phone' });
  expect(screen.queryByRole('button', { name: 'Copy the e-mail address' })).toBeNull();
  await expectAccessible();
});
