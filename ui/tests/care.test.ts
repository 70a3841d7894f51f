// Care: what was asked for is there on its day, covered with the names, and done with one press.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { CareList, CareReminder, PersonCare, PersonCareGroup } from '../src/lib/wire.ts';
import GroupCare from '../src/views/groups/GroupCare.svelte';
import Care from '../src/views/people/Care.svelte';
import Wanted from '../src/views/today/Wanted.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';
import { person } from './persons.ts';

afterEach(() => cleanup());

const reminder = (change: Partial<CareReminder> = {}): CareReminder => ({
  id: 'r1',
  group: ids.group,
  group_name: 'Tuesday Night Steps',
  person: 'joe',
  name: 'Joe B.',
  kind: 'away',
  standing: 'due',
  day: '2026-11-24',
  snoozed: null,
  asked: '2026-11-03',
  after_days: null,
  meetings: 3,
  line: null,
  ...change,
});
const joe = person({ id: 'joe', name: 'Joe B.', first: 'Joe', last: 'Bunting' });
const inGroup = (change: Partial<PersonCareGroup> = {}): PersonCareGroup => ({
  group: ids.group,
  group_name: 'Tuesday Night Steps',
  reminders: [],
  partners: [],
  goals: [],
  keeps_goals: false,
  keeps_lines: false,
  today: '2026-11-24',
  ...change,
});
const care = (...groups: PersonCareGroup[]): PersonCare => ({ person: 'joe', groups, stamp: '1' });

test('Today says whom to call and why, and one press is enough', async () => {
  let due = [reminder(), reminder({ id: 'r2', person: 'ana', name: 'Ana P.', kind: 'once', meetings: null, line: 'the key' })];
  const asked = core({
    care_due: () => ({ due }),
    care_done: ({ reminder: id }) => {
      due = due.filter((one) => one.id !== id);
      return care();
    },
  });
  render(Wanted, { named: false });
  await screen.findByRole('heading', { name: 'You wanted to remember' });
  screen.getByText('asked to be called after 3 meetings away');
  expect(screen.getByRole('link', { name: 'All of it' }).getAttribute('href')).toBe(`#/groups/${ids.group}/care`);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Done: Joe B.' }));
  await waitFor(() => expect(screen.queryByText('Joe B.')).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Done: Ana P.' }));
  expect(asked.find(({ name }) => name === 'care_done')?.request).toEqual({ person: 'joe', reminder: 'r1' });
});

test('one key covers the name, the line and the buttons', async () => {
  core({ care_due: () => ({ due: [reminder({ line: 'Zephyrine knows' })] }) });
  cover.turn(true);
  render(Wanted, { named: true });
  await screen.findByRole('button', { name: 'Done: name covered' });
  expect(document.body.innerHTML).not.toMatch(/Joe|Zephyrine/);
});

test('nothing to remember takes no room on Today', async () => {
  const asked = core({ care_due: () => ({ due: [] }) });
  render(Wanted, { named: false });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('heading')).toBeNull();
});

const list = (change: Partial<CareList> = {}): CareList => ({
  due: [],
  later: [],
  ending: [],
  may_keep_names: true,
  today: '2026-11-24',
  ...change,
});

test('the group’s page has what is wanted, what comes later, and service that ends', async () => {
  const asked = core({
    group_get: () => group(),
    care_list: () =>
      list({
        due: [reminder()],
        later: [reminder({ id: 'r2', kind: 'welcome', standing: 'later', after_days: 14, meetings: null, day: '2026-12-08', snoozed: null })],
        ending: [{ group: ids.group, group_name: 'Tuesday Night Steps', title: 'treasurer', until: '2026-12-31' }],
      }),
    care_snooze: () => care(),
  });
  render(GroupCare, { group: ids.group });
  await screen.findByRole('heading', { name: 'Later' });
  screen.getByText(/asked for a welcome call, day 14 · on/);
  screen.getByText(/Service as treasurer ends on/);
  await expectAccessible();
  await userEvent.click(screen.getAllByRole('button', { name: 'Put off: Joe B.' })[0] as HTMLElement);
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/Type a day, or choose one/);
  await userEvent.type(screen.getByRole('textbox', { name: 'Until' }), '12/1/2026{Enter}');
  await waitFor(() => expect(asked.find(({ name }) => name === 'care_snooze')?.request).toEqual({ person: 'joe', reminder: 'r1', until: '2026-12-01' }));
});

