// The sign-up sheet: offered beside the sign-in sheet, and typed in row by row with Enter.
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Calls, SignUp, SignUpTold } from '../src/lib/wire.ts';
import MeetingPaper from '../src/views/papers/MeetingPaper.svelte';
import SignUpRead from '../src/views/meeting/SignUpRead.svelte';
import { expectAccessible } from './axe.ts';
import { core, someSettings } from './core.ts';
import { ids, meeting, offer } from './evening.ts';

vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs', () => ({}));
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  getDocument: () => ({ promise: new Promise(() => {}), destroy: async () => {} }),
}));

afterEach(() => cleanup());

function sheet(change: Partial<SignUp> = {}): SignUp {
  const row = (number: number, role: string, taken = false) => ({
    number,
    meeting: ids.meeting,
    date: '2026-11-24',
    role,
    role_name: role,
    taken,
  });
  return {
    rows: [row(1, 'chair'), row(2, 'coffee', true), row(3, 'reader')],
    group: ids.group,
    group_name: 'Tuesday Night Steps',
    may_keep_names: true,
    ...change,
  };
}

test('the paper is made without names, for as many meetings as wanted, and leads to typing it in', async () => {
  const asked = core({
    meeting_get: () => meeting(),
    settings_get: () => someSettings(),
    paper_list: () => ({
      papers: [offer({ kind: 'sign_up', title: 'Sign-up sheet', options: ['meetings'] })],
      switches: [],
    }),
    paper_make: ({ kind }: Calls['paper_make']['request']) => ({
      title: kind,
      file_name: `${kind}.pdf`,
      pages: 1,
      has_names: false,
      missing: [],
      pdf: btoa('empty lines'),
    }),
  });
  render(MeetingPaper, { meeting: ids.meeting, paper: 'sign_up' });
  await screen.findByRole('heading', { name: 'Sign-up sheet' });
  await userEvent.selectOptions(screen.getByLabelText('For how many meetings?'), '4 meetings');
  await vi.waitFor(() =>
    expect(asked.filter(({ name }) => name === 'paper_make').at(-1)?.request).toEqual({
      kind: 'sign_up',
      meeting: ids.meeting,
      meetings: 4,
      page: 'letter',
    }),
  );
  expect(screen.getByRole('link', { name: 'Type in what was written' }).getAttribute('href')).toBe(
    `#/meetings/${ids.meeting}/sign-up`,
  );
  await expectAccessible();
});

test('Enter goes from row to row past what is taken, and then to the button', async () => {
  const asked = core({ signup_rows: () => sheet(), signup_read: (): SignUpTold => ({ assigned: 1, unread: [] }) });
  render(SignUpRead, { meeting: ids.meeting });
  const first = await screen.findByLabelText(/^1\. Chair/);
  screen.getByText(/^2\. Coffee.*taken/);
  await expectAccessible();
  first.focus();
  await userEvent.keyboard('Ana P{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText(/^3\. Reader/));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save' }));
  await userEvent.keyboard('{Enter}');
  await screen.findByText('One name is written down.');
  expect(asked.find(({ name }) => name === 'signup_read')?.request).toEqual({
    group: ids.group,
    rows: [{ meeting: ids.meeting, role: 'chair', name: 'Ana P' }],
  });
});

test('rows that can’t be read are told one by one, and who is meant of several is chosen', async () => {
  const people = [
    { person: 'p1', name: 'Ana P.' },
    { person: 'p2', name: 'Ana R.' },
  ];
  const asked = core({
    signup_rows: () => sheet(),
    signup_read: ({ rows }): SignUpTold =>
      rows[0]?.person
        ? { assigned: 1, unread: [] }
        : { assigned: 0, unread: [{ at: 0, why: 'several', people }, { at: 1, why: 'nobody', people: [] }] },
  });
  render(SignUpRead, { meeting: ids.meeting });
  await userEvent.type(await screen.findByLabelText(/^1\. Chair/), 'Ana');
  const reader = screen.getByLabelText(/^3\. Reader/);
  await userEvent.type(reader, 'Wren');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Several people have this name. Choose who is meant.');
  await screen.findByText('Nobody on the list has this name.');
  screen.getByText('2 rows can’t be read. Nothing is saved yet.');
  await expectAccessible();
  await userEvent.selectOptions(screen.getByLabelText('Who is meant in row 1?'), 'Ana R.');
  await userEvent.clear(reader);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('One name is written down.');
  expect(asked.filter(({ name }) => name === 'signup_read').at(-1)?.request).toEqual({
    group: ids.group,
    rows: [{ meeting: ids.meeting, role: 'chair', name: 'Ana', person: 'p2' }],
  });
});

test('without names nothing can be typed in, and that is said', async () => {
  core({ signup_rows: () => sheet({ may_keep_names: false }) });
  render(SignUpRead, { meeting: ids.meeting });
  await screen.findByText(/nothing can be typed in/);
  expect(screen.queryByRole('textbox')).toBeNull();
  await expectAccessible();
});
