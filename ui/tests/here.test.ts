// Who is here, with the keyboard: counts, names, and what a screen reader hears.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveRegion } from '../src/lib/announce.ts';
import { cover } from '../src/lib/cover.svelte.ts';
import Here from '../src/views/meeting/Here.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids, nameless, row, sheet, summary } from './evening.ts';

let heard: HTMLElement;
let forget: () => void;

beforeEach(() => {
  heard = document.createElement('div');
  document.body.append(heard);
  forget = liveRegion(heard);
});
afterEach(() => {
  cleanup();
  forget();
  heard.remove();
});

const PEOPLE = ['Ana', 'Dana R.', 'Priya K.', 'Sam T.', 'Samantha W.', 'Trần Đức A.'];

async function open(stored = sheet(PEOPLE.map((name) => row(name)))) {
  const asked = core(stored.answers);
  render(Here, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  return { stored, asked, marks: () => asked.filter(({ name }) => name === 'attendance_mark') };
}

const field = () => screen.getByRole('textbox', { name: /^Name/ });
const names = () =>
  within(screen.getByRole('list', { name: 'Names' }))
    .queryAllByRole('button', { name: /^Here: / })
    .map((button) => button.getAttribute('aria-label')?.replace('Here: ', ''));
const hereButton = (name: string) => screen.getByRole('button', { name: `Here: ${name}` });
const isPressed = (name: string) => hereButton(name).getAttribute('aria-pressed') === 'true';

test('two letters and Enter mark the best match, say so, and empty the field for the next', async () => {
  await open();
  expect(document.activeElement).toBe(field());
  await userEvent.keyboard('tr{Enter}');
  await waitFor(() => expect(isPressed('Trần Đức A.')).toBe(true));
  expect((field() as HTMLInputElement).value).toBe('');
  expect(document.activeElement).toBe(field());
  await waitFor(() => expect(heard.textContent).toBe('Trần Đức A. is here, 1 person'));
  await userEvent.keyboard('an{Enter}');
  await waitFor(() => expect(isPressed('Ana')).toBe(true));
  await waitFor(() => expect(heard.textContent).toBe('Ana is here, 2 people'));
  await expectAccessible();
});

test('"saved" stands beside a name only after the core has answered', async () => {
  const stored = sheet([row('Ana')]);
  let answer = (): void => {};
  const waits = new Promise<void>((done) => (answer = done));
  core({
    ...stored.answers,
    attendance_mark: async (request) => {
      await waits;
      return stored.answers.attendance_mark(request);
    },
  });
  render(Here, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  await userEvent.type(field(), 'an{Enter}');
  expect(screen.queryByText('saved')).toBeNull();
  expect(isPressed('Ana')).toBe(false);
  answer();
  await screen.findByText('saved');
  expect(isPressed('Ana')).toBe(true);
});

test('the best match comes first, and the arrow keys choose another', async () => {
  const { stored } = await open();
  await userEvent.keyboard('sa');
  expect(names()).toEqual(['Sam T.', 'Samantha W.', 'Ana', 'Dana R.', 'Priya K.', 'Trần Đức A.']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(isPressed('Samantha W.')).toBe(true));
  expect(stored.now.rows.filter(({ mark }) => mark).map(({ name }) => name)).toEqual(['Samantha W.']);
});

test('a name that is not there is added with one more Enter, and not with the first', async () => {
  const { asked, stored } = await open();
  await userEvent.keyboard('Wren T.{Enter}');
  expect(asked.some(({ name }) => name === 'attendance_add')).toBe(false);
  screen.getByText('Enter once more adds Wren T.');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(isPressed('Wren T.')).toBe(true));
  expect(stored.now.rows.at(-1)?.name).toBe('Wren T.');
  expect((field() as HTMLInputElement).value).toBe('');
  expect(document.activeElement).toBe(field());
});

test('typing on after the first Enter takes the offer back', async () => {
  const { asked } = await open();
  await userEvent.keyboard('Wren{Enter} T.{Enter}');
  await new Promise((done) => setTimeout(done, 20));
  expect(asked.some(({ name }) => name === 'attendance_add')).toBe(false);
});

test('a new name that begins like a known one can be added too', async () => {
  const { stored } = await open();
  await userEvent.keyboard('Sam');
  await userEvent.click(screen.getByRole('button', { name: 'Add “Sam”' }));
  await waitFor(() => expect(stored.now.rows.map(({ name }) => name)).toContain('Sam'));
  expect(document.activeElement).toBe(field());
});

test('nobody is offered twice: a name that is there is not offered as new', async () => {
  await open();
  await userEvent.keyboard('sam t');
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
});

test('Enter on somebody who is here already takes nothing back', async () => {
  const { marks } = await open(sheet([row('Ana', { mark: 'late', at: '19:12' })]));
  await userEvent.keyboard('an{Enter}');
  await waitFor(() => expect(heard.textContent).toBe('Ana is here already'));
  // Said to whoever looks, too.
  screen.getByText('Ana is here already', { selector: 'p' });
  expect(marks()).toEqual([]);
});

test('Escape clears what was typed', async () => {
  await open();
  await userEvent.keyboard('wxyz{Escape}');
  expect((field() as HTMLInputElement).value).toBe('');
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull();
});

test('what could not be stored is said, and what was typed comes back', async () => {
  const stored = sheet([row('Ana')]);
  core({
    ...stored.answers,
    attendance_add: () => {
      throw refusal('disk_full', 'The disk is full. Make some room and try again.');
    },
  });
  render(Here, { meeting: ids.meeting });
  await screen.findByRole('heading', { level: 1 });
  await userEvent.type(field(), 'Wren{Enter}{Enter}');
  await screen.findByText('The disk is full. Make some room and try again.');
  expect((field() as HTMLInputElement).value).toBe('Wren');
});

test('in the list, Enter marks and goes to the next row; the space bar presses the button it is on', async () => {
  const { stored } = await open();
  hereButton('Ana').focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(isPressed('Ana')).toBe(true));
  expect(document.activeElement).toBe(hereButton('Dana R.'));
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(hereButton('Ana'));
  await userEvent.keyboard(' ');
  await waitFor(() => expect(isPressed('Ana')).toBe(false));
  expect(stored.now.here).toBe(0);
});

