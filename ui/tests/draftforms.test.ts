// What was half typed in a form is there again after the door was locked in between, and a form that was saved
// leaves nothing behind: the same for each of them.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { keepDrafts } from '../src/lib/drafts.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Curriculum from '../src/views/groups/Curriculum.svelte';
import CycleNew from '../src/views/groups/CycleNew.svelte';
import ServiceEdit from '../src/views/groups/ServiceEdit.svelte';
import ServiceNew from '../src/views/groups/ServiceNew.svelte';
import SpeakerNew from '../src/views/groups/SpeakerNew.svelte';
import SpeakerPage from '../src/views/groups/SpeakerPage.svelte';
import PackPage from '../src/views/settings/PackPage.svelte';
import PackText from '../src/views/settings/PackText.svelte';
import { core } from './core.ts';
import { group, ids, summary } from './evening.ts';

afterEach(() => cleanup());

const agency = group({
  regime: 'court_mandated',
  names: { may_keep: true, agreed_on: null, needs_agreement: false },
  people: [{ person: 'ana', name: 'Ana P.', since: '2026-03-03' }],
});

const curriculum: Calls['curriculum_get']['response'] = {
  group: ids.group,
  group_name: 'Morning class',
  today: '2026-11-24',
  modules: [{ id: 'm1', number: 1, title: 'Safety' }],
  people: [
    {
      person: 'p-ana',
      name: 'Ana R.',
      since: '2026-11-01',
      modules: [{ module: 'm1', done: 'not_yet', on: null }],
      still_needs: 1,
      absences: 1,
    },
  ],
  allowed: 2,
  excused_counts: false,
  left_early_is_not_done: false,
  capacity: 15,
  on_list: 2,
  full: false,
  over: false,
  coming: [],
  stamp: '1',
};

const term: Calls['service_list']['response']['terms'][number] = {
  id: 't1',
  role: null,
  title: 'Keys',
  person: 'ana',
  name: 'Ana P.',
  from: '2026-07-01',
  until: '2026-12-31',
  ended: null,
  remind: 30,
  ahead: false,
  ends_soon: false,
};

const speaker: Calls['speaker_get']['response'] = {
  summary: { id: 'wren', name: 'Wren O.', last_spoke: null, evenings: [], idle: false },
  full_name: 'Wren Ouzel',
  contact: '555 0100',
  stand_in: null,
  others: [],
  meetings: [summary()],
  roles: [],
  stamp: '1',
};

const word = 'word';
const item = { id: 'tea.item.a.pour', title: 'Pour', minutes: 10, min: 5, max: 15, role: null, condition: null, script: null };
const pack: Calls['pack_get']['response'] = {
  pack: 'tea',
  name: 'Tea',
  summary: 'Tea.',
  own: true,
  notice: null,
  words: {
    meeting: word,
    person: word,
    people: word,
    newcomers: word,
    facilitator: word,
    share: word,
    basket: word,
    excused: word,
    celebration: word,
  },
  roles: [{ id: 'tea.role.host', name: 'host', about: null }],
  agendas: [{ id: 'tea.agenda.a', title: 'Usual', minutes: 10, items: [item] }],
  cycles: [],
  cards: [],
  text: 'format = 1\n',
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
    group_get: () => agency,
    today_get: () => ({ now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 }),
    reading_list: () => ({ readings: [], removed: [] }),
    cycle_add: () => ({}) as never,
    curriculum_get: () => curriculum,
    curriculum_edit: ({ allowed = null }) => ({ ...curriculum, allowed }),
    curriculum_make_up: () => curriculum,
    curriculum_module_add: () => curriculum,
    service_list: () => ({ terms: [term], vacant: [], past: [], roles: [], may_keep_names: true, stamp: '1' }),
    service_add: () => ({}) as never,
    service_edit: () => ({}) as never,
    speaker_list: () => ({ speakers: [], may_keep_names: true, stamp: '1' }),
    speaker_get: () => speaker,
    speaker_add: () => speaker,
    speaker_edit: () => speaker,
    pack_get: () => pack,
    pack_edit: () => pack,
    pack_text_save: () => pack,
  });
  return drafts;
}

