// Groups: making one by keyboard, agreeing to keep names, the people on a list.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Calls } from '../src/lib/wire.ts';
import GroupEdit from '../src/views/groups/GroupEdit.svelte';
import GroupNew from '../src/views/groups/GroupNew.svelte';
import GroupPage from '../src/views/groups/GroupPage.svelte';
import Groups from '../src/views/groups/Groups.svelte';
import { expectAccessible } from './axe.ts';
import { summary } from './persons.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids, nameless, type Group } from './evening.ts';

afterEach(() => cleanup());

const TODAY = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 };
const mutual = { id: 'mutual_aid' as const, name: 'Mutual aid', explanation: 'People who help each other.' };
const court = { id: 'court_mandated' as const, name: 'Ordered by a court', explanation: 'Names are written down.' };
const programs = {
  programs: [
    {
      id: 'aa',
      name: 'First program',
      summary: 'An hour.',
      notice: null,
      regimes: [mutual],
      lengths: [60],
      agendas: [{ id: 'aa.agenda.one', title: 'Discussion', minutes: 60 }],
      minutes: 60,
    },
    {
      id: 'smart',
      name: 'Second program',
      summary: 'Ninety minutes.',
      notice: 'Somebody else’s trademark.',
      regimes: [mutual, court],
      lengths: [90],
      agendas: [
        { id: 'smart.agenda.long', title: 'Meeting', minutes: 90 },
        { id: 'smart.agenda.short', title: 'Short meeting', minutes: 60 },
      ],
      minutes: 90,
    },
  ],
} satisfies Calls['program_list']['response'];
const zones = { zones: ['America/New_York', 'Europe/Madrid'], here: 'America/New_York' };

const text = (name: string | RegExp) => screen.getByRole('textbox', { name });

test('no group yet: what to do first', async () => {
  core({ group_list: () => ({ groups: [] }) });
  render(Groups);
  await screen.findByText('Make your group first');
  await expectAccessible();
});

test('a group is made with a name and Enter, everything else being filled in', async () => {
  const asked = core({ program_list: () => programs, zone_list: () => zones, group_create: () => group() });
  render(GroupNew);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  screen.getByText(/Your group starts without names/);
  await expectAccessible();
  await userEvent.type(name, 'Tuesday Night Steps{Enter}');
  await waitFor(() => expect(location.hash).toBe(`#/groups/${ids.group}`));
  expect(asked.at(-1)?.request).toEqual({
    name: 'Tuesday Night Steps',
    program: 'aa',
    regime: 'mutual_aid',
    weekday: 'tue',
    time: '19:00',
    minutes: 60,
  });
});

test('another starter set brings its length and its kinds; a length she chose stays', async () => {
  core({ program_list: () => programs, zone_list: () => zones });
  render(GroupNew);
  await userEvent.click(await screen.findByRole('radio', { name: /Second program/ }));
  expect((text('Minutes') as HTMLInputElement).value).toBe('90');
  screen.getByText('From 7:00 PM to 8:30 PM');
  screen.getByText('Somebody else’s trademark.');
  await userEvent.click(screen.getByRole('radio', { name: /Ordered by a court/ }));
  expect(screen.queryByText(/Your group starts without names/)).toBeNull();
  await userEvent.clear(text('Minutes'));
  await userEvent.type(text('Minutes'), '75');
  await userEvent.click(screen.getByRole('radio', { name: /First program/ }));
  expect((text('Minutes') as HTMLInputElement).value).toBe('75');
  // The first set has one kind only, so there is nothing to ask; a kind it does not know is dropped.
  expect(screen.queryByRole('group', { name: 'What kind of group is this?' })).toBeNull();
  screen.getByText(/Your group starts without names/);
});

test('a time is read as people write it; what is none is said at the field', async () => {
  core({ program_list: () => programs, zone_list: () => zones });
  render(GroupNew);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Some group');
  const time = text('Starts at');
  await userEvent.clear(time);
  await userEvent.type(time, '6:30 am');
  screen.getByText('From 6:30 AM to 7:30 AM');
  await userEvent.clear(time);
  await userEvent.type(time, 'soon{Enter}');
  await waitFor(() => expect(time.getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(time);
});

test('a change of day alone sends the schedule, and what the core refuses stands at its field', async () => {
  const asked = core({
    group_get: () => group(),
    program_list: () => programs,
    zone_list: () => zones,
    group_edit: () => {
      throw refusal('invalid', 'Between 5 and 480 minutes.', 'schedule.minutes');
    },
  });
  render(GroupEdit, { group: ids.group });
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Day' }), 'thu');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Between 5 and 480 minutes.');
  expect(text('Minutes').getAttribute('aria-invalid')).toBe('true');
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    name: 'Tuesday Night Steps',
    place: 'Invented Hall',
    schedule: { weekday: 'thu', time: '19:00', minutes: 60 },
  });
});

