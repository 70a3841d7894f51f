// The words for a mark, which marks say that somebody was in the room, and a sheet after a change to it.
import { plainName } from '../../lib/cover.svelte.ts';
import { shortClock } from '../../lib/dates.ts';
import { sentence } from '../../lib/sentence.ts';
import { t } from '../../lib/words.ts';
import type { Attendance, Id, Mark, Marked, MeetingSummary, Row, Time } from '../../lib/wire.ts';
import type { Order } from './order.svelte.ts';

export function isHere(mark: Mark | null): boolean {
  return mark === 'here' || mark === 'late' || mark === 'left_early';
}

/** What may be put right with a mark. */
export interface Also {
  at?: Time;
  online?: boolean;
}

/** When a meeting begins and is planned to close. */
export type Hours = Pick<MeetingSummary, 'start' | 'closes'>;

/** A time written down before the meeting or the day after says when it was typed, not when somebody came. */
function during(at: Time, { start, closes }: Hours): boolean {
  return start <= closes ? start <= at && at <= closes : start <= at || at <= closes;
}

/** As it stands beside a name: "late, 7:12". `excused` is the program's own word. */
export function markNote({ mark, at: marked }: Row, excused: string, hours: Hours): string {
  const at = marked !== null && during(marked, hours) ? marked : null;
  switch (mark) {
    case 'late':
      return at ? t('here-late-at', { time: shortClock(at) }) : t('here-late');
    case 'left_early':
      return at ? t('here-left-early-at', { time: shortClock(at) }) : t('here-left-early');
    case 'excused':
      return excused;
    case 'absent':
      return t('here-absent');
    default:
      return '';
  }
}

/** As it stands on a button. */
export function markButton(mark: Mark, excused: string): string {
  switch (mark) {
    case 'here':
      return t('here-mark');
    case 'late':
      return t('here-do-late');
    case 'left_early':
      return t('here-do-left-early');
    case 'excused':
      return sentence(excused);
    case 'absent':
      return t('here-do-absent');
  }
}

/** What a change did: "Priya K. is here, 12 people". A covered name stays covered. */
export function markSaid({ row, here }: Marked, excused: string, hours: Hours): string {
  const name = plainName(row.name);
  if (row.mark === 'here') return t('here-is-here', { name, count: here });
  if (row.mark === null) return t('here-taken-back', { name });
  return t('here-said-other', { name, word: markNote(row, excused, hours) });
}

/** The sheet with what the core answered in it; somebody new stands where the alphabet has her. */
export function withAnswer(sheet: Attendance, { row, here, stamp }: Marked): Attendance {
  const rows = sheet.rows.map((old) => (old.person === row.person ? row : old));
  if (!rows.includes(row)) {
    const after = rows.findIndex(({ name }) => name.localeCompare(row.name, undefined, { sensitivity: 'base' }) > 0);
    rows.splice(after < 0 ? rows.length : after, 0, row);
  }
  return { ...sheet, rows, here, stamp };
}

/** How many names are on screen at once; the field finds the others. */
export const SHOWN = 200;

/** The rows in the order wanted, narrowed to a small group of people if there is one. By name they stand already. */
export function arranged(
  { rows, expected }: Pick<Attendance, 'rows' | 'expected'>,
  order: Order,
  only: readonly Id[] | undefined,
): readonly Row[] {
  const within = only && new Set(only);
  const wanted = within ? rows.filter(({ person }) => within.has(person)) : rows;
  if (order === 'name' || expected.length === 0) return wanted;
  const places = new Map(expected.map((person, place) => [person, place]));
  // Whoever has only just been added stands after those who were expected.
  const place = ({ person }: Row) => places.get(person) ?? expected.length;
  return [...wanted].sort((a, b) => place(a) - place(b));
}

/** What a single letter does to the row that has the focus, by the letters of the language on screen. */
export function letterMarks(offered: readonly Mark[]): Record<string, Mark | null> {
  const letters: [string, Mark | null][] = [
    [t('here-key-late'), 'late'],
    [t('here-key-left-early'), 'left_early'],
    [t('here-key-excused'), 'excused'],
    [t('here-key-clear'), null],
  ];
  const kept = letters.filter(([, mark]) => mark === null || offered.includes(mark));
  return Object.fromEntries(kept.map(([letter, mark]) => [letter.toLowerCase(), mark]));
}