/** Where a number would not do: a day, as it is shown. */
const TYPED: Record<string, string> = { '[name=on]': 'November 20, 2026' };

const of = { group: ids.group };
const speakers = `speaker/${ids.group}`;
const service = `service/${ids.group}`;
const curricula = `curriculum/${ids.group}`;

/** What it is, the screen, the draft's name, where something is typed, and what has to be chosen besides. */
const forms: [string, object, object, string, string, [string, string]?][] = [
  ['a new speaker', SpeakerNew, of, `${speakers}/new`, '[name=contact]'],
  ['a speaker', SpeakerPage, { ...of, speaker: 'wren' }, `${speakers}/wren`, '[name=contact]'],
  ['a new term of service', ServiceNew, of, `${service}/new`, '[name=title]', ['[name=person]', 'ana']],
  ['a term of service', ServiceEdit, { ...of, term: 't1' }, `${service}/t1`, '[name=title]'],
  ['a reading cycle', CycleNew, of, `cycle/${ids.group}/new`, '[name=turn-0]'],
  ['what counts', Curriculum, of, `${curricula}/rules`, '[name=allowed]'],
  ['a module', Curriculum, of, `${curricula}/module`, '[name=title]'],
  ['a made-up module', Curriculum, of, `${curricula}/make-up`, '[name=on]', ['[name=module]', 'm1']],
  ['a starter set', PackPage, { pack: 'tea' }, 'pack/tea/basics', '[name=summary]'],
  ['its words', PackPage, { pack: 'tea' }, 'pack/tea/words', '[name=basket]'],
  ['its agenda', PackPage, { pack: 'tea' }, 'pack/tea/tea.agenda.a', '[name=minutes]'],
  ['its roles', PackPage, { pack: 'tea' }, 'pack/tea/roles', '[name=text]'],
  ['its text', PackText, { pack: 'tea' }, 'pack/tea/text', '[name=text]'],
];

test.each(forms)('%s', async (_, view, props, name, where, choose) => {
  const drafts = keeping();
  const show = (): void => void render(view as Component, props);
  const part = async <Element extends HTMLElement>(which: string): Promise<Element> => {
    await waitFor(() => expect(document.querySelector(which)).not.toBeNull());
    return document.querySelector(which) as Element;
  };
  show();
  // It is asked first what is kept already.
  await part(where);
  await new Promise((done) => setTimeout(done));
  if (name.endsWith('make-up')) await userEvent.selectOptions(await part('[name=person]'), 'p-ana');
  if (choose) await userEvent.selectOptions(await part(choose[0]), choose[1]);
  await userEvent.clear(await part(where));
  await userEvent.type(await part(where), TYPED[where] ?? '7');
  const typed = (await part<HTMLInputElement>(where)).value;
  await keepDrafts();
  expect([...drafts.keys()]).toEqual([name]);

  cleanup();
  show();
  await screen.findByText('What you had begun is here again.');
  const field = await part<HTMLInputElement>(where);
  expect(field.value).toBe(typed);
  // Nothing of what was begun is folded away.
  expect(field.closest('details:not([open])')).toBeNull();
  if (choose) expect((await part<HTMLSelectElement>(choose[0])).value).toBe(choose[1]);

  if (name.startsWith(speakers)) await userEvent.type(await part('[name=name]'), 'W');
  if (name.startsWith('cycle/')) await userEvent.type(await part('[name=title]'), 'W');
  field.form?.requestSubmit();
  await waitFor(() => expect([...drafts.keys()]).toEqual([]));
  cleanup();
  await new Promise((done) => setTimeout(done));
  expect([...drafts.keys()]).toEqual([]);
});

test('a list in a draft that is none leaves the form as it was', async () => {
  const drafts = keeping();
  drafts.set('pack/tea/roles', JSON.stringify({ lines: 'no list' }));
  render(PackPage, { pack: 'tea' });
  await screen.findByText('What you had begun is here again.');
  expect(screen.getByDisplayValue('host')).toBeTruthy();
});
