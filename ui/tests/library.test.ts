import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Calls, Reading as ReadingAnswer } from '../src/lib/wire.ts';
import Library from '../src/views/library/Library.svelte';
import Reading from '../src/views/library/Reading.svelte';
import ReadingNew from '../src/views/library/ReadingNew.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';

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
    text: 'First.\n\nSecond,\nwith a break.',
    shipped: false,
    stamp: '1',
    ...change,
  };
}

afterEach(() => cleanup());

test('an empty library says what to do first', async () => {
  core({ reading_list: () => ({ readings: [] }) });
  render(Library);
  await screen.findByText('No readings yet');
  expect(screen.getAllByRole('link', { name: 'Add a reading' })).toHaveLength(1);
  await expectAccessible();
});

test('the list tells minutes, terms and a language that is not the one on screen', async () => {
  core({
    reading_list: () => ({
      readings: [reading(), reading({ id: 'b2', title: 'Una apertura', language: 'es', licence_name: 'by permission', restricted: true })],
    }),
  });
  render(Library);
  const link = await screen.findByRole('link', { name: 'Una apertura' });
  expect(link.getAttribute('lang')).toBe('es');
  expect(link.getAttribute('href')).toBe('#/library/b2');
  screen.getByText('Spanish');
  screen.getByText('by permission');
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
  core({ reading_get: () => reading({ licence: 'card', text: null, has_text: false }) });
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
