// The planner: twelve weeks in one table, changed where they stand by the keyboard alone.
import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { Calls } from '../src/lib/wire.ts';
import Planner from '../src/views/groups/Planner.svelte';
import { expectAccessible } from './axe.ts';
import { core, refusal } from './core.ts';
import { ids, summary } from './evening.ts';

afterEach(() => cleanup());

type Table = Calls['planner_get']['response'];
type Doing = Table['weeks'][number]['roles'][number]['doing'];

const nobody: Doing = { person: null, speaker: null, room: false, name_shown: null, state: 'open', locked: false };
const turns = ['Step One', 'Step Two'].map((title, n) => ({ id: `turn-${n + 1}`, title }));

function table(): Table {
  const week = (n: number, change: object = {}): Table['weeks'][number] => ({
    meeting: summary({ id: `m${n}`, date: `2026-12-0${n}`, ...change }),
    agenda: null,
    topic: null,
    turns: {
      steps: {
        turn: {
          turn: { id: `turn-${n}`, title: turns[n - 1]?.title ?? '', reading: null, reading_title: null },
          place: `week ${n} of 2`,
        },
        chosen: false,
      },
    },
    roles: [{ role: 'chair', doing: nobody }],
    stamp: '1',
  });
  return {
    group_name: 'Tuesday Night Steps',
    may_choose: true,
    topics_planned: true,
    cycles: [{ id: 'steps', title: 'The Steps', by_meeting: true, turns }],
    roles: [{ role: 'chair', name: 'chair', standing: false }],
    people: [{ person: 'dana', name: 'Dana R.' }],
    weeks: [week(1), { ...week(3, { status: 'cancelled', reason: 'Snow' }), turns: {} }, week(2)],
  };
}

function planning() {
  let now = table();
  const asked: [string, unknown][] = [];
  core({
    planner_get: () => now,
    topic_set: (request) => {
      asked.push(['topic_set', request]);
      if (request.topic.length > 20) throw refusal('invalid', 'Too long.', 'topic');
      now = { ...now, weeks: now.weeks.map((week) => (week.meeting.id === request.meeting ? { ...week, topic: request.topic } : week)) };
      return undefined as never;
    },
    assignment_set: (request) => {
      asked.push(['assignment_set', request]);
      const doing = { ...nobody, person: 'dana', name_shown: 'Dana R.', locked: true };
      now = { ...now, weeks: now.weeks.map((week) => (week.meeting.id === request.meeting ? { ...week, roles: [{ role: 'chair', doing }] } : week)) };
      return undefined as never;
    },
    cycle_set: (request) => {
      asked.push(['cycle_set', request]);
      return undefined as never;
    },
  });
  return { asked };
}

const focused = () => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim();

test('twelve weeks are a table, and an evening that is off says why', async () => {
  planning();
  render(Planner, { group: ids.group });
  const grid = await screen.findByRole('grid', { name: 'The next twelve meetings' });
  const heads = within(grid).getAllByRole('columnheader').map((head) => head.textContent);
  expect(heads).toEqual(['Day', 'The Steps', 'Topic', 'chair']);
  within(grid).getByText('No meeting: Snow');
  await expectAccessible();
});

test('arrows go over an evening that is off, and only one cell takes the Tab key', async () => {
  planning();
  render(Planner, { group: ids.group });
  const grid = await screen.findByRole('grid');
  expect(within(grid).getAllByRole('button').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
  within(grid).getAllByRole('button')[0]?.focus();
  expect(focused()).toContain('Step One');
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toContain('Step Two');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toContain('nobody yet');
});

test('a topic is typed, kept with Enter, and left as it was with Esc', async () => {
  const { asked } = planning();
  render(Planner, { group: ids.group });
  await screen.findByRole('grid');
  screen.getAllByRole('button')[0]?.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}Hope{Escape}');
  expect(asked).toEqual([]);
  expect(focused()).toContain('open');
  await userEvent.keyboard('{Enter}Hope{Enter}');
  await waitFor(() => expect(focused()).toContain('Hope'));
  expect(asked).toEqual([['topic_set', { meeting: 'm1', topic: 'Hope' }]]);
});

test('what the core refuses is said, and what was typed stays', async () => {
  planning();
  render(Planner, { group: ids.group });
  await screen.findByRole('grid');
  screen.getAllByRole('button')[0]?.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}Far too many words for it{Enter}');
  await screen.findByText('Too long.');
  expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('Far too many words for it');
});

test('somebody is chosen for a role, and a turn from here on', async () => {
  const { asked } = planning();
  render(Planner, { group: ids.group });
  await screen.findByRole('grid');
  await userEvent.click(screen.getAllByRole('button', { name: /chair/ })[0] as HTMLElement);
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Dana R.');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(focused()).toContain('Dana R.'));
  await userEvent.click(screen.getByRole('radio', { name: 'from that evening on' }));
  await userEvent.click(screen.getAllByRole('button', { name: /The Steps/ })[0] as HTMLElement);
  await userEvent.selectOptions(screen.getByRole('combobox'), '2. Step Two');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    ['assignment_set', { meeting: 'm1', role: 'chair', person: 'dana' }],
    ['cycle_set', { group: ids.group, cycle: 'steps', meeting: 'm1', change: 'from', turn: 'turn-2' }],
  ]);
});
