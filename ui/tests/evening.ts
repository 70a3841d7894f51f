// An invented evening for tests of the window: one group, one meeting, and a core that keeps both in mind.
import type { Calls, RuleInfo } from '../src/lib/wire.ts';
import { refusal } from './core.ts';

type Response<N extends keyof Calls> = Calls[N]['response'];
export type Attendance = Response<'attendance_get'>;
export type Agenda = Response<'agenda_get'>;
export type Meeting = Response<'meeting_get'>;
export type Group = Response<'group_get'>;
export type Offer = Response<'paper_list'>['papers'][number];
export type Item = Agenda['items'][number];
type Row = Attendance['rows'][number];

export const ids = { group: 'a'.repeat(32), meeting: 'b'.repeat(32) };

const words = {
  meeting: 'meeting',
  person: 'person',
  people: 'people',
  newcomers: 'newcomers',
  facilitator: 'chair',
  share: 'share',
  basket: 'basket',
  excused: 'let us know',
};
export const agreed = { may_keep: true, agreed_on: '2026-03-03', needs_agreement: true };
export const nameless = { may_keep: false, agreed_on: null, needs_agreement: true };

export function summary(change: Partial<Meeting['summary']> = {}): Meeting['summary'] {
  return {
    id: ids.meeting,
    group: ids.group,
    group_name: 'Tuesday Night Steps',
    date: '2026-11-24',
    start: '19:00',
    closes: '20:00',
    status: 'planned',
    reason: null,
    dark: null,
    moved_from: null,
    here: null,
    touched: false,
    ...change,
  };
}

export function meeting(change: Partial<Meeting> = {}): Meeting {
  return {
    summary: summary(),
    zone: 'America/New_York',
    place: null,
    online: null,
    phone_in: null,
    topic: null,
    words,
    names: agreed,
    is_today: true,
    stamp: '1',
    ...change,
  };
}

export function offer(change: Partial<Offer> = {}): Offer {
  return {
    kind: 'sign_in',
    title: 'Sign-in sheet',
    about: 'Goes round the room.',
    off: null,
    off_because: null,
    has_names: false,
    goes_round: true,
    options: [],
    subject: 'meeting',
    also: [],
    may: [],
    copies: 1,
    ...change,
  };
}

export function group(change: Partial<Group> = {}): Group {
  return {
    id: ids.group,
    name: 'Tuesday Night Steps',
    program: 'aa',
    program_name: 'An invented program',
    regime: 'mutual_aid',
    regime_name: 'Mutual aid',
    place: 'Invented Hall',
    room: null,
    online: null,
    phone_in: null,
    zone: 'America/New_York',
    schedule: { weekday: 'tue', time: '19:00', minutes: 60, closes: '20:00' },
    rules: [ruleInfo()],
    names: agreed,
    agendas: [],
    words,
    people: [],
    upcoming: [summary()],
    recent: [],
    ending: [],
    stamp: '1',
    ...change,
  };
}

/** Every Tuesday at seven. */
export function ruleInfo(change: Partial<RuleInfo> = {}): RuleInfo {
  return {
    id: 'c'.repeat(32),
    repeats: 'weekly',
    weekday: 'tue',
    every: 1,
    nth: null,
    time: '19:00',
    closes: '20:00',
    minutes: 60,
    from: '2026-11-24',
    last: null,
    next: '2026-11-24',
    ...change,
  };
}

export function row(name: string, change: Partial<Row> = {}): Row {
  return {
    person: [...name].map((letter) => letter.charCodeAt(0).toString(16)).join(''),
    name,
    mark: null,
    at: null,
    online: false,
    on_roster: true,
    ...change,
  };
}

