// Building an agenda: conditions, small groups beside each other, what to cut, later meetings, what is saved for later.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Calls } from '../src/lib/wire.ts';
import Plan from '../src/views/meeting/Plan.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids, item, plan, summary, type Agenda } from './evening.ts';

afterEach(() => cleanup());

type Answers = Parameters<typeof core>[0];

async function open(stored: ReturnType<typeof plan>, more: Answers = {}) {
  const asked = core({ ...stored.answers, ...more });
  render(Plan, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

const title = (name: string) => screen.getByRole('button', { name });
const track = (id: string, name: string): Agenda['tracks'][number] => ({
  id,
  title: name,
  role: null,
  leader: null,
  who: null,
  people: [],
});

/** Two circles between what all do together. */
const circles = () =>
  plan(
    [
      item('Large group', 20),
      item('Listen', 10, { track: 'blue' }),
      item('Draw', 20, { track: 'green' }),
      item('Talk', 15, { track: 'blue' }),
      item('Close', 5),
    ],
    { tracks: [{ ...track('blue', 'Blue'), leader: 'p1', who: 'Ana R.' }, track('green', 'Green')] },
  );

test('whether a condition is met is said in plain words, with the keyboard alone', async () => {
  const said: unknown[] = [];
  const sharing = item('Sharing', 40);
  const step = item('Step One', 30, {
    condition: 'if a newcomer takes a tag',
    instead_of: sharing.id,
    takes_time: false,
  });
  const stored = plan([sharing, step]);
  await open(stored, {
    agenda_item_condition: (request) => {
      said.push(request.applies);
      return stored.answers.agenda_get();
    },
  });
  screen.getByText('if a newcomer takes a tag · instead of Sharing · not known yet');
  title('Sharing').focus();
  await userEvent.keyboard('{ArrowDown}');
  const asked = screen.getByRole('group', { name: 'Does “Step One” apply?' });
  const choice = (name: string) => within(asked).getByRole<HTMLInputElement>('radio', { name });
  expect(choice('Not known yet').checked).toBe(true);
  choice('Not known yet').focus();
  await userEvent.click(choice('Yes'));
  await userEvent.click(choice('No'));
  await userEvent.click(choice('Not known yet'));
  expect(said).toEqual([true, false, null]);
  await expectAccessible();
});

test('small groups stand beside each other with who leads them, and arrows go through one after the other', async () => {
  await open(circles());
  const blue = screen.getByRole('region', { name: 'Blue' });
  within(blue).getByText('Ana R.');
  within(blue).getByRole('button', { name: 'Talk' });
  expect(within(screen.getByRole('region', { name: 'Green' })).queryByRole('button', { name: 'Talk' })).toBeNull();
  title('Large group').focus();
  const seen: (string | undefined)[] = [];
  for (let n = 0; n < 4; n += 1) {
    await userEvent.keyboard('{ArrowDown}');
    seen.push(document.activeElement?.textContent?.trim());
  }
  expect(seen).toEqual(['Listen', 'Talk', 'Draw', 'Close']);
  await expectAccessible();
});

test('an item moves within its small group, and past all of them as a whole', async () => {
  const stored = circles();
  const asked = await open(stored);
  title('Talk').focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(stored.titles).toEqual(['Large group', 'Talk', 'Listen', 'Draw', 'Close']));
  const moves = () => asked.filter(({ name }) => name === 'agenda_item_move').length;
  title('Draw').focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
  expect(moves()).toBe(1);
  title('Close').focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(stored.titles).toEqual(['Large group', 'Close', 'Talk', 'Listen', 'Draw']));
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(stored.titles).toEqual(['Large group', 'Talk', 'Listen', 'Draw', 'Close']));
});

test('an evening that runs over says what could be shorter, and one button does it', async () => {
  const stored = plan([['Sharing', 70]], { cuts: [{ item: 'item-Sharing', title: 'Sharing', from: 70, to: 62 }], over: 2 });
  const asked = await open(stored, { agenda_fit: () => stored.answers.agenda_get() });
  screen.getByText('Sharing: 62 minutes instead of 70');
  screen.getByText(/Even then 2 minutes are too much/);
  await expectAccessible();
  await userEvent.click(title('Shorten these'));
  await waitFor(() => expect(asked.some(({ name }) => name === 'agenda_fit')).toBe(true));
});

test('where nothing can shrink that is said, and nothing is offered', async () => {
  await open(plan([['Sharing', 70]]));
  screen.getByText(/Nothing here can shrink/);
  expect(screen.queryByRole('button', { name: 'Shorten these' })).toBeNull();
});

