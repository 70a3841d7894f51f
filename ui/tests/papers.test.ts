// Papers: which copy may be made, what is warned of, what happens without a printer.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Calls } from '../src/lib/wire.ts';
import Papers from '../src/views/meeting/Papers.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings } from './core.ts';
import { agreed, ids, meeting, nameless } from './evening.ts';

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

afterEach(() => cleanup());

type Request = Calls['paper_make']['request'];

async function open(names: typeof agreed | typeof nameless, more: Parameters<typeof core>[0] = {}) {
  const asked = core({
    meeting_get: () => meeting({ names }),
    settings_get: () => someSettings({ page: 'a4' }),
    paper_make: ({ kind }: Request) => ({
      title: 'Sign-in sheet',
      file_name: 'sign-in.pdf',
      pages: 1,
      has_names: kind === 'facilitator_copy',
      missing: kind === 'facilitator_copy' ? ['𖼀'] : [],
      pdf: btoa(kind === 'facilitator_copy' ? 'Priya K.' : 'empty lines'),
    }),
    ...more,
  });
  render(Papers, { meeting: ids.meeting });
  await screen.findByRole('img', { name: 'Sign-in sheet, page 1 of 1' });
  return asked;
}

test('a group without names is offered one copy, on the paper of the settings', async () => {
  const asked = await open(nameless);
  expect(screen.queryByRole('radio', { name: /For you alone/ })).toBeNull();
  expect(asked.filter(({ name }) => name === 'paper_make').at(-1)?.request).toEqual({
    kind: 'sign_in',
    meeting: ids.meeting,
    page: 'a4',
  });
  screen.getByText('empty lines');
  await expectAccessible();
});

test('the copy with names warns before it is saved and reminds afterwards', async () => {
  await open(agreed, { paper_save: () => ({ saved: true }) });
  expect(screen.queryByText(/This copy has names on it/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /For you alone/ }));
  await screen.findByText(/Print it straight from here/);
  screen.getByText('𖼀');
  await screen.findByText('Priya K.');
  await userEvent.click(screen.getByRole('button', { name: 'Save…' }));
  await screen.findByText(/delete the file when you have printed it/);
  await expectAccessible();
});

test('a dialog left without choosing saved nothing, and that is said', async () => {
  await open(agreed, { paper_save: () => ({ saved: false }) });
  await userEvent.click(screen.getByRole('button', { name: 'Save…' }));
  await screen.findByText('Nothing was saved.');
});

test('without a printer it says to save', async () => {
  await open(agreed, {
    paper_print: () => {
      throw refusal('no_printer', 'No printer.');
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  await screen.findByText(/No printer was found on this computer/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Print' }));
});

test('covering names takes the preview of a copy with names away', async () => {
  await open(agreed);
  await userEvent.click(screen.getByRole('radio', { name: /For you alone/ }));
  await screen.findByText('Priya K.');
  cover.turn(true);
  await screen.findByText(/names are covered now/);
  await waitFor(() => expect(document.body.textContent).not.toContain('Priya'));
});
