// People: found by letters, narrowed down, kept as lists, thousands of them.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import type { PeopleList, PersonList, PersonListAsk } from '../src/lib/wire.ts';
import People from '../src/views/people/People.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids } from './evening.ts';
import { summary } from './persons.ts';

afterEach(() => cleanup());

const everybody = ['Ana', 'Priya K.', 'Trần Đức A.'].map((name, at) => summary(`p${at}`, name));
const found = (query = ''): PersonList => {
  const people = everybody.filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()));
  return { people, total: people.length };
};
const quiet = {
  group_list: () => ({ groups: [{ ...group(), next: null, names: agreed }] }),
  people_list_all: () => ({ lists: [] as PeopleList[] }),
  person_alike: () => ({ pairs: [], total: 0 }),
};
const asks = (asked: ReturnType<typeof core>) =>
  asked.filter(({ name }) => name === 'person_list').map(({ request }) => request as PersonListAsk);
const search = () => screen.findByRole('searchbox', { name: 'Find a name' });

test('nobody yet: what to do first', async () => {
  core({ ...quiet, person_list: () => ({ people: [], total: 0 }) });
  render(People);
  await screen.findByText('Nobody is written down');
  await expectAccessible();
});

test('whoever moved on is still to be found when nobody else is there', async () => {
  core({
    ...quiet,
    person_list: ({ status }) =>
      status === 'moved_on' ? { people: [summary('p9', 'Wim D.', { status })], total: 1 } : { people: [], total: 0 },
  });
  render(People);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Where things stand' }), 'moved_on');
  await screen.findByRole('link', { name: 'Wim D.' });
});

test('a name is found by its letters, asked of the core', async () => {
  const asked = core({ ...quiet, person_list: ({ query }) => found(query) });
  render(People);
  const field = await search();
  expect(screen.getByText('3 people').getAttribute('role')).toBe('status');
  field.focus();
  await userEvent.keyboard('pr');
  await screen.findByText('1 person');
  expect(screen.getByRole('link', { name: 'Priya K.' }).querySelector('b')?.textContent).toBe('Pr');
  expect(asks(asked).at(-1)).toEqual({ query: 'pr', from: 0, limit: 200 });
  await userEvent.keyboard('x');
  await screen.findByText('Nobody is called that.');
  expect(document.activeElement).toBe(await search());
  await expectAccessible();
});

test('a slow answer to fewer letters does not replace a newer one', async () => {
  const waiting: (() => void)[] = [];
  core({
    ...quiet,
    person_list: ({ query }) =>
      query === 'a' ? new Promise((answer) => waiting.push(() => answer(found('a')))) : found(query === 'an' ? 'ana' : query),
  });
  render(People);
  await userEvent.type(await search(), 'an');
  await screen.findByText('1 person');
  waiting.forEach((answer) => answer());
  await userEvent.type(await search(), '{Backspace}{Backspace}pri');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Ana' })).toBeNull());
  waiting.forEach((answer) => answer());
  await new Promise((done) => setTimeout(done, 20));
  screen.getByRole('link', { name: 'Priya K.' });
});

/** Four hundred and fifty people, a page at a time. */
const many = ({ from = 0, limit = 200 }: PersonListAsk): PersonList => ({
  people: Array.from({ length: Math.max(0, Math.min(limit, 450 - from)) }, (_, at) => summary(`m${from + at}`, `N ${from + at}`)),
  total: 450,
});

test('of hundreds the next page comes by a button, each tells its place among all, and the focus goes on', async () => {
  core({ ...quiet, person_list: many });
  render(People);
  const more = await screen.findByText('Show the next 200');
  screen.getByText('450 people');
  expect(document.querySelectorAll('[aria-posinset]')).toHaveLength(200);
  more.focus();
  await userEvent.keyboard('{Enter}');
  // By their texts: looking for roles among hundreds is slow.
  const linkOf = (name: string) => screen.getByText(name).closest('a');
  await screen.findByText('N 200');
  await waitFor(() => expect(document.activeElement).toBe(linkOf('N 200')));
  const last = linkOf('N 399')?.closest('li');
  expect([last?.getAttribute('aria-posinset'), last?.getAttribute('aria-setsize')]).toEqual(['400', '450']);
  await userEvent.click(screen.getByText('Show the next 50'));
  await screen.findByText('N 449');
  expect(screen.queryByText(/^Show the next/)).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(linkOf('N 400')));
});

