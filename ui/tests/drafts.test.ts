// What is half typed is kept and comes back, in every form, until it is saved or left.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { keepDrafts } from '../src/lib/drafts.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import GroupNew from '../src/views/groups/GroupNew.svelte';
import ReadingNew from '../src/views/library/ReadingNew.svelte';
import Plan from '../src/views/meeting/Plan.svelte';
import PersonNew from '../src/views/people/PersonNew.svelte';
import PersonPage from '../src/views/people/PersonPage.svelte';
import { expectAccessible } from './axe.ts';
import { person as somebody } from './persons.ts';
import { core, refusal } from './core.ts';
import { ids, plan } from './evening.ts';

afterEach(() => cleanup());

/** A core that keeps drafts in mind. */
function keeping(begun: Record<string, object> = {}) {
  const drafts = new Map(Object.entries(begun).map(([name, value]) => [name, JSON.stringify(value)]));
  return {
    drafts,
    of: (name: string) => JSON.parse(drafts.get(name) ?? 'null') as unknown,
    answers: {
      draft_list: () => ({ drafts: [...drafts].map(([name, value]) => ({ name, value })) }),
      draft_keep: ({ name, value }: Calls['draft_keep']['request']) => {
        if (value === null) drafts.delete(name);
        else drafts.set(name, value);
        return {};
      },
    },
  };
}

const person = somebody({ groups: [] });

const text = (name: string | RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;

test('what differs from the beginning is kept once the typing rests, and dropped when the form is left', async () => {
  const kept = keeping();
  core(kept.answers);
  render(ReadingNew);
  await userEvent.type(text('Title'), 'Half a ti');
  expect(kept.drafts.size).toBe(0);
  await waitFor(() => expect(kept.of('reading/new')).toEqual({ title: 'Half a ti' }));
  await userEvent.click(screen.getByRole('link', { name: 'Cancel' }));
  await waitFor(() => expect(kept.drafts.size).toBe(0));
  cleanup();
  expect(kept.drafts.size).toBe(0);
});

test('leaving the window, the page, or locking keeps it at once', async () => {
  const kept = keeping();
  core(kept.answers);
  render(ReadingNew);
  await new Promise((done) => setTimeout(done));
  await userEvent.type(text('Title'), 'On');
  dispatchEvent(new Event('blur'));
  await waitFor(() => expect(kept.of('reading/new')).toEqual({ title: 'On' }));
  await userEvent.type(text('Title'), 'e');
  await keepDrafts();
  expect(kept.of('reading/new')).toEqual({ title: 'One' });
  await userEvent.type(text('Title'), '!');
  cleanup();
  await waitFor(() => expect(kept.of('reading/new')).toEqual({ title: 'One!' }));
});

test('it comes back with a line that says so, and can be dropped', async () => {
  const kept = keeping({ 'reading/new': { title: 'Half', licence: 'card', unknown: 'x' } });
  core(kept.answers);
  render(ReadingNew);
  await screen.findByText('What you had begun is here again.');
  expect(text('Title').value).toBe('Half');
  expect((screen.getByRole('radio', { name: /binder/ }) as HTMLInputElement).checked).toBe(true);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Drop it' }));
  expect(text('Title').value).toBe('');
  expect(screen.queryByText('What you had begun is here again.')).toBeNull();
  await waitFor(() => expect(kept.drafts.size).toBe(0));
});

test('saving throws it away; what the core refuses stays kept', async () => {
  const kept = keeping();
  let refuse = true;
  core({
    ...kept.answers,
    group_list: () => ({ groups: [] }),
    person_add: () => {
      if (refuse) throw refusal('disk_full', 'The disk is full.');
      return person;
    },
  });
  render(PersonNew);
  await userEvent.type(await screen.findByRole('textbox', { name: 'First name' }), 'Priya');
  await waitFor(() => expect(kept.of('person/new')).toEqual({ first: 'Priya' }));
  await userEvent.keyboard('{Enter}');
  await screen.findByText('The disk is full.');
  expect(kept.drafts.size).toBe(1);
  refuse = false;
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(kept.drafts.size).toBe(0));
  cleanup();
  expect(kept.drafts.size).toBe(0);
});

test('only what she changed is kept: what was changed elsewhere meanwhile shows as it is now', async () => {
  const kept = keeping({ 'person/p1': { preferred: 'Pri' } });
  core({
    ...kept.answers,
    person_get: () => ({ ...person, phone: '555-0199', stamp: '2' }),
    group_list: () => ({ groups: [] }),
    person_edit: () => ({ ...person, preferred: 'Pri', phone: '555-0199', stamp: '3' }),
  });
  render(PersonPage, { person: 'p1' });
  await screen.findByText('What you had begun is here again.');
  expect(text(/^Phone/).value).toBe('555-0199');
  expect(text(/^Likes/).value).toBe('Pri');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved.');
  await waitFor(() => expect(kept.drafts.size).toBe(0));
  // The page stays, and what is typed on it from now on is kept again.
  await userEvent.click(screen.getByRole('button', { name: 'Change what is written down' }));
  await userEvent.type(text(/^E-mail/), 'x');
  await waitFor(() => expect(kept.of('person/p1')).toEqual({ email: 'x' }));
});

test.each([
  ['new', ''],
  ['item-Sharing', 'Sharing'],
])('the agenda opens its form again by itself (%s)', async (which, title) => {
  const kept = keeping({ [`item/${ids.meeting}/${which}`]: { title: `${title} begun`, script: 'Say this.' } });
  core({ ...plan([['Welcome', 5], ['Sharing', 40]]).answers, ...kept.answers });
  render(Plan, { meeting: ids.meeting });
  await screen.findByText('What you had begun is here again.');
  expect(text('What').value).toBe(`${title} begun`);
  // Nothing of what was begun is folded away.
  expect(text(/^What to say/).value).toBe('Say this.');
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(kept.drafts.size).toBe(0));
});

test('a draft that is no draft is left alone, and so is one of a program that is gone', async () => {
  const kept = keeping();
  kept.drafts.set('group/new', '{"name":7,"program":"gone"}');
  core({
    ...kept.answers,
    program_list: () => ({
      programs: [{ id: 'aa', name: 'One', summary: '', notice: null, regimes: [], lengths: [60], minutes: 60, agendas: [] }],
    }),
    zone_list: () => ({ zones: ['Europe/Madrid'], here: 'Europe/Madrid' }),
  });
  render(GroupNew);
  await screen.findByText('What you had begun is here again.');
  expect((screen.getByRole('radio', { name: 'One' }) as HTMLInputElement).checked).toBe(true);
  expect(text('Name').value).toBe('');
});
