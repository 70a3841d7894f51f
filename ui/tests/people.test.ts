// People: finding somebody, one person's page.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import People from '../src/views/people/People.svelte';
import PersonNew from '../src/views/people/PersonNew.svelte';
import PersonPage from '../src/views/people/PersonPage.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids } from './evening.ts';

afterEach(() => cleanup());

type Person = Calls['person_get']['response'];

const person = (change: Partial<Person> = {}): Person => ({
  id: 'p1',
  name: 'Priya K.',
  first: 'Priya',
  last: 'Kumari',
  preferred: null,
  phone: '555-0100',
  email: null,
  groups: [{ id: ids.group, name: 'Tuesday Night Steps', since: '2026-03-03', until: null }],
  stamp: '1',
  ...change,
});
const keeping = () => ({ groups: [{ ...group(), next: null, names: agreed }] });

test('nobody yet: what to do first', async () => {
  core({ person_list: () => ({ people: [] }) });
  render(People);
  await screen.findByText('Nobody is written down');
  await expectAccessible();
});

test('a name is found by its letters, without asking the core again', async () => {
  const people = ['Ana', 'Priya K.', 'Trần Đức A.'].map((name, at) => ({ id: `p${at}`, name, groups: [] }));
  const asked = core({ person_list: () => ({ people }) });
  render(People);
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Find a name' }), 'duc');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  screen.getByRole('link', { name: 'Trần Đức A.' });
  screen.getByText('1 person');
  await userEvent.keyboard('x');
  screen.getByText('Nobody is called that.');
  expect(asked).toHaveLength(1);
  await expectAccessible();
});

test('a person is added with her group and then shown', async () => {
  const asked = core({ group_list: keeping, person_add: () => person() });
  render(PersonNew);
  await userEvent.type(await screen.findByRole('textbox', { name: 'First name' }), 'Priya');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'On the list of' }), ids.group);
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(location.hash).toBe('#/people/p1'));
  expect(asked.at(-1)?.request).toMatchObject({ first: 'Priya', group: ids.group });
});

test('saving says so once stored; what the core refuses stands at its field', async () => {
  let refuse = true;
  const asked = core({
    person_get: () => person(),
    group_list: keeping,
    person_edit: ({ phone }) => {
      if (refuse) throw refusal('invalid', 'That is no telephone number.', 'phone');
      return person({ phone: phone ?? null, stamp: '2' });
    },
  });
  render(PersonPage, { person: 'p1' });
  const phone = await screen.findByRole('textbox', { name: /^Phone/ });
  await userEvent.clear(phone);
  await userEvent.type(phone, 'x{Enter}');
  await screen.findByText('That is no telephone number.');
  expect(document.activeElement).toBe(phone);
  refuse = false;
  await userEvent.clear(phone);
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Saved.');
  expect(asked.at(-1)?.request).toEqual({ person: 'p1', phone: '' });
  await expectAccessible();
});

test('changed elsewhere meanwhile: what was typed stays, the rest is shown anew, and saving again means it', async () => {
  let now = person();
  const asked = core({
    person_get: () => now,
    group_list: keeping,
    person_edit: (request) => {
      if (now.stamp === '1') {
        now = person({ phone: '555-0199', stamp: '2' });
        throw refusal('conflict', 'This was changed elsewhere.');
      }
      return (now = person({ phone: now.phone, preferred: request.preferred ?? null, stamp: '3' }));
    },
  });
  render(PersonPage, { person: 'p1' });
  await userEvent.type(await screen.findByRole('textbox', { name: /^Likes/ }), 'Pri{Enter}');
  await screen.findByText('This was changed elsewhere.');
  const value = (name: RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value;
  await waitFor(() => expect(value(/^Phone/)).toBe('555-0199'));
  expect(value(/^Likes/)).toBe('Pri');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  expect(asked.at(-1)?.request).toEqual({ person: 'p1', preferred: 'Pri' });
});

test('taken off a list and put on again, with the focus on the step back', async () => {
  let now = person();
  core({
    person_get: () => now,
    group_list: keeping,
    roster_remove: () => {
      now = person({ groups: now.groups.map((one) => ({ ...one, until: '2026-11-24' })) });
      return group();
    },
    roster_add: () => {
      now = person();
      return group();
    },
  });
  render(PersonPage, { person: 'p1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Take off the list of Tuesday Night Steps' }));
  const back = await screen.findByRole('button', { name: 'Put on the list of Tuesday Night Steps' });
  await waitFor(() => expect(document.activeElement).toBe(back));
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Take off the list of Tuesday Night Steps' }),
    ),
  );
});

test('with names covered even her own page shows none of it', async () => {
  core({ person_get: () => person(), group_list: keeping });
  cover.turn(true);
  render(PersonPage, { person: 'p1' });
  await screen.findByRole('heading', { level: 1, name: 'name covered' });
  const shown = screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value);
  expect(shown.join('')).toBe('');
});
