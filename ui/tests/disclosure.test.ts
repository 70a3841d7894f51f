// Releases, notes and own fields, and what a group writes down: by keyboard, with what is refused at its field.
import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import type { Noted, OwnFields as Own, Person, ReleaseInfo, ReleaseList } from '../src/lib/wire.ts';
import OwnFields from '../src/views/groups/OwnFields.svelte';
import WrittenDown from '../src/views/groups/WrittenDown.svelte';
import PersonNoted from '../src/views/people/PersonNoted.svelte';
import PersonReleases from '../src/views/people/PersonReleases.svelte';
import Releases from '../src/views/people/Releases.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { group, ids } from './evening.ts';

afterEach(() => {
  cover.turn(false);
  cleanup();
});

const person = { id: 'ana', name: 'Ana R.' } as Person;
const aid = /drafting aid, not legal advice/;

function release(change: Partial<ReleaseInfo> = {}): ReleaseInfo {
  return {
    id: 'r1',
    group: 'Morning class',
    state: 'in_force',
    since: '2026-11-20',
    missing: [],
    awaits: [],
    revocable: true,
    discloser: 'Harbor Clinic',
    information: 'Attendance',
    recipient: 'Jo Park',
    purpose: 'Coordinating care',
    revoking: 'In writing',
    operations: false,
    redisclosure: null,
    expires_until: '2027-05-31',
    expires_with: null,
    expires_on: null,
    firm_until: null,
    firm_with: null,
    firm_on: null,
    signed: '2026-11-20',
    ...change,
  };
}

function list(change: Partial<ReleaseList> = {}): ReleaseList {
  return {
    name: 'Ana R.',
    groups: [{ id: ids.group, name: 'Morning class' }],
    releases: [],
    handed: [],
    today: '2026-11-24',
    stamp: '1',
    ...change,
  };
}

const handed = [{ id: 'd1', on: '2026-11-21', recipient: 'Jo Park', what: 'Attendance in November', release: 'r1' }];

test('outside treatment programs there are no releases, and the person’s page is silent about them', async () => {
  core({ release_list: () => list({ groups: [] }) });
  render(Releases, { person: 'ana' });
  await screen.findByText('Releases are for treatment programs');
  expect(screen.queryByRole('button', { name: 'Write a release' })).toBeNull();
  await expectAccessible();
  cleanup();
  render(PersonReleases, { person });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(screen.queryByRole('heading')).toBeNull();
});

test('the person’s page lists releases and what was handed out, marked as no legal advice', async () => {
  core({ release_list: () => list({ releases: [release()], handed }) });
  render(PersonReleases, { person });
  await screen.findByText(/Attendance in November, to Jo Park/);
  screen.getByText(aid);
  screen.getByText(/^in force since/);
  screen.getByText('under the release to Jo Park');
  screen.getByRole('link', { name: 'Open releases' });
  await expectAccessible();
  cover.turn(true);
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Jo Park'));
});

