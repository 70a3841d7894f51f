// Who is doing what on the plan of a meeting; roles, days away and proposals of a group.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { AssignmentList, AssignmentSet, Calls, RotaPick } from '../src/lib/wire.ts';
import Rota from '../src/views/groups/Rota.svelte';
import Roles from '../src/views/meeting/Roles.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids, nameless, summary } from './evening.ts';

afterEach(() => {
  cover.turn(false);
  cleanup();
});

type Doing = AssignmentList['roles'][number]['doing'];

const nobody: Doing = { person: null, speaker: null, room: false, name_shown: null, state: 'open', locked: false };
const ana: Doing = { ...nobody, person: 'ana', name_shown: 'Ana R.', locked: true };

function evening(reader: Doing, mayChoose = true): AssignmentList {
  const role = { about: null, standing: false };
  const person = { away: false, not_this_time: false, busy: false };
  return {
    meeting: ids.meeting,
    may_choose: mayChoose,
    roles: [
      { ...role, role: 'chair', name: 'chair', doing: nobody },
      { ...role, role: 'reader', name: 'reader', doing: reader },
    ],
    people: mayChoose
      ? [
          { ...person, person: 'ana', name: 'Ana R.' },
          { ...person, person: 'luis', name: 'Luis', away: true },
        ]
      : [],
    stamp: '1',
  };
}

/** The list of an evening, changed as the core would. */
function meeting(reader: Doing, mayChoose = true) {
  let stored = evening(reader, mayChoose);
  const set = ({ role, person, room, state }: AssignmentSet): AssignmentList => {
    const roles = stored.roles.map((one) => {
      if (one.role !== role) return one;
      const doing =
        person !== undefined
          ? person === null
            ? nobody
            : { ...ana, person, name_shown: person === 'ana' ? 'Ana R.' : 'Luis' }
          : room !== undefined
            ? { ...nobody, room }
            : { ...one.doing, state: state ?? 'open' };
      return { ...one, doing };
    });
    stored = { ...stored, roles };
    return stored;
  };
  return core({
    assignment_list: () => stored,
    assignment_set: set,
    assignment_substitute: ({ role, person, meeting: id }) => set({ meeting: id, role, person }),
    assignment_message: () => ({ seconds: 30 }),
  });
}

const row = (name: string) => {
  const found = screen.getByText(name).closest('li');
  if (!found) throw new Error(`no row ${name}`);
  return within(found);
};

test('somebody is chosen with the keyboard, and the focus comes back to where it was', async () => {
  const asked = meeting(nobody);
  render(Roles, { meeting: ids.meeting });
  (await screen.findByRole('button', { name: 'Choose: reader' })).focus();
  await userEvent.keyboard('{Enter}');
  const who = screen.getByRole('combobox', { name: 'Who? reader' });
  await waitFor(() => expect(document.activeElement).toBe(who));
  expect(within(who).getAllByRole('option').map((option) => option.textContent)).toEqual([
    'nobody',
    'Ana R.',
    'Luis (is away)',
  ]);
  await expectAccessible();
  await userEvent.selectOptions(who, 'ana');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked.at(-1)).toEqual({
    name: 'assignment_set',
    request: { meeting: ids.meeting, role: 'reader', person: 'ana' },
  });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Somebody else: reader' })));
  row('Reader').getByText('Ana R.');
  await expectAccessible();
});

test('a message is copied, and what came of it is said where it was asked', async () => {
  const asked = meeting(ana);
  render(Roles, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Copy a message: reader' }));
  expect(asked.at(-1)?.name).toBe('assignment_message');
  await row('Reader').findByText(/^Copied, for 30 seconds/);
  await userEvent.selectOptions(row('Reader').getByRole('combobox'), 'asked');
  expect(asked.at(-1)?.request).toEqual({ meeting: ids.meeting, role: 'reader', state: 'asked' });
});

test('somebody else in her place is one action once she was asked', async () => {
  const asked = meeting({ ...ana, state: 'yes' });
  render(Roles, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Somebody else: reader' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who? reader' }), 'luis');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(asked.at(-1)).toEqual({
    name: 'assignment_substitute',
    request: { meeting: ids.meeting, role: 'reader', person: 'luis' },
  });
});