test('More opens the other marks, none of them "absent", and gives the focus back', async () => {
  await open();
  const more = screen.getByRole('button', { name: 'More about Priya K.' });
  await userEvent.click(more);
  const marks = within(screen.getByRole('group', { name: 'Priya K.' }));
  expect(marks.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual([
    'Late',
    'Left early',
    'Let us know',
  ]);
  await expectAccessible();
  await userEvent.click(marks.getByRole('button', { name: 'Late' }));
  await screen.findByText('Priya K.: late, 7:05 · saved');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More about Priya K.' }));
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(isPressed('Priya K.')).toBe(false));
});

test('the letters typed are told to a screen reader once the typing rests', async () => {
  await open();
  await userEvent.keyboard('pr');
  await waitFor(() => expect(heard.textContent).toBe('Priya K.: Enter marks here'), { timeout: 2000 });
});

test('a covered name is neither shown nor said', async () => {
  await open();
  cover.turn(true);
  await userEvent.keyboard('pr{Enter}');
  await waitFor(() => expect(heard.textContent).toBe('name covered is here, 1 person'));
  screen.getByText('name covered is here, 1 person · saved');
  expect(document.body.innerHTML).not.toContain('Priya');
});

test('covering names covers what was said of the last one too', async () => {
  await open();
  await userEvent.keyboard('pr{Enter}');
  await screen.findByText('Priya K. is here, 1 person · saved');
  cover.turn(true);
  await screen.findByText('name covered is here, 1 person · saved');
});

test('covering names empties the field, and what is typed afterwards is not repeated', async () => {
  await open();
  await userEvent.keyboard('Wren Q.');
  cover.turn(true);
  await waitFor(() => expect((field() as HTMLInputElement).value).toBe(''));
  await userEvent.keyboard('Wren Q.{Enter}');
  await screen.findByText('Enter once more adds name covered');
  expect(document.body.textContent).not.toContain('Wren');
});

test('without an agreement there are counts, no names, and a way to what it takes', async () => {
  await open(sheet([], { names: nameless }));
  expect(screen.queryByRole('textbox', { name: /^Name/ })).toBeNull();
  expect(screen.getByRole('link', { name: /agreed to keep names/ }).getAttribute('href')).toBe(
    `#/groups/${ids.group}`,
  );
  expect(screen.getAllByText('not counted')).toHaveLength(3);
  await expectAccessible();
});

