// One person's page: what she allows, where she stands, what happened, who turned out to be her.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';
import { undo } from '../src/lib/undo.svelte.ts';
import type { PersonStory, PersonStoryAsk } from '../src/lib/wire.ts';
import PersonNew from '../src/views/people/PersonNew.svelte';
import PersonPage from '../src/views/people/PersonPage.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids } from './evening.ts';
import { person, type Person } from './persons.ts';

afterEach(() => {
  cleanup();
  undo.clear();
});

const keeping = () => ({ groups: [{ ...group(), next: null, names: agreed }] });
const box = (name: string | RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const text = (name: string | RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const focused = () => document.activeElement;

/** Her page, with a core that remembers. */
async function open(start: Partial<Person>, answers: Parameters<typeof core>[0] = {}) {
  let now = person(start);
  const asked = core({
    group_list: keeping,
    person_get: () => now,
    person_consent: ({ what, given }) => {
      const others = now.consents.filter((one) => one.what !== what);
      return (now = person({
        ...now,
        consents: given ? [...others, { what, on: '2026-11-24' }] : others,
        stamp: `${now.stamp}+`,
      }));
    },
    person_status: ({ status, since = '2026-11-24', until = null }) => {
      const kept = now.statuses.filter((one) => one.since !== since);
      const statuses = status ? [{ status, since, until }, ...kept] : kept;
      return (now = person({
        ...now,
        statuses,
        status: statuses[0] ?? { status: 'regular', since: null, until: null },
        stamp: `${now.stamp}+`,
      }));
    },
    ...answers,
  });
  render(PersonPage, { person: 'p1' });
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

const requests = (asked: Awaited<ReturnType<typeof open>>, name: string) =>
  asked.filter((one) => one.name === name).map(({ request }) => request);

test('a new entry is one name and Enter; a description takes the place of a name and hides the last one', async () => {
  const asked = core({ group_list: keeping, person_add: () => person() });
  render(PersonNew);
  await screen.findByRole('heading', { level: 1 });
  expect((document.querySelector('details') as HTMLDetailsElement).open).toBe(false);
  await userEvent.type(text(/^Last name/), 'Half');
  box(/^I only know a description/).focus();
  await userEvent.keyboard(' ');
  expect(screen.queryByRole('textbox', { name: /^Last name/ })).toBeNull();
  await expectAccessible();
  await userEvent.type(text('What others call this person'), 'tall guy, Tuesdays{Enter}');
  await waitFor(() =>
    expect(requests(asked, 'person_add')).toEqual([
      expect.objectContaining({ first: 'tall guy, Tuesdays', alias: true, last: '', family_first: false }),
    ]),
  );
});

test('what is refused in a folded field opens the fold and stands beside it', async () => {
  core({
    group_list: keeping,
    person_add: () => {
      throw refusal('invalid', 'That is too long.', 'pronouns');
    },
  });
  render(PersonNew);
  await userEvent.type(await screen.findByRole('textbox', { name: 'First name' }), 'Ana{Enter}');
  await screen.findByText('That is too long.');
  expect((document.querySelector('details') as HTMLDetailsElement).open).toBe(true);
  expect(focused()).toBe(text(/^Pronouns/));
});

test('what she allows is stored at each tick, with its day, and each is reckoned from the one before', async () => {
  const asked = await open({});
  await expectAccessible();
  box('May be called').focus();
  await userEvent.keyboard(' ');
  await userEvent.click(box('May be sent a text message'));
  await waitFor(() => expect(box('May be sent a text message').checked).toBe(true));
  expect(box('May be called').checked).toBe(true);
  expect(screen.getAllByText('since November 24, 2026')).toHaveLength(2);
  await userEvent.click(box('May be called'));
  await waitFor(() => expect(box('May be called').checked).toBe(false));
  expect(requests(asked, 'person_consent')).toEqual([
    { person: 'p1', what: 'call', given: true },
    { person: 'p1', what: 'text', given: true },
    { person: 'p1', what: 'call', given: false },
  ]);
  await expectAccessible();
});

test('without an address there is nothing to allow, which is said there; a number that went meanwhile too', async () => {
  await open(
    {},
    {
      person_consent: () => {
        throw refusal('invalid', 'Must not be empty.', 'phone');
      },
    },
  );
  screen.getByText(/^No e-mail address is written down/);
  expect(screen.queryByRole('checkbox', { name: 'May be written to' })).toBeNull();
  await userEvent.click(box('May be called'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('No phone number is written down');
  expect(box('May be called').checked).toBe(false);
});

test('what she allows does not quarrel with a form that is open', async () => {
  const asked = await open({}, { person_edit: () => person({ preferred: 'Pri', stamp: '9' }) });
  await userEvent.click(button('Change what is written down'));
  await userEvent.click(screen.getByText('More about this person'));
  await userEvent.type(text(/^Likes/), 'Pri');
  await userEvent.click(box('May be called'));
  await waitFor(() => expect(box('May be called').checked).toBe(true));
  expect(text(/^Likes/).value).toBe('Pri');
  await userEvent.click(button('Save'));
  await screen.findByText('Saved.');
  expect(requests(asked, 'person_edit')).toEqual([{ person: 'p1', preferred: 'Pri' }]);
});

test('cancelling or Escape folds the form away, and the focus is where it was opened', async () => {
  await open({});
  button('Change what is written down').focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toBe(text('First name')));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe(button('Change what is written down')));
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button('Cancel'));
  await waitFor(() => expect(focused()).toBe(button('Change what is written down')));
});

test('she is away until a day, written down with the keyboard alone', async () => {
  const asked = await open({});
  button('Write down a change').focus();
  await userEvent.keyboard('{Enter}');
  const away = screen.getByRole('radio', { name: 'Away for a while' });
  await userEvent.click(away);
  const until = text(/^Last day away/);
  await expectAccessible();
  await userEvent.type(until, 'some day{Enter}');
  await screen.findByText('Write a day, or leave it empty if it is not known.');
  expect(requests(asked, 'person_status')).toEqual([]);
  await userEvent.clear(until);
  await userEvent.type(until, '12/20/2026{Enter}');
  await screen.findByText('until December 20, 2026', { selector: '.now *' });
  expect(requests(asked, 'person_status')).toEqual([
    { person: 'p1', status: 'away', since: '2026-11-24', until: '2026-12-20' },
  ]);
  await waitFor(() => expect(focused()).toBe(button('Write down a change')));
  await expectAccessible();
});

test('away without a known end leaves it out', async () => {
  const asked = await open({});
  await userEvent.click(button('Write down a change'));
  await userEvent.click(screen.getByRole('radio', { name: 'Away for a while' }));
  await userEvent.click(button('Save'));
  await waitFor(() =>
    expect(requests(asked, 'person_status')).toEqual([{ person: 'p1', status: 'away', since: '2026-11-24' }]),
  );
});

test('whoever moved on comes off every list, which is said first and can be taken back', async () => {
  const asked = await open({}, { change_undo_last: () => ({ done: true, message: 'Taken back.' }) as never });
  await userEvent.click(button('Write down a change'));
  expect(screen.queryByText(/comes off every list/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Moved on' }));
  screen.getByText(/comes off every list/);
  await userEvent.click(button('Save'));
  await waitFor(() => expect(undo.said).toEqual({ message: 'Written down: Moved on.', back: 'undo' }));
  await undo.undoLast();
  expect(requests(asked, 'change_undo_last')).toHaveLength(1);
});

test('what was written down before is folded away, and can be taken out line by line', async () => {
  const statuses = [
    { status: 'away', since: '2026-10-01', until: null },
    { status: 'newcomer', since: '2026-01-05', until: null },
  ] as const;
  const asked = await open({ statuses: [...statuses], status: statuses[0] });
  await userEvent.click(screen.getByText('What was written down before'));
  await expectAccessible();
  await userEvent.click(button('Take out: Away for a while, October 1, 2026'));
  await waitFor(() => expect(requests(asked, 'person_status')).toEqual([{ person: 'p1', status: null, since: '2026-10-01' }]));
  await waitFor(() => expect(focused()).toBe(button('Take out: New, January 5, 2026')));
});

const line = (date: string, text: string, meeting: string | null = ids.meeting) => ({
  date,
  text,
  group_name: 'Tuesday Night Steps',
  meeting,
});

test('the story stands in order of time with links to the meetings, and the year before comes when asked for', async () => {
  const story = ({ until }: PersonStoryAsk): PersonStory =>
    until
      ? { lines: [line('2025-03-04', 'On the list', null)], from: '2024-11-25', earlier: false }
      : {
          lines: [line('2026-11-17', 'Here'), line('2026-11-17', 'Served: Greeter'), line('2026-11-10', 'Here')],
          from: '2025-11-25',
          earlier: true,
        };
  const asked = await open({}, { person_story: story });
  await screen.findByRole('heading', { name: 'Tuesday, November 17, 2026' });
  expect(screen.getAllByRole('link', { name: 'Tuesday Night Steps, November 17, 2026' })[0]?.getAttribute('href')).toBe(
    `#/meetings/${ids.meeting}/here`,
  );
  await expectAccessible();
  button('Earlier').focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Tuesday, March 4, 2025' });
  expect(requests(asked, 'person_story').at(-1)).toEqual({ person: 'p1', until: '2025-11-24' });
  expect(screen.queryByRole('button', { name: 'Earlier' })).toBeNull();
  expect(focused()).toBe(screen.getByRole('heading', { name: 'What is written down' }));
  screen.getByRole('heading', { name: 'Tuesday, November 17, 2026' });
});

test('nothing written down yet says so kindly', async () => {
  await open({});
  await screen.findByText(/^Nothing is written down yet/);
});

test('who turned out to be her is told, and made two again', async () => {
  let merged = [{ id: 'p2', name: 'Pri' }];
  const asked = await open(
    {},
    {
      person_get: () => person({ merged }),
      person_part: () => {
        merged = [];
        return person({ id: 'p2', name: 'Pri' });
      },
    },
  );
  await expectAccessible();
  await userEvent.click(button('Make two again: Pri'));
  await waitFor(() => expect(screen.queryByText('Also written down as')).toBeNull());
  expect(requests(asked, 'person_part')).toEqual([{ person: 'p2' }]);
  expect(undo.said?.back).toBe('undo');
  expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
});

test('with names covered nothing tells who she is, the other name and her pronouns neither', async () => {
  await open({ merged: [{ id: 'p2', name: 'Pri' }], pronouns: 'she/her', email: 'pri@example.org' });
  cover.turn(true);
  await screen.findByRole('heading', { level: 1, name: 'name covered' });
  expect(document.body.innerHTML).not.toMatch(/Pri\b|Priya|555-0100|she\/her|example\.org/);
  await expectAccessible();
});

test('in Spanish she is addressed as usted, and everything is there', async () => {
  language.use('es');
  await open({ merged: [{ id: 'p2', name: 'Pri' }], status: { status: 'away', since: '2026-11-01', until: '2026-12-20' } });
  const section = screen.getByRole('heading', { name: 'En qué momento está' }).closest('section') as HTMLElement;
  within(section).getByText('No está por un tiempo');
  within(section).getByText('hasta el 20 de diciembre de 2026');
  screen.getByRole('checkbox', { name: 'Se le puede llamar' });
  await expectAccessible();
});
