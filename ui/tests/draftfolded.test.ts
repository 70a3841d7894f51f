// Forms that stay folded away until they are wanted: what was half typed in one opens it again after the door was
// locked in between; saving it, and leaving it on purpose, leave nothing behind.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { keepDrafts } from '../src/lib/drafts.svelte.ts';
import type { Calls, GroupSchedule, HolidayInfo } from '../src/lib/wire.ts';
import Curriculum from '../src/views/groups/Curriculum.svelte';
import Holidays from '../src/views/groups/Holidays.svelte';
import Rota from '../src/views/groups/Rota.svelte';
import Schedule from '../src/views/groups/Schedule.svelte';
import PersonChange from '../src/views/people/PersonChange.svelte';
import PersonStatus from '../src/views/people/PersonStatus.svelte';
import { core } from './core.ts';
import { group, ids, meeting, ruleInfo } from './evening.ts';
import { person } from './persons.ts';

afterEach(() => cleanup());

const today = '2026-11-24';
const rule = ruleInfo();

const agency = group({
  regime: 'court_mandated',
  names: { may_keep: true, agreed_on: null, needs_agreement: false },
  people: [{ person: 'ana', name: 'Ana P.', since: '2026-03-03' }],
});

const schedule: GroupSchedule = {
  group: ids.group,
  group_name: 'Tuesday Night Steps',
  zone: 'America/New_York',
  today,
  rules: [rule],
  breaks: [],
  weeks: [],
  agendas: [],
  meets_on_holidays: true,
  stamp: '1',
};

const holiday: HolidayInfo = {
  id: 'h1',
  name: 'Founders’ day',
  kind: 'yearly',
  month: 6,
  day: 10,
  nth: null,
  weekday: null,
  date: null,
  next: '2027-06-10',
  stamp: '1',
};

const roles: Calls['role_list']['response'] = {
  roles: [
    { id: 'r1', name: 'chair', about: null, standing: false, everyone: false, needs_ok: false, can: [], from_pack: true },
  ],
  removed: [],
  stamp: '1',
};

const away: Calls['absence_list']['response'] = { absences: [], stamp: '1' };

const curriculum: Calls['curriculum_get']['response'] = {
  group: ids.group,
  group_name: 'Morning class',
  today,
  modules: [{ id: 'm1', number: 1, title: 'Safety' }],
  people: [],
  allowed: 2,
  excused_counts: false,
  left_early_is_not_done: false,
  capacity: 15,
  on_list: 0,
  full: false,
  over: false,
  coming: [],
  stamp: '1',
};

/** A core that keeps drafts in mind and takes whatever is saved. */
function keeping() {
  const drafts = new Map<string, string>();
  core({
    draft_list: () => ({ drafts: [...drafts].map(([name, value]) => ({ name, value })) }),
    draft_keep: ({ name, value }) => {
      if (value === null) drafts.delete(name);
      else drafts.set(name, value);
      return {};
    },
    today_get: () => ({ now: `${today}T17:00`, date: today, next: null, upcoming: [], ending: [], groups: 1 }),
    group_get: () => agency,
    schedule_get: () => schedule,
    schedule_preview: () => ({ dates: [] }),
    schedule_rule_add: () => schedule,
    schedule_rule_edit: () => schedule,
    schedule_rule_end: () => schedule,
    schedule_break_add: () => schedule,
    meeting_add: () => meeting(),
    holiday_list: () => ({ holidays: [holiday] }),
    holiday_add: () => ({}) as never,
    holiday_edit: () => ({}) as never,
    rota_get: () => ({ on: false, two_jobs: false, may_choose: true, roles: [], meetings: [], stamp: '1' }),
    role_list: () => roles,
    role_add: () => roles,
    role_edit: () => roles,
    absence_list: () => away,
    absence_add: () => away,
    curriculum_get: () => curriculum,
    curriculum_module_edit: () => curriculum,
    person_status: () => person(),
    person_edit: () => person(),
  });
  return drafts;
}

interface Form {
  view: object;
  props: object;
  /** Names its draft. */
  name: string;
  /** The button it stays behind. */
  behind?: string | RegExp;
  /** Where something is typed, and what. */
  where: string;
  typed: string;
  /** What has to be there besides, to be saved. */
  also?: Record<string, string>;
  /** It has a way to be left. */
  cancel?: string;
}

const of = { group: ids.group };
const day = 'November 20, 2026';
const times = { view: Schedule, props: of, cancel: 'Cancel' };
const nothing = (): Promise<void> => Promise.resolve();

const role = { view: Rota, props: of };
const holidays = { view: Holidays, props: {}, cancel: 'Cancel' };

