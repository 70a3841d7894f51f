// Papers about one person: under her release or for what she reached, from where each is needed.
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { PaperOffer, PaperRequest, ReleaseList } from '../src/lib/wire.ts';
import PersonPaper from '../src/views/papers/PersonPaper.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal, someSettings } from './core.ts';
import { ids, offer } from './evening.ts';

// There is no canvas here; the drawing is seen in the real window.
vi.mock('pdfjs-dist/legacy/build/pdf.worker.mjs', () => ({}));
vi.mock('pdfjs-dist/legacy/build/pdf.mjs', () => ({
  getDocument: () => ({ promise: new Promise(() => {}), destroy: async () => {} }),
}));

afterEach(() => {
  cover.turn(false);
  cleanup();
});

const report = offer({
  kind: 'person_report',
  title: 'Attendance report about one person',
  has_names: true,
  options: ['names', 'from', 'until'],
  subject: 'person',
  also: ['release'],
});
const certificate = offer({ ...report, kind: 'certificate', title: 'Certificate', options: [], also: ['group'] });

const made = { title: 'Attendance report', file_name: 'a.pdf', pages: 1, has_names: true, missing: [], pdf: '' };

function one(papers: PaperOffer[], kind: string, of: string, make: (request: PaperRequest) => typeof made = () => made) {
  const list = { name: 'Ana R.', groups: [], releases: [], handed: [], today: '2026-11-24', stamp: '1' } as ReleaseList;
  const asked = core({
    release_list: () => list,
    settings_get: () => someSettings(),
    paper_list: () => ({ papers, switches: [] }),
    paper_make: make,
  });
  render(PersonPaper, { person: 'ana', kind, of });
  return () => asked.filter(({ name }) => name === 'paper_make').map(({ request }) => request as PaperRequest);
}

test('a report names the release it is made under, and the days asked for', async () => {
  const requests = one([report, certificate], 'person_report', 'r1');
  await screen.findByRole('heading', { name: 'Attendance report about one person' });
  await waitFor(() => expect(requests()).toHaveLength(1));
  expect(requests()[0]).toMatchObject({ kind: 'person_report', person: 'ana', release: 'r1', names: 'initial' });
  expect(requests()[0]).not.toHaveProperty('group');
  await userEvent.selectOptions(screen.getByLabelText('Names on it'), 'whole');
  await userEvent.type(screen.getByLabelText(/First day/), '2026-10-01');
  await userEvent.tab();
  await waitFor(() => expect(requests().at(-1)).toMatchObject({ names: 'whole', from: '2026-10-01' }));
  await expectAccessible();
});

test('a release that is over is said so in place of the report', async () => {
  one([report], 'person_report', 'r1', () => {
    throw refusal('invalid', 'This release is over.', 'release');
  });
  await screen.findByText('This release is over.');
});

test('a certificate is of the group it was asked for in', async () => {
  const requests = one([certificate], 'certificate', ids.group);
  await waitFor(() => expect(requests()[0]).toMatchObject({ kind: 'certificate', person: 'ana', group: ids.group }));
  expect(requests()[0]).not.toHaveProperty('release');
});

test('a kind of paper that is not there is told plainly', async () => {
  one([], 'certificate', ids.group);
  await screen.findByRole('heading', { name: 'No such paper here' });
});
