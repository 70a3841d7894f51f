// What the planner's columns are, and what a cell of them says.
import { plainName } from '../../lib/cover.svelte.ts';
import { t } from '../../lib/words.ts';
import type { Planner, PlannerWeek } from '../../lib/wire.ts';

export type Column =
  | { kind: 'cycle'; id: string; title: string; byMeeting: boolean }
  | { kind: 'topic'; id: 'topic'; title: string }
  | { kind: 'role'; id: string; title: string };

/** Cycles first, then the topic where it is planned, then roles. */
export function columns(planner: Planner): Column[] {
  const cycles = planner.cycles.map(
    ({ id, title, by_meeting: byMeeting }): Column => ({ kind: 'cycle', id, title, byMeeting }),
  );
  const topic: Column[] = planner.topics_planned ? [{ kind: 'topic', id: 'topic', title: t('planner-topic') }] : [];
  const roles = planner.roles.map(({ role: id, name: title }): Column => ({ kind: 'role', id, title }));
  return [...cycles, ...topic, ...roles];
}

export interface Shown {
  /** What stands there; empty where nothing does. */
  text: string;
  /** What is to be known of it. */
  note?: string;
  /** It tells who somebody is. */
  isName?: boolean;
  /** What the editor begins with. */
  value: string;
}

/** A cell; undefined where the evening has none of the column. */
export function cell(week: PlannerWeek, column: Column): Shown | undefined {
  if (column.kind === 'topic') return { text: week.topic ?? '', value: week.topic ?? '' };
  if (column.kind === 'cycle') {
    const here = week.turns[column.id];
    if (here === undefined) return undefined;
    if (here === null) return { text: '', value: 'rest' };
    const turn = here.turn.turn;
    return { text: turn.title, note: here.turn.place, value: here.chosen ? turn.id : 'given' };
  }
  const doing = week.roles.find(({ role }) => role === column.id)?.doing;
  if (!doing) return undefined;
  if (doing.room) return { text: t('planner-room'), value: 'room' };
  if (doing.speaker) return { text: t('planner-speaker'), value: '' };
  if (!doing.name_shown || !doing.person) return { text: '', value: '' };
  const states: Partial<Record<typeof doing.state, string>> = {
    asked: t('planner-asked'),
    yes: t('planner-yes'),
    no: t('planner-no'),
  };
  const note = states[doing.state];
  return { text: doing.name_shown, isName: true, value: doing.person, ...(note ? { note } : {}) };
}

/** What a cell can be put to. */
export function options(planner: Planner, column: Column): { value: string; label: string }[] {
  if (column.kind === 'cycle') {
    const turns = planner.cycles.find(({ id }) => id === column.id)?.turns ?? [];
    return [
      { value: 'given', label: t('cycle-as-given') },
      { value: 'rest', label: t('cycle-rest') },
      ...turns.map(({ id, title }, n) => ({ value: id, label: t('cycle-option', { number: n + 1, title }) })),
    ];
  }
  const people = planner.may_choose ? planner.people : [];
  return [
    { value: '', label: t('planner-nobody') },
    { value: 'room', label: t('planner-room') },
    ...people.map(({ person, name }) => ({ value: person, label: plainName(name) })),
  ];
}
