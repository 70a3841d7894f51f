// Starter sets: the list, a copy, the forms of an own one, its text.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PackPage as Answer } from '../src/lib/wire.ts';
import GroupPack from '../src/views/groups/GroupPack.svelte';
import PackPage from '../src/views/settings/PackPage.svelte';
import PackText from '../src/views/settings/PackText.svelte';
import Packs from '../src/views/settings/Packs.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';

afterEach(() => cleanup());

const item = { id: 'tea.item.a.pour', title: 'Pour', minutes: 10, min: 5, max: 15, role: null, condition: null, script: null };

function pack(change: Partial<Answer> = {}): Answer {
  return {
    pack: 'tea-a1b2c3',
    name: 'Tea',
    summary: 'Tea, and somebody to drink it with.',
    own: true,
    notice: null,
    words: {
      meeting: 'tea',
      person: 'guest',
      people: 'guests',
      newcomers: 'new guests',
      facilitator: 'host',
      share: 'turn',
      basket: 'tin',
      excused: 'let us know',
      celebration: 'cake',
    },
    roles: [{ id: 'tea.role.host', name: 'host', about: null }],
    agendas: [{ id: 'tea.agenda.a', title: 'Usual', minutes: 10, items: [item] }],
    cycles: [{ id: 'tea.cycle.kinds', title: 'Kinds', turns: ['Green', 'Black'] }],
    cards: [{ id: 'tea.card.milk', kind: 'question', title: 'Milk?', text: null }],
    text: 'format = 1\n',
    stamp: '1',
    ...change,
  };
}

const list = {
  packs: [
    { pack: 'aa', name: 'First program', summary: 'An hour.', own: false },
    { pack: 'tea-a1b2c3', name: 'Tea', summary: 'Tea.', own: true },
  ],
};

test('the list tells her own apart, and a file that is refused says the line and why', async () => {
  core({
    pack_list: () => list,
    group_list: () => ({ groups: [] }),
    pack_import: () => {
      throw refusal('invalid', 'Line 3: unknown field `colour`. Nothing was changed.', 'file');
    },
  });
  render(Packs);
  await screen.findByRole('link', { name: 'Tea' });
  expect(screen.getAllByText('yours')).toHaveLength(1);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Bring one in from a file' }));
  await screen.findByText(/Line 3/);
});

test('one that comes with Homegroup is copied under another name, not changed', async () => {
  const asked = core({ pack_get: () => pack({ own: false, pack: 'tea' }), pack_copy: () => pack() });
  render(PackPage, { pack: 'tea' });
  await screen.findByText('Comes with Homegroup');
  expect(screen.queryByText('Words')).toBeNull();
  await expectAccessible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Name of the new starter set' }), ' Our tea {Enter}');
  await waitFor(() => expect(location.hash).toBe('#/settings/packs/tea-a1b2c3'));
  expect(asked.at(-1)?.request).toEqual({ pack: 'tea', name: 'Our tea' });
});

test('an own one is changed part by part', async () => {
  const asked = core({ pack_get: () => pack(), pack_edit: () => pack() });
  render(PackPage, { pack: 'tea-a1b2c3' });
  await userEvent.click(await screen.findByText('Agenda: Usual'));
  for (const details of document.querySelectorAll('details')) details.open = true;
  await expectAccessible();

  await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
  const titles = screen.getAllByRole('textbox', { name: 'What happens' });
  await userEvent.type(titles[1]!, 'Drink{Enter}');
  await waitFor(() => expect(asked.at(-1)?.name).toBe('pack_edit'));
  expect(asked.at(-1)?.request).toEqual({
    pack: 'tea-a1b2c3',
    agenda: {
      id: 'tea.agenda.a',
      title: 'Usual',
      items: [item, { ...item, id: null, title: 'Drink', minutes: 5, min: 5, max: 5 }],
    },
  });

  await userEvent.type(screen.getByRole('textbox', { name: 'The collection' }), ' box{Enter}');
  await waitFor(() => expect(asked.at(-1)?.request).toMatchObject({ words: { basket: 'tin box', share: 'turn' } }));
  await userEvent.click(screen.getByRole('button', { name: 'Take out: host' }));
  const save = document.querySelectorAll('details')[3]!.querySelector<HTMLButtonElement>('button[type=submit]')!;
  await userEvent.click(save);
  await waitFor(() => expect(asked.at(-1)?.request).toEqual({ pack: 'tea-a1b2c3', roles: [] }));
});

test('minutes that are none never leave the page', async () => {
  const asked = core({ pack_get: () => pack() });
  render(PackPage, { pack: 'tea-a1b2c3' });
  await userEvent.click(await screen.findByText('Agenda: Usual'));
  await userEvent.type(screen.getByRole('textbox', { name: 'At most' }), 'x{Enter}');
  await screen.findByText(/whole numbers/);
  expect(asked.map(({ name }) => name)).toEqual(['pack_get']);
});

test('the text is checked with lines and reasons, and what is refused stands at it', async () => {
  core({
    pack_get: () => pack(),
    pack_text_check: () => ({ faults: [{ line: 7, reason: 'two of one id' }] }),
    pack_text_save: () => {
      throw refusal('invalid', 'Line 7: two of one id. Nothing was changed.', 'text');
    },
  });
  render(PackText, { pack: 'tea-a1b2c3' });
  const text = await screen.findByRole('textbox', { name: 'Text' });
  expect((text as HTMLTextAreaElement).value).toBe('format = 1\n');
  await userEvent.click(screen.getByRole('button', { name: 'Check it' }));
  await screen.findByText('Line 7: two of one id');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Nothing was changed/);
  expect(text.getAttribute('aria-invalid')).toBe('true');
});

test('a newer version says what it would bring before it is taken', async () => {
  const asked = core({
    group_get: () => group({ newer_pack: true }),
    pack_update_look: () => ({ newer: true, changes: ['New role: tea maker'] }),
    pack_update: () => group(),
  });
  render(GroupPack, { group: ids.group });
  await screen.findByText('New role: tea maker');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Take the newer version' }));
  await screen.findByText(/the newest there is/);
  expect(asked.at(-1)).toEqual({ name: 'pack_update', request: { group: ids.group } });
});
