// Papers: the set of an evening, one paper, what is warned of, what happens without a printer.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Calls, PaperOffer, PaperSet, PaperSetLine } from '../src/lib/wire.ts';
import GroupPapers from '../src/views/papers/GroupPapers.svelte';
import MeetingPaper from '../src/views/papers/MeetingPaper.svelte';
import Papers from '../src/views/meeting/Papers.svelte';
import { addable, after, chosen, copiesOf, movedUp, paperOf } from '../src/views/papers/set.ts';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings } from './core.ts';
import { group, ids, meeting, offer } from './evening.ts';

// There is no canvas here: the drawing is seen in the real window. What is drawn is told by this stand-in.
vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs', () => ({}));
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  getDocument: ({ data }: { data: Uint8Array }) => ({
    promise: Promise.resolve({
      numPages: 1,
      getPage: async () => ({
        getViewport: () => ({ width: 10, height: 10 }),
        render: () => ({ promise: Promise.resolve() }),
        streamTextContent: () =>
          new ReadableStream({
            start(stream) {
              stream.enqueue({ items: [{ str: new TextDecoder().decode(data), hasEOL: false }] });
              stream.close();
            },
          }),
      }),
    }),
    destroy: async () => {},
  }),
}));

beforeEach(() => cover.turn(false));
afterEach(() => cleanup());

type Request = Calls['paper_make']['request'];
type Answers = Parameters<typeof core>[0];

const signIn = offer();
const own = offer({
  kind: 'facilitator_copy',
  title: 'Sign-in sheet for you alone',
  about: 'The names on your list.',
  has_names: true,
  goes_round: false,
  options: ['names'],
});
const off = offer({
  kind: 'sign_up',
  title: 'Sign-up sheet',
  off: 'empty',
  off_because: 'There is nothing to print on it yet.',
  options: ['meetings'],
});
const written = offer({ kind: 'written_down', title: 'What this group writes down', subject: 'group' });

const made = ({ kind }: Request) => {
  const named = kind === 'facilitator_copy';
  return {
    title: 'Sign-in sheet',
    file_name: 'sign-in.pdf',
    pages: 1,
    has_names: named,
    missing: named ? ['𖼀'] : [],
    pdf: btoa(named ? 'Priya K.' : 'empty lines'),
  };
};
const saved = { saved: true, opened: false, remind_on: null };

function one(paper: PaperOffer, more: Answers = {}) {
  const asked = core({
    meeting_get: () => meeting(),
    settings_get: () => someSettings({ page: 'a4', sides: 'long_edge' }),
    paper_list: () => ({ papers: [paper], switches: [] }),
    paper_make: made,
    ...more,
  });
  render(MeetingPaper, { meeting: ids.meeting, paper: paper.kind });
  return asked;
}

function set(offers: PaperOffer[], chosen = true): PaperSet {
  const line = ({ kind, copies }: PaperOffer): PaperSetLine => ({ kind, copies });
  return { group: ids.group, chosen, papers: offers.map((offer) => ({ line: line(offer), offer })) };
}

/** The print centre with a set that is kept as the core would keep it. */
function centre(papers: PaperOffer[], more: Answers = {}) {
  const all = [signIn, own, off, written];
  let kept = set(papers);
  const asked = core({
    meeting_get: () => meeting(),
    settings_get: () => someSettings({ page: 'a4', sides: 'long_edge' }),
    paper_set_get: () => kept,
    paper_list: ({ group }) => ({
      papers: all.filter(({ subject }) => subject === (group ? 'group' : 'meeting')),
      switches: [],
    }),
    paper_set_keep: ({ lines }) => {
      const offer = (line: PaperSetLine) => all.find(({ kind }) => kind === line.kind) ?? signIn;
      kept = { ...kept, papers: (lines ?? []).map((line) => ({ line, offer: offer(line) })) };
      return {};
    },
    progress_get: () => null,
    paper_make: made,
    ...more,
  });
  render(Papers, { meeting: ids.meeting });
  return asked;
}

const requests = (asked: ReturnType<typeof core>, wanted: string) =>
  asked.filter(({ name }) => name === wanted).map(({ request }) => request);

