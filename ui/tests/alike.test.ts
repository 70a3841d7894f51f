// Two entries that may be one person: told, laid side by side, made one or said to be two.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import { undo } from '../src/lib/undo.svelte.ts';
import type { AlikePair, CompareField, PersonCompare } from '../src/lib/wire.ts';
import { taking } from '../src/views/people/compare.ts';
import Compare from '../src/views/people/PersonCompare.svelte';
import PeopleAlike from '../src/views/people/PeopleAlike.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { person } from './persons.ts';

afterEach(() => {
  cleanup();
  undo.clear();
});

const pair = (at: number): AlikePair => ({
  person: `a${at}`,
  name: `Ana ${at}`,
  into: `b${at}`,
  into_name: `Anna ${at}`,
  why: ['the same telephone number', 'the same name but for one letter'],
});
const field = (name: string, value: string | null, into_value: string | null): CompareField => ({
  field: name,
  value,
  into_value,
});
const compare = (change: Partial<PersonCompare> = {}): PersonCompare => ({
  fields: [
    field('first', 'Marge', 'Margaret'),
    field('last', 'Vale', 'Vale'),
    field('phone', '555-0100', '555-0199'),
    field('email', 'marge@example.org', null),
  ],
  meetings: 2,
  into_meetings: 7,
  together: 0,
  ...change,
});
const both = {
  person_get: ({ person: id }: { person: string }) =>
    person(id === 'p1' ? { id, name: 'Marge V.' } : { id, name: 'Margaret V.' }),
};

test('pairs are told with why; said to be two they are gone, and the focus goes to the next', async () => {
  let pairs = [pair(0), pair(1)];
  const asked = core({
    person_alike: () => ({ pairs, total: pairs.length }),
    person_two: ({ person: id }) => {
      pairs = pairs.filter((one) => one.person !== id);
      return { pairs, total: pairs.length };
    },
  });
  render(PeopleAlike);
  await screen.findByRole('heading', { level: 1, name: 'May be one person' });
  expect(screen.getAllByText('The same telephone number and the same name but for one letter')).toHaveLength(2);
  expect(screen.getByRole('link', { name: 'Side by side: Ana 0 and Anna 0' }).getAttribute('href')).toBe(
    '#/people/a0/compare/b0',
  );
  await expectAccessible();
  screen.getByRole('button', { name: 'They are two people: Ana 0 and Anna 0' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: /Ana 1/ })));
  expect(undo.said?.back).toBe('undo');
  await userEvent.click(screen.getByRole('button', { name: 'They are two people: Ana 1 and Anna 1' }));
  await screen.findByText('Nobody seems to be written down twice.');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  expect(asked.filter(({ name }) => name === 'person_two')).toHaveLength(2);
  await expectAccessible();
});

test('side by side: only what differs is chosen, then they are one, with the way back', async () => {
  const asked = core({ ...both, person_compare: () => compare(), person_merge: () => person({ id: 'p2' }) });
  render(Compare, { person: 'p1', into: 'p2' });
  const table = await screen.findByRole('table', { name: 'Side by side' });
  expect(within(table).getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
    'First name',
    'Last name',
    'Phone',
    'E-mail',
    'Marked at meetings',
  ]);
  expect(screen.getAllByRole('radio')).toHaveLength(4);
  expect((screen.getByRole('radio', { name: 'Phone 555-0199' }) as HTMLInputElement).checked).toBe(true);
  screen.getByText('at 7 meetings');
  await expectAccessible();
  screen.getByRole('radio', { name: 'Phone 555-0199' }).focus();
  await userEvent.click(screen.getByRole('radio', { name: 'Phone 555-0100' }));
  const one = screen.getByRole('button', { name: 'Make them one' });
  expect(one.classList.contains('primary')).toBe(true);
  one.focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toBe('#/people/p2'));
  expect(asked.at(-1)?.request).toEqual({ person: 'p1', into: 'p2', take: ['phone'] });
  await waitFor(() => expect(undo.said).toEqual({ message: 'They are one person now.', back: 'undo' }));
});

test('two who were at the same meeting are two: it is said, and making them one is not what is offered first', async () => {
  core({ ...both, person_compare: () => compare({ together: 3 }), person_two: () => ({ pairs: [], total: 0 }) });
  render(Compare, { person: 'p1', into: 'p2' });
  await screen.findByText(/^Both were written down at the same 3 meetings/);
  await expectAccessible();
  expect([...document.querySelectorAll('.btn.primary')].map((one) => one.textContent)).toEqual(['They are two people']);
  await userEvent.click(screen.getByRole('button', { name: 'They are two people' }));
  await waitFor(() => expect(location.hash).toBe('#/people/alike'));
});

test('what the core refuses is said, and nothing is chosen anew', async () => {
  core({
    ...both,
    person_compare: () => compare(),
    person_merge: () => {
      throw refusal('invalid', 'This person is on the list of another kind of group.', 'person');
    },
  });
  render(Compare, { person: 'p1', into: 'p2' });
  await userEvent.click(await screen.findByRole('radio', { name: 'First name Marge' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make them one' }));
  await screen.findByText('This person is on the list of another kind of group.');
  expect((screen.getByRole('radio', { name: 'First name Marge' }) as HTMLInputElement).checked).toBe(true);
});

test('a last name only one of them has is no loss where the first is the same; a description goes with its name', () => {
  expect(taking([field('first', 'Ana', 'Ana'), field('last', 'Brook', null)], {})).toEqual(['last']);
  expect(taking([field('first', 'Ann', 'Ana'), field('last', 'Brook', null)], {})).toEqual([]);
  const described = [field('first', 'Wim', 'tall guy'), field('alias', null, 'known by a description')];
  expect(taking(described, {})).toEqual([]);
  expect(taking(described, { first: 'person' })).toEqual(['first', 'alias']);
});

test('covered, in Spanish too, the table tells nobody', async () => {
  language.use('es');
  core({ ...both, person_compare: () => compare() });
  cover.turn(true);
  render(Compare, { person: 'p1', into: 'p2' });
  await screen.findByRole('heading', { level: 1, name: 'Lado a lado' });
  expect(document.body.innerHTML).not.toMatch(/Marge|Margaret|Vale|555|example/);
  await expectAccessible();
});
