import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Calls, Handout, HandoutFault, HandoutSummary } from '../src/lib/wire.ts';
import GroupLogo from '../src/views/groups/GroupLogo.svelte';
import HandoutEdit from '../src/views/library/HandoutEdit.svelte';
import HandoutNew from '../src/views/library/HandoutNew.svelte';
import HandoutPage from '../src/views/library/HandoutPage.svelte';
import Handouts from '../src/views/library/Handouts.svelte';
import { changed, filled, valuesOf } from '../src/views/library/handouts.ts';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';

// Drawing needs a canvas; that a PDF arrives is what is told here.
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  getDocument: () => ({ promise: new Promise(() => {}), destroy: () => Promise.resolve() }),
}));
vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs', () => ({}));

const TEA = '# Tea\n\nPour.';

function summary(change: Partial<HandoutSummary> = {}): HandoutSummary {
  return {
    id: 'a1',
    title: 'Tea',
    about: 'For the pot',
    language: 'en',
    own: true,
    group: null,
    group_name: null,
    programs: [],
    program_names: [],
    large: false,
    checked: null,
    ...change,
  };
}

function handout(change: Partial<Handout> = {}): Handout {
  return { ...summary(), text: TEA, sources: [], removed: false, stamp: '7', ...change };
}

const groups = { groups: [{ id: 'g1', name: 'Lantern Street Group' }] } as unknown as Calls['group_list']['response'];
const programs = { programs: [{ id: 'aa', name: 'AA' }] } as unknown as Calls['program_list']['response'];

/** What every screen of a handout asks for besides. */
function around(faults: HandoutFault[] = []) {
  return {
    group_list: () => groups,
    program_list: () => programs,
    handout_check: () => ({ faults }),
    handout_preview: () => ({
      title: 'Handout',
      file_name: 'handout.pdf',
      pages: 1,
      has_names: false,
      missing: [],
      pdf: '',
    }),
  };
}

afterEach(() => cleanup());

test('the list parts her own from those that come with the program, and is asked again for words', async () => {
  const user = userEvent.setup();
  const asked = core({
    ...around(),
    handout_list: ({ query }) => ({
      handouts: query
        ? []
        : [
            summary({ group: 'g1', group_name: 'Lantern Street Group' }),
            summary({ id: 'b2', title: 'Plan de la semana', language: 'es', own: false, program_names: ['AA'] }),
          ],
      removed: [],
    }),
  });
  render(Handouts);
  const link = await screen.findByRole('link', { name: 'Plan de la semana' });
  expect(link.getAttribute('href')).toBe('#/library/handouts/b2');
  const row = within(link.closest('li') as HTMLElement);
  row.getByText('Spanish');
  row.getByText('AA');
  expect(screen.getByRole('heading', { name: 'Made by you' })).toBeTruthy();
  expect(within(screen.getByRole('link', { name: 'Tea' }).closest('li') as HTMLElement).getByText('yours')).toBeTruthy();
  await expectAccessible();
  await user.type(screen.getByLabelText('Find a handout'), 'nothing');
  await screen.findByText(/No handout fits/);
  expect(asked.filter(({ name }) => name === 'handout_list').at(-1)?.request).toEqual({ query: 'nothing' });
  await user.selectOptions(screen.getByLabelText('Fit for'), 'g1');
  await waitFor(() => {
    const last = asked.filter(({ name }) => name === 'handout_list').at(-1);
    expect(last?.request).toEqual({ query: 'nothing', group: 'g1' });
  });
});

test('a file that is no handout is refused on the list', async () => {
  const user = userEvent.setup();
  core({
    ...around(),
    handout_list: () => ({ handouts: [], removed: [summary()] }),
    handout_import: () => {
      throw refusal('invalid', 'Line 3: no such block. Nothing was changed.', 'file');
    },
  });
  render(Handouts);
  await user.click(await screen.findByRole('button', { name: /Bring one/ }));
  await screen.findByText(/Line 3: no such block/);
  expect(screen.getByText('One handout taken out')).toBeTruthy();
  await expectAccessible();
});

test('one that comes with the program is shown filled in, and copied to be changed', async () => {
  const user = userEvent.setup();
  const asked = core({
    ...around(),
    handout_get: ({ language }) =>
      handout({ own: false, language: language ?? 'en', checked: '2026-11-25', sources: ['Own words, 2026'] }),
    handout_copy: () => handout({ id: 'c3' }),
    paper_print: () => ({ sent: true }),
  });
  render(HandoutPage, { handout: 'a1' });
  await screen.findByText(/Facts checked/);
  await waitFor(() => expect(asked.some(({ name }) => name === 'handout_preview')).toBe(true));
  expect(asked.find(({ name }) => name === 'handout_preview')?.request).toEqual({
    text: TEA,
    language: 'en',
    large: false,
    group: 'g1',
  });
  await expectAccessible();
  await user.selectOptions(screen.getByLabelText('Language of the text'), 'es');
  await waitFor(() => expect(asked.at(-1)?.request).toMatchObject({ language: 'es' }));
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(asked.find(({ name }) => name === 'paper_print')?.request).toEqual({
    paper: { kind: 'handout', handout: 'a1/es', group: 'g1' },
  });
  await user.click(screen.getByRole('button', { name: 'Make my own copy to change' }));
  expect(asked.find(({ name }) => name === 'handout_copy')?.request).toEqual({ handout: 'a1', language: 'es' });
  expect(location.hash).toBe('#/library/handouts/c3/edit');
});

