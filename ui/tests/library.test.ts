import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Calls, Reading as ReadingAnswer } from '../src/lib/wire.ts';
import Aloud from '../src/views/library/Aloud.svelte';
import Library from '../src/views/library/Library.svelte';
import Reading from '../src/views/library/Reading.svelte';
import ReadingEdit from '../src/views/library/ReadingEdit.svelte';
import ReadingNew from '../src/views/library/ReadingNew.svelte';
import Split from '../src/views/library/Split.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';

const plain = (text: string) => [{ text, emphasis: false, strong: false }];

function reading(change: Partial<ReadingAnswer> = {}): ReadingAnswer {
  return {
    id: 'a1',
    title: 'An invented opening',
    minutes: 2,
    language: 'en',
    source: null,
    licence: 'own',
    licence_name: 'our own words',
    restricted: false,
    has_text: true,
    program_name: null,
    territory: [],
    tags: [],
    last_used: null,
    text: 'First.\n\nSecond,\nwith a break.',
    blocks: [
      { kind: 'paragraph', lines: [plain('First.')] },
      { kind: 'paragraph', lines: [plain('Second,'), plain('with a break.')] },
    ],
    shipped: false,
    removed: false,
    stamp: '1',
    ...change,
  };
}

afterEach(() => cleanup());

test('an empty library says what to do first', async () => {
  core({ reading_list: () => ({ readings: [], removed: [] }) });
  render(Library);
  await screen.findByText('No readings yet');
  expect(screen.getAllByRole('link', { name: 'Add a reading' })).toHaveLength(1);
  await expectAccessible();
});

test('the list tells minutes, terms and a language that is not the one on screen', async () => {
  core({
    reading_list: () => ({
      readings: [reading(), reading({ id: 'b2', title: 'Una apertura', language: 'es', licence_name: 'by permission', restricted: true })],
      removed: [],
    }),
  });
  render(Library);
  const link = await screen.findByRole('link', { name: 'Una apertura' });
  expect(link.getAttribute('lang')).toBe('es');
  expect(link.getAttribute('href')).toBe('#/library/b2');
  const own = within(link.closest('li') as HTMLElement);
  own.getByText('Spanish');
  own.getByText('by permission');
  expect(screen.getAllByText('2 min')).toHaveLength(2);
  await expectAccessible();
});

test('a reading is set in paragraphs, in its own language', async () => {
  core({ reading_get: () => reading({ language: 'es' }) });
  render(Reading, { reading: 'a1' });
  const first = await screen.findByText('First.');
  expect(first.closest('[lang]')?.getAttribute('lang')).toBe('es');
  expect(first.parentElement?.children).toHaveLength(2);
  await expectAccessible();
});

test('a card on paper has no text here and says so', async () => {
  core({ reading_get: () => reading({ licence: 'card', text: null, blocks: [], has_text: false }) });
  render(Reading, { reading: 'a1' });
  await screen.findByText('On a card in your binder');
  await expectAccessible();
});

test('a restricted text says that it stays here', async () => {
  core({ reading_get: () => reading({ restricted: true, licence: 'restricted' }) });
  render(Reading, { reading: 'a1' });
  await screen.findByText(/it stays on this computer/);
});

test('a reading that is gone is told, with a way back', async () => {
  core({
    reading_get: () => {
      throw refusal('not_found', 'This reading is not there any more.');
    },
  });
  render(Reading, { reading: 'a1' });
  await screen.findByText('This reading is not there any more.');
  screen.getByRole('heading', { level: 1, name: 'This page is not here' });
});

async function adding(answer: (request: Calls['reading_add']['request']) => ReadingAnswer): Promise<ReturnType<typeof core>> {
  const asked = core({ reading_add: answer });
  render(ReadingNew);
  await expectAccessible();
  return asked;
}

