// Agendas beside the usual one: made, renamed and taken away by keyboard, and said where they are used.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { OtherAgendaList, OtherAgendaShown } from '../src/lib/wire.ts';
import OtherAgendaNew from '../src/views/groups/OtherAgendaNew.svelte';
import OtherAgendaRename from '../src/views/groups/OtherAgendaRename.svelte';
import OtherAgendas from '../src/views/groups/OtherAgendas.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';

afterEach(() => cleanup());

function shown(change: Partial<OtherAgendaShown> = {}): OtherAgendaShown {
  return { id: 'a1', title: 'Speaker meeting', minutes: 60, items: 10, used: [], ...change };
}

function list(change: Partial<OtherAgendaList> = {}): OtherAgendaList {
  return { usual_items: 9, agendas: [shown()], removed: [], templates: [], stamp: '1', ...change };
}

const study = { id: 'aa.agenda.study', title: 'Step study', minutes: 90 };
const answers = (agendas: OtherAgendaList) => ({ group_get: () => group(), other_agenda_list: () => agendas });
const title = () => screen.getByRole('textbox', { name: /^What is it called/ }) as HTMLInputElement;
const from = () => screen.getByRole('combobox', { name: 'What should it begin with?' }) as HTMLSelectElement;

test('the agendas are listed with what is in them and where they are used', async () => {
  const used = ['the last Tuesday of the month', 'the meeting on Tuesday, December 1, 2026'];
  core(answers(list({ agendas: [shown({ used }), shown({ id: 'a2', title: 'Business evening', items: 0 })] })));
  render(OtherAgendas, { group: ids.group });
  await screen.findByText('The usual agenda');
  screen.getByText('9 items');
  screen.getByText('60 min · no items yet');
  screen.getByText('Used: the last Tuesday of the month; the meeting on Tuesday, December 1, 2026');
  expect(screen.getAllByRole('link', { name: 'Make an agenda' })).toHaveLength(1);
  const rename = screen.getByRole('link', { name: 'Rename “Business evening”' });
  expect(rename.getAttribute('href')).toBe(`#/groups/${ids.group}/agendas/a2`);
  await expectAccessible();
});

test('one that is taken away is put back at once, and the keyboard does not lose its place', async () => {
  let away = false;
  const now = () => (away ? list({ agendas: [], removed: [shown()], templates: [study] }) : list());
  core({
    ...answers(list()),
    other_agenda_list: now,
    other_agenda_remove: () => {
      away = true;
      return now();
    },
    other_agenda_restore: () => {
      away = false;
      return now();
    },
  });
  render(OtherAgendas, { group: ids.group });
  (await screen.findByRole('button', { name: 'Take away: Speaker meeting' })).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/“Speaker meeting” is taken away/);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' })));
  await expectAccessible();
  await userEvent.keyboard('{Enter}');
  const again = await screen.findByRole('button', { name: 'Take away: Speaker meeting' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  // The same from the list of those taken away, later on.
  await userEvent.click(again);
  const gone = await screen.findByText('One agenda taken away');
  await userEvent.click(gone);
  const details = within(gone.closest('details') as HTMLElement);
  await userEvent.click(details.getByRole('button', { name: 'Put back: Speaker meeting' }));
  await screen.findByRole('button', { name: 'Take away: Speaker meeting' });
  await expectAccessible();
});

test('one that is used stays, and the page says where', async () => {
  const message = 'It is still used: the last Tuesday of the month. Choose another agenda there first.';
  core({
    ...answers(list()),
    other_agenda_remove: () => {
      throw refusal('invalid', message, 'agenda');
    },
  });
  render(OtherAgendas, { group: ids.group });
  await userEvent.click(await screen.findByRole('button', { name: 'Take away: Speaker meeting' }));
  await screen.findByText(message);
  screen.getByRole('button', { name: 'Take away: Speaker meeting' });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await expectAccessible();
});

test('a copy of the usual one is made by keyboard alone', async () => {
  const asked = core({ ...answers(list()), other_agenda_add: () => list() });
  render(OtherAgendaNew, { group: ids.group });
  await screen.findByRole('heading', { name: 'Make another agenda' });
  expect(from().value).toBe('usual');
  await expectAccessible();
  title().focus();
  await userEvent.keyboard('Business evening{Enter}');
  await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('other_agenda_add'));
  expect(asked.at(-1)?.request).toEqual({ group: ids.group, title: 'Business evening', from: 'usual' });
});

