// Bringing a list: nothing is stored before the button, every question is answered, names stay covered.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Import from '../src/views/people/Import.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { agreed, group, ids, nameless } from './evening.ts';

afterEach(() => cleanup());

type Report = Calls['people_import']['response'];

const TODAY = { now: '2026-11-24T17:00', date: '2026-11-24', next: null, upcoming: [], ending: [], groups: 1 };

function report(change: Partial<Report> = {}): Report {
  return {
    dry_run: true,
    encoding: 'UTF-8',
    separator: 'comma',
    columns: [
      { header: 'First', field: 'first' },
      { header: 'Shoe size', field: null },
    ],
    rows: [
      { line: 2, action: 'add', name: 'Mai L.', reason: null, candidates: [] },
      {
        line: 3,
        action: 'ask',
        name: 'Ana G.',
        reason: 'Is it the same person?',
        candidates: [{ person: 'known', name: 'Ana G.', detail: 'on this list' }],
      },
      { line: 5, action: 'refused', name: null, reason: 'no name', candidates: [] },
    ],
    totals: { add: 1, update: 0, same: 0, ask: 1, skip: 0, refused: 1 },
    notes: [],
    saved: false,
    ...change,
  };
}

async function open(answer: (request: Calls['people_import']['request']) => Report) {
  const asked = core({ group_get: () => group(), today_get: () => TODAY, people_import: answer });
  render(Import, { group: ids.group });
  await screen.findByRole('heading', { level: 1, name: 'Add people from a list' });
  return asked.filter.bind(asked, ({ name }: { name: string }) => name === 'people_import') as () => {
    request: Calls['people_import']['request'];
  }[];
}

const choose = (text: string) =>
  userEvent.upload(screen.getByLabelText(/^Choose/), new File([text], 'list.csv', { type: 'text/csv' }));

const bring = () => screen.getByRole('button', { name: /^Bring in|^Bring them/ });

test('a chosen file is only looked at: what was understood, every row, every reason', async () => {
  const imports = await open(() => report());
  await choose('First,Shoe size\nMai,38\n');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('What will happen'));
  expect(imports().map(({ request }) => request.dry_run)).toEqual([true]);
  expect(atob(imports()[0]?.request.file ?? '')).toBe('First,Shoe size\nMai,38\n');
  screen.getByText(/Nothing is kept yet/);
  screen.getByText('First → first name');
  screen.getByText('Shoe size: left out');
  const refused = screen.getByRole('row', { name: /Cannot be used. no name/ });
  within(refused).getByText('5');
  await expectAccessible();
});

test('with a question open nothing is imported, and the focus goes to the question', async () => {
  const imports = await open(() => report());
  await choose('x');
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 1 person' }));
  expect(imports().every(({ request }) => request.dry_run)).toBe(true);
  await screen.findByText('One question is still open.');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^The same person/ }));
});

test.each([
  ['The same person: Ana G., on this list', 'known', 'Bring in 2 people'],
  ['Someone new', 'new', 'Bring in 2 people'],
  ['Leave out', 'skip', 'Bring in 1 person'],
])('"%s" is handed over as %s', async (label, choice, button) => {
  const imports = await open(({ dry_run }) =>
    dry_run ? report() : report({ dry_run: false, saved: true, totals: { ...report().totals, add: 2, ask: 0 } }),
  );
  await choose('x');
  await userEvent.click(await screen.findByRole('radio', { name: label }));
  expect(bring().textContent).toBe(button);
  await userEvent.click(bring());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Done. 2 people were added.'));
  expect(imports().at(-1)?.request).toMatchObject({ dry_run: false, answers: [{ line: 3, choice }] });
  screen.getByRole('link', { name: 'Open the list of Tuesday Night Steps' });
  await expectAccessible();
});

test('another file forgets the answers to the first', async () => {
  await open(() => report());
  await choose('x');
  await userEvent.click(await screen.findByRole('radio', { name: 'Someone new' }));
  await choose('y');
  await waitFor(() =>
    expect((screen.getByRole('radio', { name: 'Someone new' }) as HTMLInputElement).checked).toBe(false),
  );
});

test('a file that cannot be read is told, and another can be chosen', async () => {
  await open(() => {
    throw refusal('invalid', 'This is not a table. Save it as CSV and choose it again.', 'file');
  });
  await choose('x');
  await screen.findByText('This is not a table. Save it as CSV and choose it again.');
  expect(screen.queryByRole('button', { name: /^Bring/ })).toBeNull();
});

test('a file in which nothing is new has no button', async () => {
  await open(() =>
    report({
      rows: [{ line: 2, action: 'same', name: 'Ana G.', reason: null, candidates: [] }],
      totals: { add: 0, update: 0, same: 1, ask: 0, skip: 0, refused: 0 },
    }),
  );
  await choose('x');
  await screen.findByText('There is nothing to bring in from this file.');
  expect(screen.queryByRole('button', { name: /^Bring/ })).toBeNull();
});

test('covered names are covered in rows, questions and columns that may be a name', async () => {
  await open(() => report({ columns: [{ header: 'Mai Linh', field: null }] }));
  cover.turn(true);
  await choose('x');
  await screen.findByRole('table');
  expect(document.body.textContent).not.toMatch(/Mai|Ana/);
});

test('before the group agreed to names no file can be chosen; writing the agreement down opens the way', async () => {
  let names = nameless as typeof agreed | typeof nameless;
  core({
    group_get: () => group({ names }),
    today_get: () => TODAY,
    group_agree_names: ({ agreed_on }) => {
      names = { ...agreed, agreed_on: agreed_on ?? '' };
      return group({ names });
    },
  });
  render(Import, { group: ids.group });
  await screen.findByText('This group keeps no names yet');
  expect(screen.queryByLabelText(/^Choose/)).toBeNull();
  await expectAccessible();
  const day = screen.getByRole('textbox', { name: 'Day your group agreed' });
  await userEvent.clear(day);
  await userEvent.type(day, '25 November 2026{Enter}');
  await screen.findByText('That day has not come yet.');
  await userEvent.clear(day);
  await userEvent.type(day, 'March 3{Enter}');
  await screen.findByLabelText(/^Choose/);
  expect(names.agreed_on).toBe('2026-03-03');
});
