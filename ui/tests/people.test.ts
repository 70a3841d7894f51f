// One person: added, changed, on and off the lists.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import PersonNew from '../src/views/people/PersonNew.svelte';
import PersonPage from '../src/views/people/PersonPage.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids } from './evening.ts';
import { person } from './persons.ts';

afterEach(() => cleanup());

const change = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Change what is written down' }));
const keeping = () => ({ groups: [{ ...group(), next: null, names: agreed }] });

test('a person is added with her group and then shown', async () => {
  const asked = core({ group_list: keeping, person_add: () => person() });
  render(PersonNew);
  await userEvent.type(await screen.findByRole('textbox', { name: 'First name' }), 'Priya');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'On the list of' }), ids.group);
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(location.hash).toBe('#/people/p1'));
  expect(asked.findLast(({ name }) => name.startsWith('person_'))?.request).toMatchObject({ first: 'Priya', group: ids.group });
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
  await change();
  const phone = await screen.findByRole('textbox', { name: /^Phone/ });
  await userEvent.clear(phone);
  await userEvent.type(phone, 'x{Enter}');
  await screen.findByText('That is no telephone number.');
  expect(document.activeElement).toBe(phone);
  refuse = false;
  await userEvent.clear(phone);
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Saved.');
  expect(asked.findLast(({ name }) => name.startsWith('person_'))?.request).toEqual({ person: 'p1', phone: '' });
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
  await change();
  await userEvent.type(await screen.findByRole('textbox', { name: /^Likes/ }), 'Pri{Enter}');
  await screen.findByText('This was changed elsewhere.');
  const value = (name: RegExp) => (screen.getByRole('textbox', { name }) as HTMLInputElement).value;
  await waitFor(() => expect(value(/^Phone/)).toBe('555-0199'));
  expect(value(/^Likes/)).toBe('Pri');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  expect(asked.findLast(({ name }) => name.startsWith('person_'))?.request).toEqual({ person: 'p1', preferred: 'Pri' });
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
  expect(document.body.textContent).not.toContain('555');
  await change();
  const shown = screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value);
  expect(shown.join('')).toBe('');
});