const forms: [string, Form][] = [
  [
    'a new time',
    { ...times, name: `rule/${ids.group}/new`, behind: 'Add a meeting time', where: '[name=minutes]', typed: '75' },
  ],
  ['a time', { ...times, name: `rule/${ids.group}/${rule.id}`, behind: /^Change: /, where: '[name=time]', typed: '6 pm' }],
  [
    'its end',
    { ...times, name: `rule-end/${ids.group}/${rule.id}`, behind: /^Let it end/, where: '[name=last]', typed: day },
  ],
  [
    'an extra meeting',
    { ...times, name: `schedule/${ids.group}/extra`, behind: 'Add an extra meeting', where: '[name=date]', typed: day },
  ],
  [
    'a break',
    {
      ...times,
      name: `schedule/${ids.group}/break`,
      behind: 'Add a break',
      where: '[name=reason]',
      typed: 'The hall is painted',
      also: { '[name=from]': day },
    },
  ],
  ['a new holiday', { ...holidays, name: 'holiday/new', behind: 'Add a holiday', where: '[name=name]', typed: 'Picnic' }],
  ['a holiday', { ...holidays, name: 'holiday/h1', behind: /^Change: /, where: '[name=day]', typed: '11' }],
  [
    'where somebody stands',
    {
      view: PersonStatus,
      props: { person: person(), today, take: () => {}, again: nothing },
      name: 'person/p1/status',
      behind: 'Write down a change',
      where: '[name=since]',
      typed: day,
      cancel: 'Cancel',
    },
  ],
  [
    'a person',
    {
      view: PersonChange,
      props: { person: person(), take: () => {} },
      name: 'person/p1',
      behind: 'Change what is written down',
      where: '[name=last]',
      typed: 'Kestrel',
      cancel: 'Cancel',
    },
  ],
  [
    'a module’s title',
    {
      view: Curriculum,
      props: of,
      name: `module/${ids.group}/m1`,
      behind: 'Change: Safety',
      where: 'li [name=title]',
      typed: 'Calm',
      cancel: 'Cancel',
    },
  ],
  [
    'a role’s name',
    { ...role, name: `role/${ids.group}/name`, behind: /^Change/, where: '[name=role-name]', typed: 'host', cancel: 'Done' },
  ],
  ['a new role', { ...role, name: `role/${ids.group}/new`, where: '[name=role-add]', typed: 'tea' }],
  [
    'who will be away',
    {
      ...role,
      name: `away/${ids.group}`,
      where: '[name=to]',
      typed: day,
      also: { '[name=from]': day, '[name=person]': 'ana' },
    },
  ],
];

const find = (which: string) => document.querySelector<HTMLInputElement>(which);

async function field(which: string): Promise<HTMLInputElement> {
  await waitFor(() => expect(find(which)).not.toBeNull());
  return find(which) as HTMLInputElement;
}

/** It is asked first what is kept already. */
const asked = () => new Promise((done) => setTimeout(done));

async function begin({ view, props, behind, where, typed }: Form): Promise<void> {
  render(view as Component, props);
  if (behind) await userEvent.click(await screen.findByRole('button', { name: behind }));
  await field(where);
  await asked();
  await userEvent.clear(await field(where));
  await userEvent.type(await field(where), typed);
}

test.each(forms)('%s is there again, and gone once it is saved', async (_, form) => {
  const drafts = keeping();
  await begin(form);
  const { value } = await field(form.where);
  await keepDrafts();
  expect([...drafts.keys()]).toEqual([form.name]);

  cleanup();
  render(form.view as Component, form.props);
  await screen.findByText('What you had begun is here again.');
  const again = await field(form.where);
  // A time stands there as it was understood.
  expect(again.value).toBe(form.where === '[name=time]' ? '6:00 PM' : value);
  for (const [which, typed] of Object.entries(form.also ?? {})) {
    const other = await field(which);
    if (other.tagName === 'SELECT') await userEvent.selectOptions(other, typed);
    else await userEvent.type(other, typed);
  }
  again.form?.requestSubmit();
  await waitFor(() => expect([...drafts.keys()]).toEqual([]));
  cleanup();
  await asked();
  expect([...drafts.keys()]).toEqual([]);
});

test.each(forms.filter(([, { cancel }]) => cancel))('%s is gone once it is left on purpose', async (_, form) => {
  const drafts = keeping();
  await begin(form);
  await keepDrafts();
  expect([...drafts.keys()]).toEqual([form.name]);
  await userEvent.click(screen.getByRole('button', { name: form.cancel }));
  await waitFor(() => expect([...drafts.keys()]).toEqual([]));
  expect(find(form.where)).toBeNull();
  cleanup();
  render(form.view as Component, form.props);
  if (form.behind) await screen.findByRole('button', { name: form.behind });
  await asked();
  expect(find(form.where)).toBeNull();
});

test('opening a role to look at it begins nothing', async () => {
  const drafts = keeping();
  render(Rota, of);
  await userEvent.click(await screen.findByRole('button', { name: /^Change/ }));
  await field('[name=role-name]');
  await asked();
  await keepDrafts();
  expect([...drafts.keys()]).toEqual([]);
});