test('without names a role is asked for in the room, and nothing else', async () => {
  const asked = meeting(nobody, false);
  render(Roles, { meeting: ids.meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask in the room: reader' }));
  expect(asked.at(-1)?.request).toEqual({ meeting: ids.meeting, role: 'reader', room: true });
  await screen.findByRole('button', { name: 'Not in the room: reader' });
  expect(screen.queryByRole('button', { name: /^Choose/ })).toBeNull();
  await expectAccessible();
});

const people = [
  { person: 'ana', name: 'Ana R.', since: '2026-03-03' },
  { person: 'luis', name: 'Luis', since: '2026-03-03' },
];

function rolesOf(change: Partial<Calls['role_list']['response']> = {}): Calls['role_list']['response'] {
  const role = { about: null, everyone: false, standing: false, from_pack: true, needs_ok: false, can: [] };
  return {
    roles: [
      { ...role, id: 'chair', name: 'chair' },
      { ...role, id: 'tea', name: 'Tea', from_pack: false, needs_ok: true, can: ['ana'] },
      { ...role, id: 'all', name: 'everyone', everyone: true },
    ],
    removed: [],
    stamp: '1',
    ...change,
  };
}

function rotaOf(change: Partial<Calls['rota_get']['response']> = {}): Calls['rota_get']['response'] {
  return {
    on: true,
    two_jobs: false,
    may_choose: true,
    roles: [{ role: 'chair', name: 'chair', standing: false }],
    meetings: [{ meeting: summary({ date: '2026-11-24' }), cells: [{ role: 'chair', doing: nobody }] }],
    stamp: '1',
    ...change,
  };
}

const pick: RotaPick = {
  meeting: ids.meeting,
  date: '2026-11-24',
  role: 'chair',
  role_name: 'chair',
  person: 'ana',
  name: 'Ana R.',
  instead_of: null,
  reason: 'has not done this yet',
  passed: [{ name: 'Luis', why: 'is away' }],
  passed_more: 2,
};

function page(more: Parameters<typeof core>[0] = {}) {
  const asked = core({
    group_get: () => group({ people, names: agreed }),
    rota_get: () => rotaOf(),
    role_list: () => rolesOf(),
    absence_list: () => ({ absences: [], stamp: '1' }),
    today_get: () => ({ now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 }),
    ...more,
  });
  render(Rota, { group: ids.group });
  return asked;
}

test('a proposal says why, and is taken over without those left out', async () => {
  const other = { ...pick, role: 'tea', role_name: 'Tea', person: 'luis', name: 'Luis', passed: [], passed_more: 0 };
  const nobodyFree = { ...pick, role: 'door', role_name: 'door', person: null, name: null, reason: 'Nobody is free.', passed: [] };
  const asked = page({
    rota_propose: () => ({ picks: [pick, other, { ...nobodyFree, passed_more: 0 }], stamp: '1' }),
    rota_accept: () => rotaOf(),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Propose names' }));
  const heading = await screen.findByRole('heading', { name: '3 proposals' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  screen.getByText((_, element) => /^has not done this yet; Luis\sis away; 2 more can’t$/.test(element?.textContent?.trim() ?? '') && element?.tagName === 'SPAN');
  screen.getByText('Nobody is free.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('checkbox', { name: /Tea/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Take these over' }));
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    picks: [{ meeting: ids.meeting, role: 'chair', person: 'ana' }],
  });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Propose names' })));
});

test('one key covers every name of a proposal', async () => {
  page({ rota_propose: () => ({ picks: [pick], stamp: '1' }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Propose names' }));
  await screen.findByRole('heading', { name: 'One proposal' });
  cover.turn(true);
  await waitFor(() => expect(document.body.textContent).not.toMatch(/Ana|Luis/));
});

test('proposals are off until somebody turns them on, and nobody is proposed without names', async () => {
  const asked = page({
    rota_get: () => rotaOf({ on: false }),
    rota_settings: () => rotaOf(),
  });
  const on = await screen.findByRole('checkbox', { name: 'Propose names for the next twelve meetings' });
  expect(screen.queryByRole('button', { name: 'Propose names' })).toBeNull();
  await userEvent.click(on);
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, on: true });
  await screen.findByRole('button', { name: 'Propose names' });
  cleanup();
  page({
    group_get: () => group({ names: nameless }),
    rota_get: () => rotaOf({ on: false, may_choose: false }),
  });
  await screen.findByText(/has not agreed to keep names/);
  expect(screen.queryByRole('heading', { name: 'Who will be away' })).toBeNull();
  await expectAccessible();
});

test('somebody is away from one day to another, or is asked for what is missing', async () => {
  const asked = page({
    absence_add: ({ person, from, to }) => ({
      absences: [{ id: 'away-1', person, name: 'Luis', from, to }],
      stamp: '2',
    }),
    absence_remove: () => ({ absences: [], stamp: '3' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Note it' }));
  await screen.findByText('Choose who will be away.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who?' }), 'luis');
  await userEvent.type(screen.getByRole('textbox', { name: /First day/ }), 'December 1, 2026');
  await userEvent.type(screen.getByRole('textbox', { name: /Last day/ }), 'December 9, 2026');
  await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, person: 'luis', from: '2026-12-01', to: '2026-12-09' });
  await screen.findByText('December 1, 2026 to December 9, 2026');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Take off: Luis' }));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, absence: 'away-1' });
});

test('a role is taken off with a way back, added, and says who can serve', async () => {
  const asked = page({
    role_remove: () => rolesOf({ roles: rolesOf().roles.slice(1), removed: rolesOf().roles.slice(0, 1) }),
    role_restore: () => rolesOf(),
    can_serve_set: () => rolesOf(),
    role_add: () => {
      throw refusal('invalid', 'Type something here.', 'name');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Take off: chair' }));
  await screen.findByText('“chair” is off the lists. Who had it stays written.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' })));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change: chair' })));
  expect(screen.queryByRole('button', { name: 'Change: everyone' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Change: Tea' }));
  const can = within(screen.getByRole('group', { name: 'Can serve' }));
  expect((can.getByRole('checkbox', { name: 'Ana R.' }) as HTMLInputElement).checked).toBe(true);
  await userEvent.click(can.getByRole('checkbox', { name: 'Luis' }));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, role: 'tea', person: 'luis', can: true });
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByText('Type something here.');
});