test('a page that comes after another question was asked is not added to its answer', async () => {
  let late: (() => void) | undefined;
  core({
    ...quiet,
    person_list: (ask) =>
      ask.query ? found('ana') : ask.from === 200 ? new Promise((answer) => (late = () => answer(many(ask)))) : many(ask),
  });
  render(People);
  await userEvent.click(await screen.findByText('Show the next 200'));
  await userEvent.type(await search(), 'a');
  await screen.findByText('1 person');
  late?.();
  await new Promise((done) => setTimeout(done, 20));
  expect(document.querySelectorAll('[aria-posinset]')).toHaveLength(1);
});

test('narrowed down, kept under a title, asked again, dropped and taken back', async () => {
  let lists: PeopleList[] = [];
  let refuse = true;
  const asked = core({
    ...quiet,
    person_list: ({ query }) => found(query),
    people_list_all: () => ({ lists }),
    people_list_keep: ({ title, group = null, status = null, allows = null }) => {
      if (refuse) throw refusal('invalid', 'There is one called so already.', 'title');
      lists = [{ id: `l${lists.length}`, title, group, status, allows }];
      return { lists };
    },
    people_list_drop: () => ({ lists: (lists = []) }),
  });
  render(People);
  await search();
  expect(screen.queryByRole('button', { name: 'Keep this list' })).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'On the list of' }), ids.group);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What is allowed' }), 'phone_list');
  expect(asks(asked).at(-1)).toEqual({ group: ids.group, allows: 'phone_list', from: 0, limit: 200 });
  screen.getByRole('button', { name: 'Keep this list' }).focus();
  await userEvent.keyboard('{Enter}{Enter}');
  await screen.findByText('Give it a title.');
  await expectAccessible();
  await userEvent.keyboard('Phone list{Enter}');
  await screen.findByText('There is one called so already.');
  refuse = false;
  await userEvent.keyboard('{Enter}');
  const kept = await screen.findByRole('button', { name: 'Phone list' });
  expect(kept.getAttribute('aria-current')).toBe('true');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Everybody' }));
  expect(asks(asked).at(-1)).toEqual({ from: 0, limit: 200 });
  await userEvent.click(kept);
  expect(asks(asked).at(-1)).toMatchObject({ group: ids.group, allows: 'phone_list' });
  expect((screen.getByRole('combobox', { name: 'On the list of' }) as HTMLSelectElement).value).toBe(ids.group);
  screen.getByRole('button', { name: 'Drop Phone list' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Phone list is no longer kept.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' })));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Phone list' })));
  expect(lists[0]).toMatchObject({ title: 'Phone list', group: ids.group, allows: 'phone_list', status: null });
});

test('only if some may be written down twice is there a way to them', async () => {
  core({ ...quiet, person_list: ({ query }) => found(query), person_alike: () => ({ pairs: [], total: 3 }) });
  render(People);
  const way = await screen.findByRole('link', { name: '3 may be written down twice' });
  expect(way.getAttribute('href')).toBe('#/people/alike');
});

test('where somebody stands is told in the list, but not that she is simply part of it; covered names stay covered', async () => {
  const people = [summary('a', 'Ana', { status: 'away' }), summary('b', 'Bo')];
  core({ ...quiet, person_list: () => ({ people, total: 2 }) });
  language.use('es');
  render(People);
  await screen.findByText('No está por un tiempo', { selector: '.tag' });
  expect(document.querySelectorAll('li .tag')).toHaveLength(1);
  await expectAccessible();
  cover.turn(true);
  await waitFor(() => expect(screen.getAllByText('nombre cubierto', { exact: false }).length).toBeGreaterThan(1));
  expect(document.body.textContent).not.toContain('Ana');
});

test('the field stays under the cursor while a search that found nobody is emptied', async () => {
  core({ ...quiet, person_list: ({ query }) => found(query) });
  render(People);
  const field = await search();
  field.focus();
  await userEvent.keyboard('xx');
  await screen.findByText('Nobody is called that.');
  // The letters are gone at once, the answer comes later.
  await userEvent.clear(field);
  expect(document.activeElement).toBe(field);
  await screen.findByText('3 people');
  expect(document.activeElement).toBe(field);
});