test('a count is changed by buttons, by plus and minus, and by typing; every press counts', async () => {
  const { stored } = await open(sheet([], { names: nameless }));
  const more = screen.getByRole('button', { name: 'One more in the room' });
  await userEvent.tripleClick(more);
  await waitFor(() => expect(stored.now.counts.room).toBe(3));
  const room = screen.getByRole('textbox', { name: 'in the room' });
  await userEvent.click(room);
  // Making the text larger counts nobody.
  await userEvent.keyboard('{Control>}+{/Control}');
  await userEvent.keyboard('++-');
  await waitFor(() => expect(stored.now.counts.room).toBe(4));
  await userEvent.clear(room);
  await userEvent.keyboard('17{Enter}');
  await waitFor(() => expect(stored.now.counts.room).toBe(17));
  await screen.findByText('saved');
  await userEvent.clear(room);
  await userEvent.tab();
  await waitFor(() => expect(stored.now.counts.room).toBeNull());
});

test('a count is never less than nothing, and letters are no count', async () => {
  const { stored, asked } = await open(
    sheet([], { names: nameless, counts: { room: 5, newcomers: 0, online: null } }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'One fewer: newcomers' }));
  const online = screen.getByRole('textbox', { name: 'online' });
  await userEvent.type(online, 'many{Enter}');
  await screen.findByText('Write a whole number, or leave it empty.');
  expect(stored.now.counts).toEqual({ room: 5, newcomers: 0, online: null });
  expect(asked.filter(({ name }) => name === 'visitor_count')).toEqual([]);
});

test('the number of people marked is offered to the count until it is there', async () => {
  const { stored } = await open(sheet([row('Ana', { mark: 'here', at: '19:05' }), row('Sam T.')], { here: 1 }));
  await userEvent.click(screen.getByRole('button', { name: 'Count the 1 person marked' }));
  await waitFor(() => expect(stored.now.counts.room).toBe(1));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Count the/ })).toBeNull());
  await userEvent.keyboard('{Tab}');
  field().focus();
  await userEvent.keyboard('sa{Enter}');
  await screen.findByRole('button', { name: 'Count the 2 people marked' });
  await expectAccessible();
});

test('there are no more newcomers than people, and it is said kindly', async () => {
  const { stored, asked } = await open(sheet([], { names: nameless, counts: { room: 2, newcomers: 2, online: null } }));
  await userEvent.click(screen.getByRole('button', { name: 'One more: newcomers' }));
  await screen.findByText(
    '2 people are counted, so there can be 2 newcomers at most. Count the people first.',
  );
  expect(asked.filter(({ name }) => name === 'visitor_count')).toEqual([]);
  // Counting people down is never refused: a number is often put right one press at a time.
  await userEvent.click(screen.getByRole('button', { name: 'One fewer in the room' }));
  await waitFor(() => expect(stored.now.counts.room).toBe(1));
  await screen.findByText('2 newcomers but 1 person in all: please look at the counts again.');
  await expectAccessible();
});

test('newcomers can be counted before anybody else', async () => {
  const { stored } = await open(sheet([], { names: nameless }));
  await userEvent.click(screen.getByRole('button', { name: 'One more: newcomers' }));
  await waitFor(() => expect(stored.now.counts.newcomers).toBe(1));
});

test('late is told with its time only while the meeting was on', async () => {
  await open(sheet([row('Ana', { mark: 'late', at: '18:40' }), row('Sam T.', { mark: 'late', at: '19:12' })]));
  screen.getByText('late, 7:12');
  screen.getByText((_, element) => element?.textContent?.trim() === 'late' && element.tagName === 'SPAN');
});

test('somebody is found by the name behind the one she prefers', async () => {
  await open(sheet([row('Ana'), { ...row('Bo K.'), also: 'Priscilla' } as ReturnType<typeof row>]));
  await userEvent.keyboard('pri{Enter}');
  await waitFor(() => expect(isPressed('Bo K.')).toBe(true));
});

test('a cancelled meeting counts nobody and says where to bring it back', async () => {
  await open(sheet([row('Ana')], { meeting: summary({ status: 'cancelled', reason: 'Snow' }) }));
  screen.getByText('This meeting is cancelled: Snow');
  expect(screen.queryByRole('textbox')).toBeNull();
  screen.getByRole('link', { name: 'Bring it back under Plan' });
});

test('names that are not kept any more are said to be not kept, never to be nobody', async () => {
  await open(sheet([], { not_kept: true, here: 12, counts: { room: 14, newcomers: 1, online: null } }));
  screen.getByText('Names: not kept.');
  expect(screen.queryByRole('textbox', { name: /^Name/ })).toBeNull();
  expect(screen.queryByText('Nobody marked yet')).toBeNull();
  expect((screen.getByRole('textbox', { name: 'in the room' }) as HTMLInputElement).value).toBe('14');
  await expectAccessible();
});