test('one of her own is taken out, put back and shared', async () => {
  const user = userEvent.setup();
  let removed = false;
  const asked = core({
    ...around(),
    handout_get: () => handout({ removed }),
    handout_remove: () => handout({ removed: (removed = true) }),
    handout_restore: () => handout({ removed: (removed = false) }),
    handout_export: () => ({ saved: true }),
  });
  render(HandoutPage, { handout: 'a1' });
  await user.click(await screen.findByRole('button', { name: 'Share as a file…' }));
  await user.click(screen.getByRole('button', { name: 'Take out of the library' }));
  await user.click(await screen.findByRole('button', { name: 'Put back' }));
  await screen.findByRole('button', { name: 'Take out of the library' });
  const done = asked.map(({ name }) => name).filter((name) => /export|remove|restore/.test(name));
  expect(done).toEqual(['handout_export', 'handout_remove', 'handout_restore']);
});

test('what is wrong stands beside the text, and leads to its line', async () => {
  const user = userEvent.setup();
  const asked = core({ ...around([{ line: 3, reason: 'what begins here isn’t closed' }]), handout_create: () => handout() });
  render(HandoutNew);
  const text = (await screen.findByLabelText('Text')) as HTMLTextAreaElement;
  await fireEvent.input(text, { target: { value: '# a\n\n:::box\nb' } });
  const fault = await screen.findByRole('button', { name: 'Line 3: what begins here isn’t closed' });
  await user.click(fault);
  expect(document.activeElement).toBe(text);
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(':::box');
  expect(asked.some(({ name }) => name === 'handout_preview')).toBe(false);
  await expectAccessible();
});

test('a new one is saved with what was filled in', async () => {
  const user = userEvent.setup();
  const asked = core({ ...around(), handout_create: () => handout() });
  render(HandoutNew);
  await fireEvent.input(await screen.findByLabelText('Text'), { target: { value: TEA } });
  await user.selectOptions(screen.getByLabelText('Who is it for?'), 'Groups of AA');
  await user.click(screen.getByLabelText('Large print'));
  await user.click(screen.getByRole('button', { name: 'Save the handout' }));
  await waitFor(() => expect(location.hash).toBe('#/library/handouts/a1'));
  expect(asked.find(({ name }) => name === 'handout_create')?.request).toEqual({
    text: TEA,
    language: 'en',
    programs: ['aa'],
    large: true,
  });
});

test('a change is refused at its field, and one that comes with the program is not changed here', async () => {
  const user = userEvent.setup();
  core({
    ...around(),
    handout_get: () => handout(),
    handout_edit: () => {
      throw refusal('invalid', 'Line 1: there is no such block. Nothing was changed.', 'text');
    },
  });
  render(HandoutEdit, { handout: 'a1' });
  await user.click(await screen.findByRole('button', { name: 'Save the handout' }));
  await screen.findByText(/Line 1: there is no such block/);
  await expectAccessible();
  cleanup();
  core({ ...around(), handout_get: () => handout({ own: false }) });
  render(HandoutEdit, { handout: 'a1' });
  await screen.findByText('This came with Homegroup');
});

test('only what was changed is sent, and for whom it is stays with it', () => {
  const there = handout({ programs: ['aa', 'na'], sources: ['a', 'b'], checked: '2026-11-25' });
  const values = valuesOf(there);
  expect(changed(values, there)).toEqual({});
  expect(changed({ ...values, whose: 'group:g1', sources: ' a \n\n', checked: '' }, there)).toEqual({
    group: 'g1',
    programs: [],
    sources: ['a'],
    checked: '',
  });
  expect(filled({ ...values, whose: '', title: ' ', about: '', sources: '', checked: '' })).toEqual({
    text: TEA,
    language: 'en',
  });
});

test('a group’s picture is chosen, told when it is none, and taken away', async () => {
  const user = userEvent.setup();
  let png: string | null = null;
  core({
    group_logo_get: () => ({ png, stamp: '1' }),
    group_logo_set: ({ file }) => {
      if (file === btoa('none')) throw refusal('invalid', 'This isn’t a whole picture in PNG form.', 'file');
      return { png: (png = file), stamp: '2' };
    },
    group_logo_remove: () => ({ png: (png = null), stamp: '3' }),
  });
  render(GroupLogo, { group: 'g1' });
  const choose = (name: string) => screen.findByLabelText(name);
  await user.upload(await choose('Choose a picture'), new File(['none'], 'a.png', { type: 'image/png' }));
  await screen.findByText(/isn’t a whole picture/);
  await expectAccessible();
  await user.upload(await choose('Choose a picture'), new File(['png'], 'a.png', { type: 'image/png' }));
  const picture = await screen.findByRole('img', { name: 'The group’s picture' });
  expect(picture.getAttribute('src')).toBe(`data:image/png;base64,${btoa('png')}`);
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Take the picture away' }));
  await choose('Choose a picture');
});
