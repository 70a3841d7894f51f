// The form of an agenda item as text, for typing and for keeping what is half typed; and what it comes to.
import { CallError } from '../../lib/call.ts';
import { t } from '../../lib/words.ts';
import type { Item } from '../../lib/wire.ts';
import { valuesOf, type ItemValues } from './itemvalues.ts';

/** Every field as it stands in the form. */
export type ItemFields = Record<
  | 'title'
  | 'minutes'
  | 'least'
  | 'most'
  | 'role'
  | 'person'
  | 'reading'
  | 'script'
  | 'condition'
  | 'instead'
  | 'track'
  | 'each'
  | 'wrap'
  | 'kind'
  | 'cycle'
  | 'notes',
  string
>;

/** Those of the form that are out of sight until asked for. */
export const FURTHER = [
  'least',
  'most',
  'script',
  'condition',
  'instead',
  'track',
  'each',
  'wrap',
  'kind',
  'cycle',
  'notes',
] as const;

const written = (minutes: number | null | undefined): string => (minutes == null ? '' : String(minutes));

/** How the form begins: from an item, or empty. */
export function fieldsOf(item?: Item): ItemFields {
  const start = item && valuesOf(item);
  return {
    title: start?.title ?? '',
    minutes: written(start?.minutes ?? 5),
    least: written(start?.min_minutes),
    most: written(start?.max_minutes),
    role: start?.role ?? '',
    person: start?.person ?? '',
    reading: start?.reading ?? '',
    script: start?.script ?? '',
    condition: start?.condition ?? '',
    instead: start?.instead_of ?? '',
    track: start?.track ?? '',
    each: written(start?.timer?.minutes),
    wrap: written(start?.timer?.wrap_up || null),
    kind: start?.quiet ? 'quiet' : start?.pause ? 'pause' : '',
    cycle: start?.cycle ?? '',
    notes: start?.notes ?? '',
  };
}

/** Minutes as a number: undefined for an empty field, NaN for what is none. */
function read(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return /^\d{1,3}$/.test(trimmed) ? Number(trimmed) : NaN;
}

/** What the fields say. Throws what is wrong, with its field. */
export function check(fields: ItemFields): ItemValues {
  const fail = (field: string, id: string) => new CallError('invalid', t(id), field);
  const minutes = read(fields.minutes);
  const least = read(fields.least);
  const most = read(fields.most);
  const each = read(fields.each);
  const wrap = read(fields.wrap) ?? 0;
  if (fields.title.trim() === '') throw fail('title', 'item-title-missing');
  if (minutes === undefined || !(minutes >= 0)) throw fail('minutes', 'item-minutes-wrong');
  if (least !== undefined && !(least <= minutes)) throw fail('min_minutes', 'item-limits-wrong');
  if (most !== undefined && !(most >= minutes)) throw fail('max_minutes', 'item-limits-wrong');
  if (each !== undefined && !(each >= 0)) throw fail('timer', 'agenda-timer-wrong');
  if (!(wrap >= 0)) throw fail('timer.wrap_up', 'agenda-timer-wrong');
  const { role, person, reading, script, condition, cycle, track, notes } = fields;
  return {
    title: fields.title.trim(),
    minutes,
    min_minutes: least ?? null,
    max_minutes: most ?? null,
    role,
    person,
    reading,
    script,
    condition: condition.trim(),
    instead_of: fields.instead,
    track,
    timer: each ? { minutes: each, wrap_up: wrap } : null,
    quiet: fields.kind === 'quiet',
    pause: fields.kind === 'pause',
    cycle,
    notes,
  };
}