/** A group's page with a core that remembers. */
async function openGroup(start: Partial<Group>) {
  let now = group(start);
  const asked = core({
    group_get: () => now,
    today_get: () => TODAY,
    person_list: ({ query = '' }) =>
      'wren t.'.startsWith(query.toLowerCase())
        ? { people: [summary('p-known', 'Wren T.')], total: 1 }
        : { people: [], total: 0 },
    group_agree_names: ({ agreed_on }) =>
      (now = { ...now, names: { may_keep: agreed_on !== null, agreed_on, needs_agreement: true } }),
    person_add: ({ first, last }) => {
      now = {
        ...now,
        people: [...now.people, { person: 'p-new', name: `${first} ${last?.[0]}.`, since: '2026-11-24' }],
      };
      return {} as Calls['person_add']['response'];
    },
    roster_add: ({ person }) => {
      const name = person === 'p-known' ? 'Wren T.' : 'Ana';
      return (now = { ...now, people: [...now.people, { person, name, since: '2026-11-24' }] });
    },
    roster_remove: ({ person }) => (now = { ...now, people: now.people.filter((one) => one.person !== person) }),
  });
  render(GroupPage, { group: ids.group });
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

test('a group that agreed nothing shows no list; the agreement is dated, and can be withdrawn and taken back', async () => {
  const asked = await openGroup({ names: nameless });
  expect(screen.queryByText('People on the list')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Our group agreed to keep names' }));
  const day = text('Day your group agreed');
  await waitFor(() => expect(document.activeElement).toBe(day));
  await expectAccessible();
  await userEvent.clear(day);
  await userEvent.type(day, '3/3{Enter}');
  await screen.findByText('Your group agreed to keep names on March 3, 2026.');
  expect(asked.find(({ name }) => name === 'group_agree_names')?.request).toMatchObject({ agreed_on: '2026-03-03' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Names'));
  await screen.findByText('People on the list');
  await userEvent.click(screen.getByRole('button', { name: 'Stop keeping names' }));
  await waitFor(() => expect(screen.queryByText('People on the list')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Your group agreed to keep names on March 3, 2026.');
});

test('the calendar is worked with the arrow keys and stops at today', async () => {
  await openGroup({ names: nameless });
  await userEvent.click(screen.getByRole('button', { name: 'Our group agreed to keep names' }));
  await userEvent.click(screen.getByRole('button', { name: 'Calendar' }));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('November 24, 2026'));
  await expectAccessible();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('November 24, 2026');
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('November 16, 2026'));
  await userEvent.keyboard('{PageUp}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('October 16, 2026'));
  await userEvent.keyboard('{Enter}');
  expect((text('Day your group agreed') as HTMLInputElement).value).toBe('October 16, 2026');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Calendar' }));
});

test('people are added by name or from those known, and taken off with a way back', async () => {
  const asked = await openGroup({ names: agreed, people: [{ person: 'p-ana', name: 'Ana', since: '2026-03-03' }] });
  await userEvent.type(text('First name'), 'Mai');
  await userEvent.type(text(/^Last name/), 'Linh{Enter}');
  const list = () => screen.getAllByRole('link').map((link) => link.textContent?.trim());
  await waitFor(() => expect(list()).toContain('Mai L.'));
  expect(asked.find(({ name }) => name === 'person_add')?.request).toEqual({
    first: 'Mai',
    last: 'Linh',
    group: ids.group,
  });
  expect(document.activeElement).toBe(text('First name'));

  await userEvent.keyboard('wr');
  const known = within(await screen.findByRole('list', { name: 'Already known' }));
  await userEvent.click(known.getByRole('button', { name: 'Wren T.' }));
  await waitFor(() => expect(list()).toContain('Wren T.'));
  await expectAccessible();

  await userEvent.click(screen.getByRole('button', { name: 'Take off the list: Ana' }));
  await waitFor(() => expect(list()).not.toContain('Ana'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Take off the list: Mai L.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(list()).toContain('Ana'));
});