/** A sheet that remembers: the commands of "Who is here", answered from what was stored so far. */
export function sheet(rows: Row[], change: Partial<Attendance> = {}) {
  let stored: Attendance = {
    meeting: summary(),
    not_kept: false,
    ahead: false,
    may_mark_all: true,
    meets_online: false,
    expected: [],
    tracks: [],
    names: agreed,
    words,
    counts: { room: null, newcomers: null, online: null },
    rows,
    here: 0,
    marks_offered: ['here', 'late', 'left_early', 'excused'],
    stamp: '1',
    ...change,
  };
  const here = () =>
    stored.rows.filter(({ mark }) => mark === 'here' || mark === 'late' || mark === 'left_early').length;
  return {
    get now(): Attendance {
      return stored;
    },
    answers: {
      attendance_get: () => stored,
      attendance_mark: ({ person, mark }: Calls['attendance_mark']['request']) => {
        const at = mark ? '19:05' : null;
        stored = { ...stored, rows: stored.rows.map((old) => (old.person === person ? { ...old, mark, at } : old)) };
        const found = stored.rows.find((one) => one.person === person);
        if (!found) throw refusal('not_found', 'That person is not here.', 'person');
        return { row: found, here: here(), stamp: '2' };
      },
      attendance_add: ({ name }: Calls['attendance_add']['request']) => {
        const added = row(name, { mark: 'here', at: '19:05' });
        stored = { ...stored, rows: [...stored.rows, added] };
        return { row: added, here: here(), stamp: '2' };
      },
      visitor_count: ({ meeting: _, ...counts }: Calls['visitor_count']['request']) => {
        stored = { ...stored, counts: { ...stored.counts, ...counts } };
        return { counts: stored.counts, stamp: '2' };
      },
    },
  };
}

export function item(title: string, minutes: number, change: Partial<Item> = {}): Item {
  return {
    id: `item-${title}`,
    start: '19:00',
    title,
    minutes,
    min_minutes: null,
    max_minutes: null,
    takes_time: true,
    who: null,
    role: null,
    person: null,
    reading: null,
    reading_title: null,
    turn: null,
    script: null,
    condition: null,
    applies: null,
    instead_of: null,
    track: null,
    timer: null,
    quiet: false,
    pause: false,
    cycle: null,
    notes: null,
    fixed: false,
    note: null,
    ...change,
  };
}

/** A plan that remembers, of items given as title and minutes, or whole. The meeting has an hour. */
export function plan(items: ([string, number] | Item)[], change: Partial<Agenda> = {}) {
  let stored = items.map((one) => (Array.isArray(one) ? item(...one) : one));
  let gone: Item[] = [];
  let stamp = 1;
  function agenda(): Agenda {
    const minutes = stored.reduce((sum, one) => sum + one.minutes, 0);
    const at = (after: number) => `${19 + Math.floor(after / 60)}:${String(after % 60).padStart(2, '0')}`;
    let before = 0;
    const timed = stored.map((one) => {
      const start = at(before);
      before += one.minutes;
      return { ...one, start };
    });
    return {
      meeting: ids.meeting,
      starts: '19:00',
      planned_close: '20:00',
      closes: at(minutes),
      minutes,
      spare: 60 - minutes,
      cuts: [],
      over: Math.max(minutes - 60, 0),
      items: timed,
      tracks: [],
      roles: [{ id: 'reader', name: 'reader' }],
      cycles: [],
      follows: null,
      agendas: [],
      saved: 0,
      ...change,
      stamp: String(stamp),
    };
  }
  const changed = () => {
    stamp += 1;
    return agenda();
  };
  return {
    get titles(): string[] {
      return stored.map(({ title }) => title);
    },
    answers: {
      meeting_get: () => meeting(),
      group_get: () => group(),
      reading_list: () => ({ readings: [], removed: [] }),
      agenda_get: agenda,
      agenda_item_move: ({ item: id, to }: Calls['agenda_item_move']['request']) => {
        const [moved] = stored.splice(
          stored.findIndex((one) => one.id === id),
          1,
        );
        if (moved) stored.splice(to, 0, moved);
        return changed();
      },
      agenda_item_remove: ({ item: id }: Calls['agenda_item_remove']['request']) => {
        gone = stored.filter((one) => one.id === id);
        stored = stored.filter((one) => one.id !== id);
        return changed();
      },
      agenda_item_restore: () => {
        stored = [...stored, ...gone];
        return changed();
      },
      agenda_item_add: ({ title, minutes, after }: Calls['agenda_item_add']['request']) => {
        const at = stored.findIndex(({ id }) => id === after) + 1;
        stored.splice(after === undefined ? stored.length : at, 0, item(title, minutes));
        return changed();
      },
      agenda_item_edit: ({ item: id, title, minutes }: Calls['agenda_item_edit']['request']) => {
        stored = stored.map((one) =>
          one.id === id ? { ...one, title: title ?? one.title, minutes: minutes ?? one.minutes } : one,
        );
        return changed();
      },
    },
  };
}