test('a change reaches this meeting only, until she says that it is for all later ones', async () => {
  const asked = await open(plan([['Welcome', 5], ['Sharing', 50]]));
  const changes = () => asked.filter(({ name }) => name.startsWith('agenda_item_'));
  const scopes = () => changes().map(({ request }) => request as { scope?: string });
  title('Welcome').focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(scopes().map(({ scope }) => scope)).toEqual([undefined]));
  await userEvent.click(screen.getByRole('radio', { name: 'This and all later ones' }));
  title('Welcome').focus();
  await userEvent.keyboard('{Delete}');
  await waitFor(() => expect(scopes().map(({ scope }) => scope)).toEqual([undefined, 'later']));
  // Taking it back reaches as far, whatever is chosen by then.
  await userEvent.click(screen.getByRole('radio', { name: 'Only this meeting' }));
  await userEvent.click(title('Undo'));
  await waitFor(() => expect(scopes().map(({ scope }) => scope)).toEqual([undefined, 'later', 'later']));
});

test('what the program gave its place is not offered to be moved', async () => {
  const stored = plan([item('Statements', 10, { fixed: true }), item('Topic', 30)]);
  const asked = await open(stored);
  title('Statements').focus();
  expect(screen.queryByRole('button', { name: 'Move down' })).toBeNull();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(asked.some(({ name }) => name === 'agenda_item_move')).toBe(false);
});

test('the form asks for the rest only if she wants it, and tells the core what was filled in', async () => {
  const added: unknown[] = [];
  const stored = plan([item('Sharing', 40)], { tracks: [track('blue', 'Blue')], cycles: [{ id: 'c', name: 'Steps' }] });
  await open(stored, {
    agenda_item_add: (request) => {
      added.push(request);
      return stored.answers.agenda_item_add(request);
    },
  });
  await userEvent.click(title('Add an item'));
  await userEvent.keyboard('Step One');
  await userEvent.click(screen.getByText('More about it'));
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  await userEvent.type(field(/^Only if/), 'a newcomer is here');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Instead of/ }), 'item-Sharing');
  await userEvent.type(field(/^Minutes for each person/), '3');
  await userEvent.type(field(/^Minutes to wrap up/), '1');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^From a cycle/ }), 'c');
  await userEvent.type(field(/^Notes for yourself/), 'tags are in the box');
  await expectAccessible();
  await userEvent.click(title('Add'));
  await waitFor(() => expect(added).toHaveLength(1));
  expect(added[0]).toMatchObject({
    title: 'Step One',
    condition: 'a newcomer is here',
    instead_of: 'item-Sharing',
    timer: { minutes: 3, wrap_up: 1 },
    cycle: 'c',
    notes: 'tags are in the box',
  });
});

test('what the core says of a field out of sight brings it into sight', async () => {
  await open(plan([['Sharing', 40]]), {
    agenda_item_edit: () => {
      throw refusal('invalid', 'Choose an item of the same circle.', 'instead_of');
    },
  });
  title('Sharing').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.type(await screen.findByRole('textbox', { name: 'What' }), '!{Enter}');
  await screen.findByText('Choose an item of the same circle.');
  expect(document.querySelector('details')?.open).toBe(true);
});

test('something saved for later is put on the meeting', async () => {
  const stored = plan([['Welcome', 5], ['Close', 5]], { saved: 1 });
  let saved: Calls['backlog_get']['response'] = {
    group: ids.group,
    items: [{ id: 's1', title: 'New chairs', minutes: 5, notes: null }],
    stamp: '1',
  };
  const asked = await open(stored, {
    backlog_get: () => saved,
    backlog_add: ({ title, minutes }) =>
      (saved = { ...saved, items: [...saved.items, { id: 's2', title, minutes, notes: null }] }),
    backlog_remove: () => (saved = { ...saved, items: saved.items.slice(1) }),
    backlog_restore: () => saved,
    agenda_item_unshelve: () => stored.answers.agenda_get(),
  });
  await userEvent.click(title('Saved for later (1)'));
  const panel = await screen.findByRole('region', { name: 'Saved for later' });
  await within(panel).findByText('New chairs');
  await userEvent.type(within(panel).getByRole('textbox', { name: 'Save something for later' }), 'Elections{Enter}');
  await within(panel).findByText('Elections');
  await expectAccessible();
  await userEvent.click(within(panel).getByRole('button', { name: 'Put “New chairs” on this meeting' }));
  await waitFor(() => expect(asked.some(({ name }) => name === 'agenda_item_unshelve')).toBe(true));
  await userEvent.click(title('Saved for later (1)'));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove “New chairs” from what is saved' }));
  await screen.findByText('“New chairs” is not saved any more.');
});

