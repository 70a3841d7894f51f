// Service for a term: written down by keyboard, told before it ends without a name, open afterwards.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ServiceList, ServiceTerm, Today as Answer } from '../src/lib/wire.ts';
import Ending from '../src/views/groups/Ending.svelte';
import Service from '../src/views/groups/Service.svelte';
import ServiceEdit from '../src/views/groups/ServiceEdit.svelte';
import ServiceNew from '../src/views/groups/ServiceNew.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';

afterEach(() => cleanup());

const today: Answer = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 };
const people = [{ person: 'ana', name: 'Ana P.', since: '2026-03-03' }];

function term(change: Partial<ServiceTerm> = {}): ServiceTerm {
  return {
    id: 't1',
    role: 'treasurer',
    title: 'treasurer',
    person: 'ana',
    name: 'Ana P.',
    from: '2026-07-01',
    until: '2026-12-31',
    ended: null,
    remind: 30,
    ahead: false,
    ends_soon: false,
    ...change,
  };
}

function list(change: Partial<ServiceList> = {}): ServiceList {
  return {
    terms: [],
    vacant: [{ role: 'treasurer', title: 'treasurer' }],
    past: [],
    roles: [
      { id: 'secretary', title: 'secretary', usual: null },
      { id: 'treasurer', title: 'treasurer', usual: '6 months' },
    ],
    may_keep_names: true,
    stamp: '1',
    ...change,
  };
}

const answers = (service: ServiceList) => ({
  group_get: () => group({ people }),
  service_list: () => service,
  today_get: () => today,
});

test('nobody is written down yet: what is open is listed, and one filled button says what to do', async () => {
  core(answers(list()));
  render(Service, { group: ids.group });
  await screen.findByText('Nobody is written down yet');
  screen.getByText('Treasurer');
  expect(screen.getAllByRole('link', { name: 'Write somebody down' })).toHaveLength(1);
  await expectAccessible();
});

test('a group without names is told so and shows nothing', async () => {
  core(answers(list({ may_keep_names: false, vacant: [] })));
  render(Service, { group: ids.group });
  await screen.findByText(/has not agreed to keep names/);
  expect(screen.queryByRole('link', { name: 'Write somebody down' })).toBeNull();
});

test('a term ended by mistake goes on at once', async () => {
  let ended = false;
  const now = () =>
    ended ? list({ past: [term({ ended: '2026-11-24' })] }) : list({ terms: [term({ ends_soon: true })], vacant: [] });
  const asked = core({
    ...answers(list()),
    service_list: now,
    service_end: (request) => {
      ended = request.ended;
      return now();
    },
  });
  render(Service, { group: ids.group });
  await screen.findByText(/ends soon/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'End now: treasurer' }));
  await screen.findByText('Ended: treasurer.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'End now: treasurer' });
  expect(asked.filter(({ name }) => name === 'service_end').map(({ request }) => request)).toEqual([
    { group: ids.group, term: 't1', ended: true },
    { group: ids.group, term: 't1', ended: false },
  ]);
});

test('what is open is offered first, for as long as is usual', async () => {
  const asked = core({ ...answers(list()), service_add: () => list({ terms: [term()] }) });
  render(ServiceNew, { group: ids.group });
  const what = await screen.findByLabelText<HTMLSelectElement>('Which service?');
  expect(what.value).toBe('treasurer');
  screen.getByRole('radio', { name: 'As usual: 6 months', checked: true });
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Choose who it is.');
  await userEvent.selectOptions(screen.getByLabelText('Who?'), 'Ana P.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('service_add'));
  expect(asked.at(-1)?.request).toEqual({
    group: ids.group,
    role: 'treasurer',
    person: 'ana',
    from: '2026-11-24',
    remind: 30,
  });
});

test('a service of the group’s own has no usual time, and a last day is asked for only where there is one', async () => {
  const asked = core({ ...answers(list()), service_add: () => list() });
  render(ServiceNew, { group: ids.group });
  await userEvent.selectOptions(await screen.findByLabelText('Which service?'), 'Something else');
  await userEvent.type(screen.getByLabelText('What do you call it?'), 'Keys');
  expect(screen.queryByRole('radio', { name: /As usual/ })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Who?'), 'Ana P.');
  await userEvent.click(screen.getByRole('radio', { name: 'Until a day' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText(/Type a day, or choose one/);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Last day')));
  await userEvent.click(screen.getByRole('radio', { name: 'No end agreed' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked.at(-1)?.name).toBe('service_add'));
  expect(asked.at(-1)?.request).toMatchObject({ title: 'Keys', person: 'ana', until: null });
});

test('a term is changed on what it was, and what the core refuses stands at its field', async () => {
  core({
    ...answers(list({ terms: [term()] })),
    service_edit: () => {
      throw refusal('invalid', 'The last day is before the first.', 'until');
    },
  });
  render(ServiceEdit, { group: ids.group, term: 't1' });
  await screen.findByRole('heading', { name: 'Change treasurer' });
  expect(screen.queryByLabelText('Which service?')).toBeNull();
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('The last day is before the first.');
});

test('the reminder names the position and never a person', async () => {
  const ending = [{ group: ids.group, group_name: 'Tuesday Night Steps', title: 'treasurer', until: '2026-12-31' }];
  render(Ending, { ending });
  screen.getByText(/Service as treasurer ends on/);
  expect(screen.getByRole('link').getAttribute('href')).toBe(`#/groups/${ids.group}/service`);
  await expectAccessible();
});
