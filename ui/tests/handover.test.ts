// Handing a group over, taking one over, and erasing one, with a stand-in for the core.
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import { session } from '../src/lib/session.svelte.ts';
import type { HandoverContents, HandoverLook } from '../src/lib/wire.ts';
import GroupErase from '../src/views/groups/GroupErase.svelte';
import HandOver from '../src/views/groups/HandOver.svelte';
import TakeOver from '../src/views/groups/TakeOver.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, status } from './core.ts';
import { group, ids } from './evening.ts';

beforeEach(() => session.take(status()));
afterEach(() => {
  cover.turn(false);
  cleanup();
});

const counts = { agendas: 2, readings: 3, cycles: 1, backlog: 0, meetings: 4 };
const look = (change: Partial<HandoverLook> = {}): HandoverLook => ({
  name: 'Tuesday Night Steps',
  counts,
  cards: 1,
  notes: 2,
  people: [
    { person: 'p1', name: 'Priya K.', contact: true },
    { person: 'p2', name: 'Wim D.', contact: false },
  ],
  before: [],
  ...change,
});
const passing = { progress_get: () => null, passphrase_check: () => ({ score: 4, hint: null, accepted: true }) };
const box = (name: string | RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement;

async function passphrases(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Passphrase of the file'), 'a green bench');
  await userEvent.type(screen.getByLabelText('The same passphrase once more'), 'a green bench');
  await userEvent.type(screen.getByLabelText('Your own passphrase'), 'mine{Enter}');
}

test('nobody goes along who was not ticked, and contact only where that was ticked too', async () => {
  const asked = core({
    ...passing,
    handover_look: () => look(),
    handover_make: () => ({ saved: true, file: 'homegroup-2026-11-24.parcel' }),
  });
  render(HandOver, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Hand this group over' });
  expect([box('Priya K.').checked, box('Wim D.').checked, box(/^Your notes/).checked]).toEqual([false, false, false]);
  expect(screen.queryByRole('checkbox', { name: /Phone and e-mail/ })).toBeNull();
  expect(screen.queryByText(/saved for later/)).toBeNull();
  await expectAccessible();
  box('Priya K.').focus();
  await userEvent.keyboard(' ');
  await userEvent.click(box(/Phone and e-mail too/));
  await userEvent.click(box('Wim D.'));
  await userEvent.click(box('Wim D.'));
  await userEvent.click(box(/^4 coming meetings/));
  await expectAccessible();
  await passphrases();
  await screen.findByText(/homegroup-2026-11-24\.parcel/);
  expect(asked.find(({ name }) => name === 'handover_make')?.request).toEqual({
    group: ids.group,
    readings: true,
    cycles: true,
    backlog: true,
    meetings: false,
    notes: false,
    people: [{ person: 'p1', contact: true }],
    passphrase: 'mine',
    new: 'a green bench',
  });
  expect((screen.getByLabelText('Your own passphrase') as HTMLInputElement).value).toBe('');
  await expectAccessible();
});

test('her own passphrase that is wrong is said beside its field, and nothing is made', async () => {
  core({
    ...passing,
    handover_look: () => look({ people: [], before: [{ at: '2026-11-03T18:30', people: 0 }] }),
    handover_make: () => {
      throw refusal('wrong_passphrase', 'That passphrase doesn’t open these records.');
    },
  });
  render(HandOver, { group: ids.group });
  await screen.findByText(/There are no names here/);
  screen.getByText(/without names/);
  await passphrases();
  await screen.findByText('That passphrase doesn’t open these records.');
  expect(document.activeElement).toBe(screen.getByLabelText('Your own passphrase'));
  await expectAccessible();
});

test('with names covered no name is on the page', async () => {
  core({ ...passing, handover_look: () => look() });
  cover.turn(true);
  render(HandOver, { group: ids.group });
  await screen.findByRole('heading', { level: 1 });
  expect(document.body.innerHTML).not.toContain('Priya');
});

const contents: HandoverContents = {
  name: 'Tuesday Night Steps',
  program_name: 'An invented program',
  made_on: '2026-11-24',
  counts,
  people: ['Priya K.'],
  taken: null,
};

test('what is in a file is seen before it is taken over', async () => {
  const asked = core({
    ...passing,
    backup_choose: () => ({ path: '/stick/homegroup.parcel', name: 'homegroup.parcel' }),
    handover_read: ({ passphrase }) => {
      if (passphrase !== 'a green bench') throw refusal('wrong_passphrase', 'That doesn’t open this file.', 'passphrase');
      return contents;
    },
    handover_take: () => group(),
  });
  render(TakeOver);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  const field = await screen.findByLabelText('Passphrase of the file');
  await userEvent.type(field, 'x{Enter}');
  await screen.findByText('That doesn’t open this file.');
  await userEvent.clear(field);
  await userEvent.type(field, 'a green bench{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Tuesday Night Steps' });
  within(screen.getByRole('region', { name: 'Who agreed to go along' })).getByText('Priya K.');
  expect(asked.some(({ name }) => name === 'handover_take')).toBe(false);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Take this group over' }));
  expect(asked.at(-1)).toEqual({
    name: 'handover_take',
    request: { from: '/stick/homegroup.parcel', passphrase: 'a green bench', again: false },
  });
});

test('a file that was taken before says so, and is taken again only if she says so', async () => {
  const asked = core({
    ...passing,
    backup_choose: () => ({ path: '/stick/p', name: 'p' }),
    handover_read: () => ({ ...contents, people: [], taken: '2026-11-20T18:30' }),
    handover_take: () => group(),
  });
  render(TakeOver);
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }));
  await userEvent.type(await screen.findByLabelText('Passphrase of the file'), 'x{Enter}');
  await screen.findByText(/and it is still here/);
  await expectAccessible();
  await userEvent.click(box(/second time/));
  await userEvent.click(screen.getByRole('button', { name: 'Take this group over' }));
  expect(asked.at(-1)?.request).toMatchObject({ again: true });
});

const preview = {
  name: 'Tuesday Night Steps',
  meetings: 3,
  only_here: 2,
  elsewhere: 1,
  held: false,
  beyond: ['Backups made before today still hold this group.'],
};

test('a group is erased after its name was typed, and its people only if she says so', async () => {
  const asked = core({
    ...passing,
    group_erase_preview: () => preview,
    group_erase: () => ({ beyond: preview.beyond, logged: false }),
  });
  render(GroupErase, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Erase Tuesday Night Steps' });
  expect(box(/^Erase the 2 people too/).checked).toBe(false);
  await expectAccessible();
  const field = screen.getByRole('textbox', { name: 'Type Tuesday Night Steps to go on' });
  await userEvent.type(field, '{Enter}');
  await screen.findByText('Type it exactly as it stands above the field.');
  await userEvent.type(field, 'Tuesday Night Steps{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'The group is erased' });
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, typed: 'Tuesday Night Steps', people: false });
  await expectAccessible();
});

test('a group that must keep everything can’t be erased now', async () => {
  core({ group_erase_preview: () => ({ ...preview, held: true }) });
  render(GroupErase, { group: ids.group });
  await screen.findByText(/must keep everything for now/);
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible();
});

test('in Spanish it reads as Spanish', async () => {
  language.use('es');
  core({ ...passing, handover_look: () => look() });
  render(HandOver, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Entregar este grupo' });
});
