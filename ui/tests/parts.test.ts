// The pieces every screen is made of.
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, flushSync } from 'svelte';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { cover, plainName } from '../src/lib/cover.svelte.ts';
import Button from '../src/parts/Button.svelte';
import Choice from '../src/parts/Choice.svelte';
import Field from '../src/parts/Field.svelte';
import Name from '../src/parts/Name.svelte';
import Select from '../src/parts/Select.svelte';
import Tabs from '../src/parts/Tabs.svelte';
import TextArea from '../src/parts/TextArea.svelte';
import { expectAccessible } from './axe.ts';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

afterEach(() => cleanup());

function look(): string {
  // Without the comments that Svelte leaves behind.
  return document.body.innerHTML.replace(/<!--.*?-->/g, '');
}

test('a covered name looks the same for everybody and leaves no letter of it', () => {
  cover.turn(true);
  render(Name, { name: 'Al' });
  const short = look();
  cleanup();
  render(Name, { name: 'Maximiliana Invented-Person', typed: 'max' });
  expect(look()).toBe(short);
  expect(document.body.textContent).toBe('name covered');
  expect(plainName('Al')).toBe(plainName('Maximiliana'));
});

test('covering and uncovering happens at once, on what is already on screen', () => {
  render(Name, { name: 'Invented P.' });
  expect(document.body.textContent).toBe('Invented P.');
  flushSync(() => cover.turn(true));
  expect(document.body.textContent).not.toContain('Invented');
  flushSync(() => cover.turn(false));
  expect(document.body.textContent).toBe('Invented P.');
});

test('a covered field shows nothing, takes nothing, and gives all of it back', async () => {
  render(Field, { label: 'First name', name: 'first', value: 'Invented', holdsName: true });
  const input = screen.getByLabelText<HTMLInputElement>('First name');
  flushSync(() => cover.turn(true));
  expect(input.value).toBe('');
  expect(look()).not.toContain('Invented');
  expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('name covered');
  await userEvent.type(input, 'x');
  flushSync(() => cover.turn(false));
  expect(input.value).toBe('Invented');
});

test('a field that holds no name is not covered', () => {
  cover.turn(true);
  render(Field, { label: 'Place', name: 'place', value: 'Library basement' });
  expect(screen.getByLabelText<HTMLInputElement>('Place').value).toBe('Library basement');
});

test('a field tells its hint and its fault to a screen reader', async () => {
  render(Field, { label: 'Place', name: 'place', hint: 'Where you meet.', error: 'Too long.', optional: true });
  const input = screen.getByLabelText(/^Place/);
  const told = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(told).toEqual(['Where you meet.', 'Too long.']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible();
});

test('a busy button keeps the focus and does nothing twice', async () => {
  let pressed = 0;
  const { rerender } = render(Button, { children: words('Save'), onclick: () => (pressed += 1) });
  const button = screen.getByRole('button');
  await userEvent.click(button);
  await rerender({ busy: true });
  await userEvent.click(button);
  expect(pressed).toBe(1);
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
});

test('a choice is a named group of radio buttons, each with its explanation', async () => {
  const chosen: string[] = [];
  render(Choice<'a' | 'b'>, {
    label: 'Which?',
    name: 'which',
    value: 'a',
    options: [
      { value: 'a', label: 'One', explanation: 'The first.' },
      { value: 'b', label: 'Two' },
    ],
    onchange: (value) => chosen.push(value),
  });
  screen.getByRole('group', { name: 'Which?' });
  const first = screen.getByRole('radio', { name: 'One' });
  expect(document.getElementById(first.getAttribute('aria-describedby') ?? '')?.textContent).toBe('The first.');
  await userEvent.click(screen.getByRole('radio', { name: 'Two' }));
  expect(chosen).toEqual(['b']);
  await expectAccessible();
});

test('a select is labelled and changes its value', async () => {
  render(Select<'a' | 'b'>, {
    label: 'Day',
    name: 'day',
    value: 'a',
    options: [
      { value: 'a', label: 'Monday' },
      { value: 'b', label: 'Tuesday' },
    ],
  });
  const select = screen.getByLabelText<HTMLSelectElement>('Day');
  await userEvent.selectOptions(select, 'Tuesday');
  expect(select.value).toBe('b');
  await expectAccessible();
});

test('tabs are links, and the one that is shown says so', async () => {
  render(Tabs, {
    tabs: [
      { href: '#/a', label: 'Plan', current: true },
      { href: '#/b', label: 'Papers', current: false },
    ],
  });
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Plan');
  await expectAccessible();
});

test('a refusal stands until it is being put right, and comes back when the same is handed in again', async () => {
  const form = document.createElement('form');
  document.body.append(form);
  onTestFinished(() => form.remove());
  const { rerender } = render(Field, { target: form, props: { label: 'Name', name: 'name', error: 'Give it a name.' } });
  const input = screen.getByLabelText<HTMLInputElement>('Name');
  expect(document.activeElement).toBe(input);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(input, 'x');
  expect(screen.queryByText('Give it a name.')).toBeNull();
  expect(input.getAttribute('aria-invalid')).toBeNull();
  await userEvent.clear(input);
  expect(screen.queryByText('Give it a name.')).toBeNull();
  flushSync(() => form.dispatchEvent(new Event('submit', { cancelable: true })));
  screen.getByText('Give it a name.');
  await userEvent.type(input, 'x');
  await rerender({ error: 'Another has this name.' });
  screen.getByText('Another has this name.');
});

test('what was typed while the core was asked does not swallow its refusal', async () => {
  const { rerender } = render(TextArea, { label: 'Text', name: 'text' });
  await userEvent.type(screen.getByLabelText('Text'), 'more');
  await rerender({ error: 'This is too long.' });
  screen.getByText('This is too long.');
});