test('tents have the first names that are ticked, and are blank until one is', async () => {
  const ana = 'e'.repeat(32);
  const person = { person: ana, name: 'Ana R.', away: false, not_this_time: false, busy: false };
  const tents = offer({ kind: 'name_tents', title: 'Name tents', goes_round: false, options: ['people'] });
  const asked = one(tents, {
    assignment_list: () => ({ meeting: ids.meeting, may_choose: true, roles: [], people: [person], stamp: '1' }),
  });
  const last = () => requests(asked, 'paper_make').at(-1);
  const tick = await screen.findByRole('checkbox', { name: 'Ana R.' });
  expect(last()).not.toHaveProperty('people');
  await userEvent.click(tick);
  await waitFor(() => expect(last()).toMatchObject({ kind: 'name_tents', people: [ana] }));
  await userEvent.click(tick);
  await waitFor(() => expect(last()).not.toHaveProperty('people'));
  await expectAccessible();
});

test('a paper for the room is shown and printed as she printed last, in as many copies as she says', async () => {
  const asked = one(signIn, { paper_print: () => ({ sent: true }) });
  await screen.findByRole('img', { name: 'Sign-in sheet, page 1 of 1' });
  expect(screen.queryByLabelText('Names on it')).toBeNull();
  screen.getByText('empty lines');
  const copies = screen.getByLabelText('Copies');
  await userEvent.clear(copies);
  expect((screen.getByRole('button', { name: 'Print' }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.type(copies, '12');
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  await screen.findByText('Sent to the printer.');
  expect(requests(asked, 'paper_print')).toEqual([
    { paper: { kind: 'sign_in', meeting: ids.meeting, page: 'a4' }, copies: 12, sides: 'long_edge' },
  ]);
  await expectAccessible();
});

test('a paper with names warns before it is saved, offers a reminder, and is not for another program', async () => {
  const asked = one(own, { paper_save: () => ({ ...saved, remind_on: '2026-11-27' }) });
  await screen.findByText(/Print it straight from here/);
  screen.getByText('𖼀');
  await screen.findByText('Priya K.');
  expect(screen.queryByRole('button', { name: 'Save and open' })).toBeNull();
  screen.getByText(/another program could keep a copy/);
  const button = screen.getByRole('button', { name: 'Save…' });
  await userEvent.click(button);
  screen.getByText(/not locked as your records are/);
  const remind = screen.getByLabelText('Remind me to delete it');
  await waitFor(() => expect(document.activeElement).toBe(remind));
  await expectAccessible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(requests(asked, 'paper_save')).toEqual([]);
  await userEvent.click(button);
  await userEvent.selectOptions(screen.getByLabelText('Remind me to delete it'), 'In 3 days');
  await userEvent.click(screen.getByRole('button', { name: 'Save it all the same' }));
  await screen.findByText(/Homegroup reminds you to delete it/);
  expect(requests(asked, 'paper_save')).toEqual([
    {
      paper: { kind: 'facilitator_copy', meeting: ids.meeting, page: 'a4', names: 'initial' },
      remind_in_days: 3,
    },
  ]);
});

test('a paper without names is saved and opened; a dialog left without choosing saved nothing', async () => {
  let answer = { ...saved, opened: true };
  const asked = one(signIn, { paper_save: () => answer });
  await userEvent.click(await screen.findByRole('button', { name: 'Save and open' }));
  await screen.findByText(/handed to the program/);
  expect(requests(asked, 'paper_save').at(-1)).toMatchObject({ open: true });
  answer = { ...saved, saved: false };
  await userEvent.click(screen.getByRole('button', { name: 'Save…' }));
  await screen.findByText('Nothing was saved.');
});

test('without a printer it says to save', async () => {
  one(signIn, {
    paper_print: () => {
      throw refusal('no_printer', 'No printer.');
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
  await screen.findByText(/No printer was found on this computer/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Print' }));
});

test('covering names takes the preview of a paper with names away', async () => {
  one(own);
  await screen.findByText('Priya K.');
  cover.turn(true);
  await screen.findByText(/names are covered now/);
  await waitFor(() => expect(document.body.textContent).not.toContain('Priya'));
});

test('a paper about somebody waits until she is chosen, and is not put into the set for her', async () => {
  const slip = offer({ kind: 'attendance_slip', title: 'Attendance slip', also: ['person'] });
  const asked = one(slip, { group_get: () => group({ people: [{ person: ids.group, name: 'Priya K.', since: '2026-01-06' }] }) });
  await screen.findByText('Choose first whom it is about.');
  expect((screen.getByRole('button', { name: 'Print' }) as HTMLButtonElement).disabled).toBe(true);
  expect(requests(asked, 'paper_make')).toEqual([]);
  await userEvent.selectOptions(screen.getByLabelText('About whom?'), 'Priya K.');
  await screen.findByText('empty lines');
  expect(requests(asked, 'paper_make').at(-1)).toMatchObject({ person: ids.group });
  expect(screen.queryByRole('button', { name: /Put it into the set/ })).toBeNull();
  await expectAccessible();
});

test('a paper is put into the set as it is chosen, in the place of the same kind', async () => {
  const asked = one(own, {
    paper_set_get: () => set([signIn, own]),
    paper_set_keep: () => ({}),
  });
  await userEvent.selectOptions(await screen.findByLabelText('Names on it'), 'First names');
  await userEvent.click(screen.getByRole('button', { name: 'Put it into the set as it is here' }));
  await screen.findByText('It is in the set of your group.');
  expect(requests(asked, 'paper_set_keep')).toEqual([
    {
      group: ids.group,
      lines: [
        { kind: 'sign_in', copies: 1 },
        { kind: 'facilitator_copy', copies: 1, names: 'first' },
      ],
    },
  ]);
});

test('a paper that is off says why', async () => {
  one(off);
  await screen.findByText('There is nothing to print on it yet.');
  await expectAccessible();
});

test('tonight’s set is printed with one button, each paper with its copies', async () => {
  const asked = centre([signIn, own, off], {
    paper_set_print: () => ({ of: 2, sent: 2, stopped: null }),
  });
  const print = await screen.findByRole('button', { name: 'Print tonight’s set' });
  expect(document.querySelectorAll('.primary').length).toBe(1);
  expect(screen.queryByRole('checkbox', { name: /Sign-up sheet/ })).toBeNull();
  await expectAccessible();
  await userEvent.click(print);
  await screen.findByText('All 2 papers are at the printer.');
  expect(requests(asked, 'paper_set_print')).toEqual([
    {
      meeting: ids.meeting,
      lines: [
        { kind: 'sign_in', copies: 1 },
        { kind: 'facilitator_copy', copies: 1 },
      ],
      page: 'a4',
      sides: 'long_edge',
    },
  ]);
});

test('what the printer has loses its tick, and only the rest is printed again', async () => {
  let stop = true;
  const asked = centre([signIn, own], {
    paper_set_print: () =>
      stop
        ? { of: 2, sent: 1, stopped: { code: 'no_printer', message: 'No printer.' } }
        : { of: 1, sent: 1, stopped: null },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Print tonight’s set' }));
  await screen.findByText(/The printer has 1 of 2.*No printer was found/);
  expect((screen.getByRole('checkbox', { name: 'Sign-in sheet' }) as HTMLInputElement).checked).toBe(false);
  stop = false;
  await userEvent.click(screen.getByRole('button', { name: 'Print the rest' }));
  await screen.findByText('The paper is at the printer.');
  const last = requests(asked, 'paper_set_print').at(-1) as { lines: PaperSetLine[] };
  expect(last.lines.map(({ kind }) => kind)).toEqual(['facilitator_copy']);
});

test('copies are kept as they are typed, and a number that is none is not', async () => {
  const asked = centre([signIn]);
  const copies = await screen.findByLabelText(/Copies: Sign-in sheet/);
  await userEvent.clear(copies);
  await userEvent.type(copies, '0{Tab}');
  await screen.findByText('A number from 1 to 99, please.');
  expect(requests(asked, 'paper_set_keep')).toEqual([]);
  await userEvent.clear(copies);
  await userEvent.type(copies, '20{Tab}');
  await waitFor(() =>
    expect(requests(asked, 'paper_set_keep')).toEqual([{ group: ids.group, lines: [{ kind: 'sign_in', copies: 20 }] }]),
  );
});

test('a paper is put in, moved and taken out by keyboard', async () => {
  const asked = centre([signIn]);
  const change = await screen.findByRole('button', { name: 'Change the set' });
  change.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.selectOptions(screen.getByLabelText('Put in another paper'), 'What this group writes down');
  await userEvent.click(screen.getByRole('button', { name: 'Put it in' }));
  await screen.findByRole('checkbox', { name: 'What this group writes down' });
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Up: What this group writes down' }));
  await waitFor(() => expect(requests(asked, 'paper_set_keep').length).toBe(2));
  await userEvent.click(await screen.findByRole('button', { name: 'Take out: Sign-in sheet' }));
  await waitFor(() =>
    expect(requests(asked, 'paper_set_keep').at(-1)).toEqual({
      group: ids.group,
      lines: [{ kind: 'written_down', copies: 1 }],
    }),
  );
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tonight’s set' }));
});

test('the set is seen before it is printed, and saved with a warning where there are names', async () => {
  const asked = centre([signIn, own], {
    paper_set_save: () => ({ saved: true, files: 2, remind_on: null }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Preview' }));
  const preview = within(await screen.findByRole('region', { name: 'What it looks like' }));
  await preview.findByText('empty lines');
  await preview.findByText('Priya K.');
  await userEvent.click(screen.getByRole('button', { name: 'Save…' }));
  await userEvent.selectOptions(screen.getByLabelText('Remind me to delete it'), 'Don’t remind me');
  await userEvent.click(screen.getByRole('button', { name: 'Save it all the same' }));
  await screen.findByText(/delete the file when you have printed it/);
  expect(requests(asked, 'paper_set_save').at(-1)).not.toHaveProperty('remind_in_days');
  await userEvent.click(screen.getByRole('checkbox', { name: /Sign-in sheet for you alone/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save…' }));
  await screen.findByText('2 files are saved in the folder you chose.');
});

test('an empty set says what to do', async () => {
  centre([]);
  await screen.findByText(/Choose “Change the set”/);
  expect((screen.getByRole('button', { name: 'Print tonight’s set' }) as HTMLButtonElement).disabled).toBe(true);
  screen.getByText('For the room');
  await expectAccessible();
});

test('a paper that needs the group’s word is switched on on the page of its papers', async () => {
  let allowed = false;
  const list = () => ({
    papers: [written],
    switches: [{ kind: 'attendance_slip' as const, title: 'Attendance slip', about: 'She takes it along.', allowed }],
  });
  const asked = core({
    group_get: () => group(),
    paper_list: list,
    paper_allow: (request) => {
      allowed = request.allowed;
      return list();
    },
  });
  render(GroupPapers, { group: ids.group });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Attendance slip' }));
  await waitFor(() =>
    expect((screen.getByRole('checkbox', { name: 'Attendance slip' }) as HTMLInputElement).checked).toBe(true),
  );
  expect(requests(asked, 'paper_allow')).toEqual([{ group: ids.group, kind: 'attendance_slip', allowed: true }]);
  screen.getByRole('link', { name: 'What this group writes down' });
  await expectAccessible();
});

test('what is ticked, typed and left over', () => {
  expect(['1', '99', ' 7 ', '0', '100', '', '2.5', '-1', 'two'].map(copiesOf)).toEqual([
    1, 99, 7, undefined, undefined, undefined, undefined, undefined, undefined,
  ]);
  const { papers } = set([signIn, off, own]);
  expect(chosen(papers, {})).toEqual([0, 2]);
  expect(after([0, 2], { sent: 1 }, {})).toEqual({ 0: false });
  const lines = papers.map(({ line }) => line);
  expect(movedUp(lines, 2).map(({ kind }) => kind)).toEqual(['sign_in', 'facilitator_copy', 'sign_up']);
  expect(movedUp(lines, 0)).toEqual(lines);
  const row = { line: { kind: 'written_down' as const, copies: 3 }, offer: written };
  expect(paperOf(row, ids.meeting, ids.group)).toEqual({ kind: 'written_down', group: ids.group });
  const somebody = offer({ kind: 'attendance_slip', also: ['person'] });
  expect(addable([signIn, written, somebody], papers).map(({ kind }) => kind)).toEqual(['written_down']);
});