test('a new reading is sent as it was typed, without what was left empty', async () => {
  const asked = await adding(() => reading());
  await userEvent.type(screen.getByLabelText('Title'), ' Our opening ');
  await userEvent.type(screen.getByLabelText('Text'), 'Welcome.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  await vi.waitFor(() => expect(location.hash).toBe('#/library/a1'));
  expect(asked).toEqual([
    { name: 'reading_add', request: { title: 'Our opening', licence: 'own', language: 'en', text: 'Welcome.' } },
  ]);
});

test('a card never sends a text that was typed before the card was chosen', async () => {
  const asked = await adding(() => reading());
  await userEvent.type(screen.getByLabelText('Title'), 'Card');
  await userEvent.type(screen.getByLabelText('Text'), 'A text of someone else.');
  await userEvent.click(screen.getByRole('radio', { name: 'On a card in our binder' }));
  expect(screen.queryByLabelText('Text')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.request).not.toHaveProperty('text');
});

test('minutes that are no number are caught beside the field', async () => {
  const asked = await adding(() => reading());
  await userEvent.type(screen.getByLabelText(/Minutes to read aloud/), 'three{Enter}');
  await screen.findByText(/as a whole number/);
  expect(asked).toEqual([]);
});

test('what the core refuses stands beside its field, and nothing typed is lost', async () => {
  await adding(() => {
    throw refusal('invalid', 'Give the reading a title.', 'title');
  });
  await userEvent.type(screen.getByLabelText('Text'), 'Welcome.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  await screen.findByText('Give the reading a title.');
  expect(document.activeElement).toBe(screen.getByLabelText('Title'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('Welcome.');
});

test('what is typed to find a reading is looked for in the texts, and filters narrow it further', async () => {
  const asked = core({
    reading_list: () => ({
      readings: [
        reading({ tags: ['closing'], last_used: '2026-11-17' }),
        reading({ id: 'b2', title: 'A second', tags: ['opening'] }),
        reading({ id: 'c3', title: 'A third', tags: ['closing'] }),
      ],
      removed: [],
    }),
    reading_find: () => ({ readings: ['a1', 'b2'] }),
  });
  render(Library);
  await screen.findByText('Last used November 17, 2026');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a reading' }), 'lamp');
  await screen.findByText('2 readings');
  expect(screen.queryByRole('link', { name: 'A third' })).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'closing');
  await screen.findByText('One reading');
  expect(asked.at(-1)).toEqual({ name: 'reading_find', request: { query: 'lamp' } });
  await expectAccessible();
});

test('a reading is taken out and put back on its page', async () => {
  core({
    reading_get: () => reading(),
    reading_remove: () => reading({ removed: true }),
    reading_restore: () => reading(),
  });
  render(Reading, { reading: 'a1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Take out of the library' }));
  await screen.findByText(/taken out of the library/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
  await screen.findByRole('link', { name: 'Change' });
});

test('one that came with a starter set is copied to be changed, and says where it is free', async () => {
  const asked = core({
    reading_get: () => reading({ shipped: true, territory: ['US'] }),
    reading_copy: () => reading({ id: 'copy' }),
  });
  render(Reading, { reading: 'a1' });
  await screen.findByText(/Free to use in: United States/);
  expect(screen.queryByRole('link', { name: 'Change' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Make my own copy to change' }));
  await vi.waitFor(() => expect(location.hash).toBe('#/library/copy/edit'));
  expect(asked.at(-1)?.name).toBe('reading_copy');
});

test('what looks like a page is letters, and emphasis is set', async () => {
  core({
    reading_get: () =>
      reading({
        blocks: [
          { kind: 'heading', lines: [plain('Opening')] },
          { kind: 'subheading', lines: [plain('Smaller')] },
          { kind: 'list', lines: [plain('one'), plain('two')] },
          { kind: 'numbered', lines: [plain('first')] },
          { kind: 'quote', lines: [plain('said')] },
          { kind: 'paragraph', lines: [[...plain('<img src=x>'), { text: 'so', emphasis: true, strong: false }]] },
        ],
      }),
  });
  render(Aloud, { reading: 'a1' });
  await screen.findByText(/<img src=x>/);
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByText('so').tagName).toBe('EM');
  screen.getByRole('heading', { level: 2, name: 'Opening' });
  screen.getByRole('heading', { level: 3, name: 'Smaller' });
  await expectAccessible();
});

test('the preview follows what is typed', async () => {
  const asked = core({
    reading_preview: ({ text }) => ({ blocks: [{ kind: 'paragraph', lines: [plain(`shown: ${text}`)] }], minutes: 2 }),
  });
  render(ReadingNew);
  await userEvent.type(screen.getByLabelText('Text'), 'Welcome');
  await screen.findByText('shown: Welcome');
  await expectAccessible();
  expect(asked.length).toBeLessThan(7);
});

test('a file fills the form, and one that is no text is refused beside the button', async () => {
  let good = true;
  const asked = core({
    reading_import: () => {
      if (!good) throw refusal('invalid', 'This isn’t a plain text file.', 'file');
      return { title: null, text: 'From the file.' };
    },
  });
  render(ReadingNew);
  const pick = screen.getByLabelText('Bring in a .txt or .md file');
  await userEvent.upload(pick, new File(['x'], 'Our opening.txt', { type: 'text/plain' }));
  await vi.waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Our opening'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Text').value).toBe('From the file.');
  good = false;
  await userEvent.upload(pick, new File(['x'], 'page.md', { type: 'text/markdown' }));
  await screen.findByText('This isn’t a plain text file.');
  await expectAccessible();
  expect(asked.filter(({ name }) => name === 'reading_import')).toHaveLength(2);
});

test('pasted text is put in order on its way in', async () => {
  core({ reading_tidy: () => ({ title: null, text: 'one line' }) });
  render(ReadingNew);
  const text = screen.getByLabelText<HTMLTextAreaElement>('Text');
  await fireEvent.paste(text, { clipboardData: { getData: () => 'one\nline' } });
  await vi.waitFor(() => expect(text.value).toBe('one line'));
});

test('of a reading that is changed only what was changed is sent, with the stamp it was opened at', async () => {
  const asked = core({ reading_get: () => reading({ tags: ['closing'] }), reading_edit: () => reading() });
  render(ReadingEdit, { reading: 'e5' });
  const tags = await screen.findByLabelText(/^Tags/);
  await expectAccessible();
  await userEvent.type(tags, ', lamp');
  await userEvent.click(screen.getByRole('button', { name: 'Save the reading' }));
  await vi.waitFor(() => expect(location.hash).toBe('#/library/e5'));
  expect(asked.at(-1)).toEqual({ name: 'reading_edit', request: { reading: 'e5', tags: ['closing', 'lamp'] } });
});

test('a reading is split among as many as are told, and fewer parts are explained', async () => {
  const part = (text: string) => ({ blocks: [{ kind: 'paragraph' as const, lines: [plain(text)] }], minutes: 1 });
  core({
    reading_get: () => reading({ restricted: true }),
    reading_split: ({ readers }) => {
      if (readers < 2) throw refusal('invalid', 'Please give a number from 2 to 30.', 'readers');
      return { parts: [part('First.'), part('Second.')] };
    },
  });
  render(Split, { reading: 'a1' });
  await screen.findByText(/not enough sentences for more/);
  screen.getByRole('heading', { level: 2, name: /^Part 2/ });
  screen.getByText(/it stays on this computer/);
  await expectAccessible();
  const readers = screen.getByLabelText('How many read?');
  await userEvent.clear(readers);
  await userEvent.type(readers, 'two{Enter}');
  await screen.findByText('Please give a number from 2 to 30.');
  await userEvent.clear(readers);
  await userEvent.type(readers, '2{Enter}');
  await vi.waitFor(() => expect(screen.queryByText(/not enough sentences/)).toBeNull());
});