test('an agenda is taken from another meeting or another kind of evening, and made the usual one', async () => {
  const other = summary({ id: 'c'.repeat(32), date: '2026-12-01' });
  const speaker = { id: 'd'.repeat(32), title: 'Speaker meeting', minutes: 60 };
  const stored = plan([['Welcome', 5]], { agendas: [speaker] });
  const asked = await open(stored, {
    group_get: () => group({ upcoming: [summary(), other] }),
    agenda_copy_from: () => stored.answers.agenda_get(),
    meeting_use_agenda: () => stored.answers.agenda_get(),
    agenda_save_as_usual: () => stored.answers.agenda_get(),
  });
  const opener = title('Copy from another agenda or meeting');
  const take = async (choose: string) => {
    await userEvent.click(opener);
    const select = await screen.findByRole('combobox', { name: /^Which agenda\?/ });
    expect(document.activeElement).toBe(select);
    await userEvent.selectOptions(select, choose);
    await expectAccessible();
    await userEvent.click(title('Take it'));
    await waitFor(() => expect(document.activeElement).toBe(opener));
  };
  await take(`meeting/${other.id}`);
  await take(`agenda/${speaker.id}`);
  await take('usual');
  expect(asked.filter(({ name }) => /copy_from|use_agenda/.test(name)).map(({ request }) => request)).toEqual([
    { meeting: ids.meeting, from: other.id },
    { meeting: ids.meeting, agenda: speaker.id },
    { meeting: ids.meeting, agenda: null },
  ]);
  await userEvent.click(title('Make this the usual agenda'));
  await waitFor(() => expect(asked.some(({ name }) => name === 'agenda_save_as_usual')).toBe(true));
});

test('what was not reached is carried over, once something is chosen', async () => {
  const stored = plan([['Welcome', 5], ['New chairs', 5]]);
  const asked = await open(stored, { agenda_carry_over: () => stored.answers.agenda_get() });
  await userEvent.click(title('Carry over what you did not get to'));
  await userEvent.click(title('Carry over'));
  await screen.findByText('Choose at least one item.');
  await userEvent.click(screen.getByRole('checkbox', { name: 'New chairs' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Saved for later' }));
  await expectAccessible();
  await userEvent.click(title('Carry over'));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'agenda_carry_over')?.request).toEqual({
      meeting: ids.meeting,
      items: ['item-New chairs'],
      to: 'backlog',
    }),
  );
});

test('a meeting is split into small groups, each with its leader and its people', async () => {
  const people = [
    { person: 'p1', name: 'Ana R.', since: '2026-01-01' },
    { person: 'p2', name: 'Luis', since: '2026-01-01' },
  ];
  let now: Partial<Agenda> = {};
  const stored = plan([['Large group', 20]]);
  const answer = (change: Partial<Agenda>) => {
    now = { ...now, ...change };
    return { ...stored.answers.agenda_get(), ...now };
  };
  const asked = await open(stored, {
    group_get: () => group({ people }),
    agenda_track_add: ({ title }) => answer({ tracks: [track('blue', title)] }),
    agenda_track_edit: () => answer({ tracks: [{ ...track('blue', 'Blue'), leader: 'p1', who: 'Ana R.' }] }),
    agenda_track_person_add: () =>
      answer({ tracks: [{ ...track('blue', 'Blue'), people: [{ person: 'p2', name: 'Luis' }] }] }),
    agenda_track_person_remove: () => answer({ tracks: [track('blue', 'Blue')] }),
    agenda_track_remove: () => answer({ tracks: [] }),
    agenda_track_restore: () => answer({ tracks: [track('blue', 'Blue')] }),
  });
  await userEvent.click(title('Split into small groups'));
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('title'));
  await userEvent.keyboard('Blue{Enter}');
  await screen.findByRole('heading', { name: 'Blue' });
  await userEvent.click(title('Edit Blue'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Led by (a person)' }), 'p1');
  await userEvent.click(title('Save'));
  await screen.findByText('Ana R.', { selector: 'bdi' });
  await userEvent.click(title('Edit Blue'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Put somebody in Blue' }), 'p2');
  await userEvent.click(within(screen.getByRole('region', { name: 'Small groups' })).getByRole('button', { name: 'Add' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Take out Luis' }));
  await expectAccessible();
  await userEvent.click(title('Cancel'));
  await userEvent.click(title('Remove Blue'));
  await screen.findByText('“Blue” and its items are off the agenda.');
  await userEvent.click(title('Undo'));
  await screen.findByRole('heading', { name: 'Blue' });
  expect(asked.map(({ name }) => name).filter((name) => name.startsWith('agenda_track'))).toEqual([
    'agenda_track_add',
    'agenda_track_edit',
    'agenda_track_person_add',
    'agenda_track_person_remove',
    'agenda_track_remove',
    'agenda_track_restore',
  ]);
});