test('a release is written by keyboard, with the usual words there; an empty one is refused at its field', async () => {
  let refuse = true;
  const asked = core({
    release_list: () => list(),
    release_add: () => {
      if (refuse) throw refusal('invalid', 'Please fill this in.', 'recipient');
      return list({ releases: [release({ state: 'unsigned', since: null, signed: null, missing: ['purpose', 'expires'] })] });
    },
  });
  render(Releases, { person: 'ana' });
  await screen.findByText('No release is written down.');
  screen.getByText(aid);
  screen.getByText('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
  screen.getByRole('button', { name: 'Write a release' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Who may tell'));
  await userEvent.click(screen.getByRole('checkbox', { name: /treatment, payment/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /court, probation/ }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Write a day of the calendar.');
  await userEvent.click(screen.getByRole('checkbox', { name: /court, probation/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Please fill this in.');
  await expectAccessible();
  refuse = false;
  await userEvent.type(screen.getByLabelText('To whom'), 'Jo Park{Enter}');
  await screen.findByText(/Missing before it can be signed: What for, How it ends/);
  const added = asked.filter(({ name }) => name === 'release_add').at(-1)?.request;
  expect(added).toMatchObject({ person: 'ana', group: ids.group });
  expect(added).toMatchObject({ says: { recipient: 'Jo Park', operations: true } });
  expect(JSON.stringify(added)).toMatch(/take this back at any time/);
  expect(JSON.stringify(added)).toMatch(/no longer protect it/);
});

test('a release is signed, and what can’t be changed any more is not offered', async () => {
  let stored = list({ releases: [release({ state: 'unsigned', since: null, signed: null })] });
  const asked = core({
    release_list: () => stored,
    release_sign: () => (stored = list({ releases: [release()] })),
  });
  render(Releases, { person: 'ana' });
  await userEvent.click(await screen.findByRole('button', { name: 'Write down the signature: Jo Park' }));
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'It was signed on this day' }));
  await screen.findByText(/^in force since/);
  expect(asked.find(({ name }) => name === 'release_sign')?.request).toEqual({ person: 'ana', release: 'r1', on: '2026-11-24' });
  expect(screen.queryByRole('button', { name: /^Change this release/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Take it away/ })).toBeNull();
  await expectAccessible();
});

test('something is handed out, and the release revoked', async () => {
  let stored = list({ releases: [release()] });
  const asked = core({
    release_list: () => stored,
    disclosure_add: () => (stored = list({ releases: [release()], handed })),
    release_revoke: () =>
      (stored = list({ releases: [release({ state: 'revoked', since: '2026-11-24', revocable: false })], handed })),
  });
  render(Releases, { person: 'ana' });
  await userEvent.click(await screen.findByRole('button', { name: 'Write down what was handed out: Jo Park' }));
  await userEvent.type(screen.getByLabelText('What'), 'Attendance in November{Enter}');
  await screen.findByText(/Attendance in November, to Jo Park/);
  await userEvent.click(screen.getByRole('button', { name: 'Write down that it was revoked: Jo Park' }));
  screen.getByText(/A revoked release stays revoked/);
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Revoke this release' }));
  await screen.findByText(/^revoked on/);
  expect(screen.queryByRole('button', { name: /revoked/ })).toBeNull();
  expect(asked.find(({ name }) => name === 'disclosure_add')?.request).toMatchObject({ recipient: 'Jo Park', on: '2026-11-24' });
});

test('one a court asked for says from when it can be revoked', async () => {
  const firm = release({ revocable: false, firm_with: 'Sentencing', awaits: ['firm'] });
  const asked = core({
    release_list: () => list({ releases: [firm] }),
    release_happened: () => list({ releases: [release({ firm_with: 'Sentencing', firm_on: '2026-11-24' })] }),
  });
  render(Releases, { person: 'ana' });
  await screen.findByText('Once this has happened: Sentencing');
  screen.getByText(/can’t be revoked yet/);
  expect(screen.queryByRole('button', { name: /it was revoked/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Write down that it can be taken back now/ }));
  await userEvent.click(screen.getByRole('button', { name: 'It happened on this day' }));
  await screen.findByRole('button', { name: /it was revoked/ });
  expect(asked.find(({ name }) => name === 'release_happened')?.request).toMatchObject({ what: 'firm', on: '2026-11-24' });
});

const noted = (change: Partial<Noted['groups'][number]> = {}): Noted => ({
  groups: [
    {
      id: ids.group,
      name: 'Morning class',
      note: 'Prefers mornings.',
      tags: [{ id: 't1', name: 'Needs a ride', has: false }],
      fields: [
        { id: 'f1', name: 'Track', choices: ['Day', 'Evening'], value: 'Night' },
        { id: 'f2', name: 'Counselor', choices: [], value: null },
      ],
      ...change,
    },
  ],
  stamp: '1',
});

test('an agency’s notes are changed on the person’s page, and covered with the names', async () => {
  let refuse = true;
  const asked = core({
    noted_get: () => noted(),
    noted_edit: () => {
      if (refuse) throw refusal('invalid', 'This is too long: 2000 characters are the most.', 'note');
      return noted();
    },
  });
  render(PersonNoted, { person });
  await screen.findByRole('heading', { name: 'Notes of Morning class' });
  await expectAccessible();
  expect(screen.getByLabelText<HTMLSelectElement>('Track').value).toBe('Night');
  await userEvent.selectOptions(screen.getByLabelText('Track'), 'Evening');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Needs a ride' }));
  await userEvent.type(screen.getByLabelText('Counselor'), 'Jo{Enter}');
  await screen.findByText(/too long/);
  refuse = false;
  await userEvent.click(screen.getByRole('button', { name: 'Save notes' }));
  await screen.findByText('Notes saved.');
  expect(asked.at(-1)?.request).toMatchObject({
    note: 'Prefers mornings.',
    tags: ['t1'],
    values: [
      { field: 'f1', value: 'Evening' },
      { field: 'f2', value: 'Jo' },
    ],
  });
  cover.turn(true);
  await vi.waitFor(() => expect(screen.queryByLabelText('Note')).toBeNull());
});

test('in mutual aid there is nothing to note and nothing to define', async () => {
  core({ group_get: () => group({ regime: 'mutual_aid' }) });
  render(OwnFields, { group: ids.group });
  await screen.findByText('Not in mutual aid');
  await expectAccessible();
});

test('fields and tags are added, changed and taken off', async () => {
  let stored: Own = { group_name: 'Morning class', fields: [], tags: [], stamp: '1' };
  const field = { id: 'f1', name: 'Track', choices: ['Day', 'Evening'] };
  const asked = core({
    group_get: () => group({ regime: 'other_agency' }),
    own_field_list: () => stored,
    own_field_add: ({ name }) => {
      if (name === '') throw refusal('invalid', 'Please fill this in.', 'name');
      return (stored = { ...stored, fields: [field] });
    },
    own_field_edit: () => (stored = { ...stored, fields: [] }),
    own_tag_add: () => (stored = { ...stored, tags: [{ id: 't1', name: 'Needs a ride' }] }),
    own_tag_edit: () => (stored = { ...stored, tags: [{ id: 't1', name: 'Ride' }] }),
  });
  render(OwnFields, { group: ids.group });
  await screen.findByText('No fields yet.');
  await userEvent.click(screen.getByRole('button', { name: 'Add a field' }));
  await userEvent.keyboard('{Enter}');
  await screen.findByText('Please fill this in.');
  await expectAccessible();
  await userEvent.type(screen.getByLabelText('What the field is called'), 'Track');
  await userEvent.type(screen.getByLabelText(/What can be chosen/), 'Day\nEvening');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Day and Evening');
  expect(asked.filter(({ name }) => name === 'own_field_add').at(-1)?.request).toMatchObject({ choices: ['Day', 'Evening'] });
  await userEvent.click(screen.getByRole('button', { name: 'Add a tag' }));
  await userEvent.keyboard('Needs a ride{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'Change Needs a ride' }));
  await userEvent.clear(screen.getByLabelText('What the tag says'));
  await userEvent.keyboard('Ride{Enter}');
  await screen.findByRole('button', { name: 'Take off Ride' });
  await userEvent.click(screen.getByRole('button', { name: 'Take off Track' }));
  await screen.findByText('No fields yet.');
  await expectAccessible();
});

test('what a group writes down is read and printed, and what to say if somebody asks stands below', async () => {
  let printer = false;
  const asked = core({
    written_down_get: () => ({
      group_name: 'Tuesday Night Steps',
      paragraph: 'For each meeting, this group writes down how many people came.',
      if_asked: ['You don’t have to decide alone.', 'There is no list of names here.'],
    }),
    paper_print: () => {
      if (!printer) throw refusal('no_printer', 'No printer.');
      return { sent: true };
    },
    paper_save: () => ({ saved: false, opened: false, remind_on: null }),
  });
  render(WrittenDown, { group: ids.group });
  await screen.findByText(/how many people came/);
  const heading = screen.getByRole('heading', { name: 'If police, a court or family ask for this list' });
  within(heading.parentElement ?? document.body).getByText(/Not legal advice/);
  screen.getByText('There is no list of names here.');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Print this page' }));
  await screen.findByText(/There is no printer here/);
  printer = true;
  await userEvent.click(screen.getByRole('button', { name: 'Print this page' }));
  await screen.findByText('Sent to the printer.');
  await userEvent.click(screen.getByRole('button', { name: 'Save as a PDF' }));
  await screen.findByText('Not saved.');
  expect(asked.at(-1)).toEqual({
    name: 'paper_save',
    request: { paper: { kind: 'written_down', group: ids.group } },
  });
});