test('a group without names, and one where nobody asked, say so', async () => {
  core({ group_get: () => group(), care_list: () => list({ may_keep_names: false }) });
  render(GroupCare, { group: ids.group });
  await screen.findByText(/has not agreed to keep names/);
  cleanup();
  core({ group_get: () => group(), care_list: () => list() });
  render(GroupCare, { group: ids.group });
  await screen.findByText('Nothing to remember');
  await expectAccessible();
});

test('what somebody asked for is written down by keyboard, and in mutual aid the line is told to go', async () => {
  let now = care(inGroup());
  const asked = core({
    care_get: () => now,
    care_add: () => {
      if (!asked.some(({ request }) => (request as { line?: string }).line === 'after six')) throw refusal('invalid', 'Too long.', 'line');
      return (now = care(inGroup({ reminders: [reminder({ standing: 'later', day: null, line: 'after six' })] })));
    },
  });
  render(Care, { person: joe });
  await userEvent.click(await screen.findByRole('button', { name: 'Write down what was asked for' }));
  screen.getByText('Nothing of what was shared. It goes when this is done.');
  screen.getByText(/The worksheet is printed, and it belongs to whoever fills it in/);
  expect(screen.queryByRole('button', { name: 'Write down a goal' })).toBeNull();
  await expectAccessible();
  await userEvent.click(screen.getByRole('radio', { name: 'A call when away' }));
  const meetings = screen.getByLabelText('After how many meetings?');
  await userEvent.clear(meetings);
  await userEvent.type(meetings, '0x{Enter}');
  await screen.findByText('Type a number from 1 to 12.');
  await userEvent.clear(meetings);
  await userEvent.type(meetings, '4{Enter}');
  await screen.findByText('Too long.');
  await userEvent.type(screen.getByLabelText(/^One line/), 'after six{Enter}');
  await screen.findByText('after six');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Asked for' })));
  expect(asked.filter(({ name }) => name === 'care_add').at(-1)?.request).toEqual({
    group: ids.group, person: 'joe', kind: 'away', meetings: 4, line: 'after six',
  });
  await expectAccessible();
});

test('two people walk together when both said yes, and either ends it', async () => {
  const side = { id: 'w1', other: 'ana', name: 'Ana P.', kind: 'newcomer' as const, agreed: '2026-11-24', other_agreed: '2026-11-24', over: false, ended: null };
  let now = care(inGroup());
  const asked = core({
    care_get: () => now,
    group_get: () => group({ people: [{ person: 'joe', name: 'Joe B.', since: '2026-03-03' }, { person: 'ana', name: 'Ana P.', since: '2026-03-03' }] }),
    partner_add: () => (now = care(inGroup({ partners: [side] }))),
    partner_end: () => (now = care(inGroup())),
  });
  render(Care, { person: joe });
  await userEvent.click(await screen.findByRole('button', { name: 'Put two people together' }));
  const other = await screen.findByLabelText('With whom?');
  expect(screen.queryByRole('option', { name: 'Joe B.' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Choose who it is.');
  await userEvent.selectOptions(other, 'Ana P.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/buddy for the first three visits · both said yes/);
  expect(asked.find(({ name }) => name === 'partner_add')?.request).toEqual({
    group: ids.group, person: 'joe', other: 'ana', kind: 'buddy', agreed: '2026-11-24', other_agreed: '2026-11-24',
  });
  await userEvent.click(screen.getByRole('button', { name: 'End it: Ana P.' }));
  await waitFor(() => expect(screen.queryByText('Ana P.')).toBeNull());
});

test('an agency keeps a goal for somebody who asks, and looks at it again', async () => {
  let now = care(inGroup({ keeps_goals: true, keeps_lines: true }));
  const goal = { id: 'g1', text: 'Walk every day', look: '2026-11-24', done: null, due: true };
  const asked = core({
    care_get: () => now,
    goal_add: () => (now = care(inGroup({ keeps_goals: true, goals: [goal] }))),
    goal_edit: () => (now = care(inGroup({ keeps_goals: true, goals: [{ ...goal, done: '2026-11-24', due: false }] }))),
  });
  render(Care, { person: joe });
  await userEvent.click(await screen.findByRole('button', { name: 'Write down a goal' }));
  await userEvent.type(screen.getByLabelText('The goal, in their own words'), 'Walk every day');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('time to look at it again');
  expect(asked.find(({ name }) => name === 'goal_add')?.request).toEqual({ group: ids.group, person: 'joe', text: 'Walk every day' });
  await userEvent.click(screen.getByRole('button', { name: 'Done: Walk every day' }));
  await screen.findByText(/^done on/);
  await expectAccessible();
});
