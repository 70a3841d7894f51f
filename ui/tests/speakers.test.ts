// Speakers from outside: a table, a page each, asking and answering by keyboard, and erasing for good.
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Speaker, SpeakerEvening, SpeakerSummary } from '../src/lib/wire.ts';
import SpeakerErase from '../src/views/groups/SpeakerErase.svelte';
import SpeakerNew from '../src/views/groups/SpeakerNew.svelte';
import SpeakerPage from '../src/views/groups/SpeakerPage.svelte';
import Speakers from '../src/views/groups/Speakers.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids, summary } from './evening.ts';

afterEach(() => {
  cover.turn(false);
  cleanup();
});

const evening = (confirmed: boolean): SpeakerEvening => ({
  meeting: summary(),
  role: 'speaker',
  role_name: 'main speaker',
  confirmed,
});

function line(change: Partial<SpeakerSummary> = {}): SpeakerSummary {
  return { id: 'wren', name: 'Wren O.', last_spoke: null, evenings: [], idle: false, ...change };
}

function speaker(change: Partial<SpeakerSummary> = {}, more: Partial<Speaker> = {}): Speaker {
  return {
    summary: line(change),
    full_name: 'Wren Ouzel',
    contact: '555 0100',
    stand_in: null,
    others: [{ id: 'kit', name: 'Kit' }],
    meetings: [summary()],
    roles: [{ id: 'speaker', name: 'main speaker' }],
    stamp: '1',
    ...more,
  };
}

const listed = (speakers: SpeakerSummary[], mayKeep = true) => ({
  group_get: () => group(),
  speaker_list: () => ({ speakers, may_keep_names: mayKeep, stamp: '1' }),
});

test('no speakers yet says what to do first; without names there is nothing to do', async () => {
  core(listed([]));
  render(Speakers, { group: ids.group });
  await screen.findByText('No speakers yet');
  expect(screen.getAllByRole('link', { name: 'Add a speaker' })).toHaveLength(1);
  await expectAccessible();
  cleanup();
  core(listed([], false));
  render(Speakers, { group: ids.group });
  await screen.findByText(/has not agreed to keep names/);
  expect(screen.queryByRole('link', { name: 'Add a speaker' })).toBeNull();
});

test('who was not asked for a long time stands apart, to be erased', async () => {
  core(listed([line({ evenings: [evening(true)], last_spoke: '2026-10-06' }), line({ id: 'kit', name: 'Kit', idle: true })]));
  render(Speakers, { group: ids.group });
  const table = await screen.findByRole('table', { name: 'Speakers' });
  within(table).getByRole('row', { name: /Wren O\..*confirmed/ });
  const idle = screen.getByRole('table', { name: 'Not asked for a long time' });
  within(idle).getByRole('link', { name: 'Kit' });
  await expectAccessible();
  cover.turn(true);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Wren'));
});

test('she is asked, says yes, and can’t come after all', async () => {
  let stored = speaker();
  const asked = core({
    speaker_get: () => stored,
    speaker_invite: ({ state }) => {
      stored = speaker({ evenings: state === 'none' ? [] : [evening(state === 'yes')] });
      return stored;
    },
  });
  render(SpeakerPage, { group: ids.group, speaker: 'wren' });
  await screen.findByRole('heading', { name: 'Wren O.' });
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Write down that I asked' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Said yes for/ }));
  await screen.findByText('confirmed');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: /^Can’t come on/ }));
  await screen.findByText('Not asked for any evening.');
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Evenings ahead' })));
  const at = { meeting: ids.meeting, role: 'speaker', speaker: 'wren' };
  expect(asked.filter(({ name }) => name === 'speaker_invite').map(({ request }) => request)).toEqual([
    { ...at, state: 'asked' },
    { ...at, state: 'yes' },
    { ...at, state: 'none' },
  ]);
});

test('the stand-in is asked instead in one action', async () => {
  let stored = speaker({ evenings: [evening(true)] }, { stand_in: 'kit' });
  const asked = core({
    speaker_get: () => stored,
    speaker_invite: () => {
      stored = speaker({}, { stand_in: 'kit' });
      return stored;
    },
  });
  render(SpeakerPage, { group: ids.group, speaker: 'wren' });
  await userEvent.click(await screen.findByRole('button', { name: /^Ask Kit instead for/ }));
  await screen.findByText('Not asked for any evening.');
  expect(asked.find(({ name }) => name === 'speaker_invite')?.request).toEqual({
    meeting: ids.meeting,
    role: 'speaker',
    speaker: 'kit',
    state: 'asked',
  });
});

test('a role somebody of the list has is told where the evenings stand', async () => {
  core({
    speaker_get: () => speaker(),
    speaker_invite: () => {
      throw refusal('invalid', 'Somebody has this already.', 'role');
    },
  });
  render(SpeakerPage, { group: ids.group, speaker: 'wren' });
  await userEvent.click(await screen.findByRole('button', { name: 'Write down that I asked' }));
  await screen.findByText('Somebody has this already.');
});

test('whole name and contact are on her own page only, and covered with the names', async () => {
  const asked = core({ speaker_get: () => speaker(), speaker_edit: () => speaker() });
  render(SpeakerPage, { group: ids.group, speaker: 'wren' });
  const name = await screen.findByLabelText<HTMLInputElement>('Name');
  expect(name.value).toBe('Wren Ouzel');
  await userEvent.selectOptions(screen.getByLabelText('Who could stand in?'), 'Kit');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.find(({ name: one }) => one === 'speaker_edit')?.request).toMatchObject({ stand_in: 'kit' }));
  cover.turn(true);
  await vi.waitFor(() => expect(name.value).toBe(''));
});

test('a speaker without a name is refused at the field', async () => {
  core({
    ...listed([line()]),
    speaker_add: () => {
      throw refusal('invalid', 'Please fill this in.', 'name');
    },
  });
  render(SpeakerNew, { group: ids.group });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('Please fill this in.');
  await expectAccessible();
});

test('erasing wants the name as it stands, and says what it could not reach', async () => {
  const asked = core({
    speaker_get: () => speaker(),
    speaker_erase: () => ({ beyond: ['Old backups still have it.'], logged: false }),
  });
  render(SpeakerErase, { group: ids.group, speaker: 'wren' });
  const typed = await screen.findByLabelText('Type “Wren O.” to confirm');
  await userEvent.type(typed, 'Wren{Enter}');
  await screen.findByText('That is not the name as it stands above.');
  expect(asked.some(({ name }) => name === 'speaker_erase')).toBe(false);
  await userEvent.type(typed, ' O.{Enter}');
  await screen.findByText('Old backups still have it.');
  expect(document.body.textContent).not.toContain('Wren');
  await expectAccessible();
});
