// The curriculum of an agency's group: reading the table, a make-up, the weeks, what counts.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Curriculum as Answer } from '../src/lib/wire.ts';
import Curriculum from '../src/views/groups/Curriculum.svelte';
import ModuleLine from '../src/views/meeting/ModuleLine.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids, summary } from './evening.ts';

afterEach(() => cleanup());

const agency = group({ name: 'Morning class', regime: 'court_mandated', names: { may_keep: true, agreed_on: null, needs_agreement: false } });

function curriculum(change: Partial<Answer> = {}): Answer {
  return {
    group: ids.group,
    group_name: 'Morning class',
    today: '2026-11-24',
    modules: [
      { id: 'm1', number: 1, title: 'Safety' },
      { id: 'm2', number: 2, title: 'Triggers' },
    ],
    people: [
      {
        person: 'p-ana',
        name: 'Ana R.',
        since: '2026-11-01',
        modules: [
          { module: 'm1', done: 'here', on: '2026-11-17' },
          { module: 'm2', done: 'not_yet', on: null },
        ],
        still_needs: 1,
        absences: 1,
      },
      {
        person: 'p-luis',
        name: 'Luis',
        since: '2025-01-01',
        modules: [
          { module: 'm1', done: 'not_kept', on: null },
          { module: 'm2', done: 'made_up', on: '2026-11-20' },
        ],
        still_needs: null,
        absences: null,
      },
    ],
    allowed: 2,
    excused_counts: false,
    left_early_is_not_done: false,
    capacity: 15,
    on_list: 2,
    full: false,
    over: false,
    coming: [{ meeting: summary(), module: 'm1', minutes: 80 }],
    stamp: '1',
    ...change,
  };
}

test('the table says who still needs how many, and that what is gone is not kept', async () => {
  core({ group_get: () => agency, curriculum_get: () => curriculum() });
  render(Curriculum, { group: ids.group });
  const table = within(await screen.findByRole('table'));
  const ana = within(table.getByRole('row', { name: /Ana R\./ }));
  ana.getByText('still needs 1');
  ana.getByText('1 of 2');
  ana.getByText('not yet');
  const luis = within(table.getByRole('row', { name: /Luis/ }));
  expect(luis.getAllByText('not kept')).toHaveLength(3);
  luis.getByText(/made up/);
  expect(table.queryByText('0 of 2')).toBeNull();
  screen.getByText('2 of 15 places are taken.');
  screen.getByText('80 minutes count, without breaks');
  await expectAccessible();
});

test('a make-up is written down for a module somebody has not done', async () => {
  const asked = core({
    group_get: () => agency,
    curriculum_get: () => curriculum(),
    curriculum_make_up: () => curriculum(),
  });
  render(Curriculum, { group: ids.group });
  const save = await screen.findByRole('button', { name: 'Write down the make-up' });
  await userEvent.click(save);
  await screen.findByText('Choose who it was.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Name' }), 'p-ana');
  const module = screen.getByRole('combobox', { name: 'Module' });
  expect(within(module).queryByRole('option', { name: '1. Safety' })).toBeNull();
  await userEvent.selectOptions(module, 'm2');
  await userEvent.click(save);
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({
      name: 'curriculum_make_up',
      request: { group: ids.group, person: 'p-ana', module: 'm2', on: '2026-11-24' },
    }),
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Name' }), 'p-luis');
  await userEvent.selectOptions(module, 'm2');
  await userEvent.click(screen.getByRole('button', { name: 'Take the make-up back' }));
  await waitFor(() => expect(asked.at(-1)?.request).toMatchObject({ person: 'p-luis', on: null }));
});

test('weeks are filled in order or chosen one by one', async () => {
  const asked = core({
    group_get: () => agency,
    curriculum_get: () => curriculum(),
    curriculum_fill: () => curriculum(),
    curriculum_plan: () => curriculum(),
  });
  render(Curriculum, { group: ids.group });
  await userEvent.click(await screen.findByRole('button', { name: 'Fill the coming weeks in order' }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ name: 'curriculum_fill', request: { group: ids.group } }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Module on/ }), 'No module');
  await waitFor(() => expect(asked.at(-1)?.request).toEqual({ meeting: ids.meeting, module: null }));
});

test('modules are added with Enter and moved by buttons', async () => {
  const asked = core({
    group_get: () => agency,
    curriculum_get: () => curriculum({ people: [] }),
    curriculum_module_add: () => curriculum({ people: [] }),
    curriculum_module_edit: () => curriculum({ people: [] }),
  });
  render(Curriculum, { group: ids.group });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title of the module' }), 'Family{Enter}');
  await waitFor(() => expect(asked.at(-1)?.request).toEqual({ group: ids.group, title: 'Family' }));
  await userEvent.click(screen.getByRole('button', { name: 'Up: Triggers' }));
  await waitFor(() => expect(asked.at(-1)?.request).toEqual({ group: ids.group, module: 'm2', to: 0 }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Down: Triggers' }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Change: Safety' }));
  await expectAccessible();
});

test('what counts is saved, and what the core refuses stands at its field', async () => {
  const asked = core({
    group_get: () => agency,
    curriculum_get: () => curriculum({ full: true, on_list: 15 }),
    curriculum_edit: () => {
      throw refusal('invalid', 'Please give a number from 1 to 999.', 'capacity');
    },
  });
  render(Curriculum, { group: ids.group });
  await screen.findByText('All 15 places are taken.');
  await userEvent.clear(screen.getByRole('textbox', { name: /Absences allowed/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'it counts as an absence' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Please give a number from 1 to 999.');
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    allowed: null,
    capacity: 15,
    excused_counts: true,
    left_early_is_not_done: false,
  });
});

test('with no module yet it says what to do first', async () => {
  core({ group_get: () => agency, curriculum_get: () => curriculum({ modules: [], people: [], coming: [] }) });
  render(Curriculum, { group: ids.group });
  await screen.findByText(/Write down the modules in their order/);
  expect(screen.queryByRole('table')).toBeNull();
  await expectAccessible();
});

test('mutual aid is not even asked for', async () => {
  const asked = core({ group_get: () => group() });
  render(Curriculum, { group: ids.group });
  await screen.findByText('There is no curriculum here');
  expect(asked.map(({ name }) => name)).toEqual(['group_get']);
  await expectAccessible();
});

test('a meeting says its module, the minutes that count and a room too full', async () => {
  render(ModuleLine, { about: { module: { id: 'm2', number: 2, title: 'Triggers' }, minutes: 105, over: 15 } });
  screen.getByText('2. Triggers');
  screen.getByText('105 minutes count, without breaks');
  screen.getByText(/More people are here/);
  await expectAccessible();
});