test('one of the starter set brings its name, and keeps one she typed', async () => {
  const asked = core({ ...answers(list({ templates: [study] })), other_agenda_add: () => list() });
  render(OtherAgendaNew, { group: ids.group });
  await screen.findByRole('heading', { name: 'Make another agenda' });
  await userEvent.selectOptions(from(), 'From the starter set: Step study');
  expect(title().value).toBe('Step study');
  await userEvent.selectOptions(from(), 'Nothing');
  expect(title().value).toBe('');
  await userEvent.type(title(), 'Thursdays');
  await userEvent.selectOptions(from(), 'From the starter set: Step study');
  expect(title().value).toBe('Thursdays');
  const made = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Make it' }));
    await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('other_agenda_add'));
    return asked.pop()?.request;
  };
  const template = { group: ids.group, from: 'template', template: study.id };
  expect(await made()).toEqual({ ...template, title: 'Thursdays' });
  await userEvent.clear(title());
  await userEvent.type(title(), 'Step study');
  expect(await made()).toEqual(template);
  await userEvent.selectOptions(from(), 'A copy of “Speaker meeting”');
  await userEvent.clear(title());
  await userEvent.type(title(), 'Two speakers');
  expect(await made()).toEqual({ group: ids.group, title: 'Two speakers', from: 'other', agenda: 'a1' });
  await userEvent.selectOptions(from(), 'Nothing');
  expect(await made()).toEqual({ group: ids.group, title: 'Two speakers', from: 'empty' });
});

test('what the core refuses stands at its field', async () => {
  core({
    ...answers(list()),
    other_agenda_add: () => {
      throw refusal('invalid', 'There is one of this name already. Choose another name.', 'title');
    },
  });
  render(OtherAgendaNew, { group: ids.group });
  await screen.findByRole('heading', { name: 'Make another agenda' });
  await userEvent.type(title(), 'speaker meeting');
  await userEvent.click(screen.getByRole('button', { name: 'Make it' }));
  await screen.findByText(/There is one of this name already/);
  await waitFor(() => expect(document.activeElement).toBe(title()));
  await expectAccessible();
});

test('what was begun stands in the form again, but not a copy of what is gone', async () => {
  const value = JSON.stringify({ title: 'Half a na', from: 'other/gone' });
  core({ ...answers(list()), draft_list: () => ({ drafts: [{ name: `agenda/new/${ids.group}`, value }] }) });
  render(OtherAgendaNew, { group: ids.group });
  await waitFor(() => expect(title().value).toBe('Half a na'));
  expect(from().value).toBe('usual');
});

test('a name half changed is kept until it is saved', async () => {
  const kept = new Map<string, string | null>();
  const asked = core({
    ...answers(list()),
    draft_keep: ({ name, value }) => {
      kept.set(name, value);
      return {};
    },
    other_agenda_rename: () => list(),
  });
  render(OtherAgendaRename, { group: ids.group, agenda: 'a1' });
  await screen.findByRole('heading', { name: 'Rename “Speaker meeting”' });
  await expectAccessible();
  await userEvent.clear(title());
  await userEvent.type(title(), 'Guests');
  await waitFor(() => expect(kept.get('agenda/a1')).toBe(JSON.stringify({ title: 'Guests' })));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(kept.get('agenda/a1')).toBeNull());
  const renamed = asked.find(({ name }) => name === 'other_agenda_rename');
  expect(renamed?.request).toEqual({ group: ids.group, agenda: 'a1', title: 'Guests' });
});

test('a name changed elsewhere meanwhile is said, and saving again means it', async () => {
  let times = 0;
  const asked = core({
    ...answers(list()),
    other_agenda_rename: () => {
      times += 1;
      if (times === 1) throw refusal('conflict', 'This was changed in another window.');
      return list();
    },
  });
  render(OtherAgendaRename, { group: ids.group, agenda: 'a1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await screen.findByText('This was changed in another window.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'other_agenda_rename')).toHaveLength(2));
});

test('an agenda that is not there any more is said so', async () => {
  core(answers(list({ agendas: [] })));
  render(OtherAgendaRename, { group: ids.group, agenda: 'a1' });
  await screen.findByRole('heading', { name: 'This page is not here' });
  expect(screen.queryByRole('textbox')).toBeNull();
});
