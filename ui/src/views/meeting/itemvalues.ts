// What the form of an agenda item asks for, and what of it the core has to be told.
import type { Calls, Item, ShareTimer } from '../../lib/wire.ts';

/** An empty text means none; a limit of null, no limit; a timer of null, as the program has it. */
export interface ItemValues {
  title: string;
  minutes: number;
  min_minutes: number | null;
  max_minutes: number | null;
  role: string;
  person: string;
  reading: string;
  script: string;
  condition: string;
  instead_of: string;
  track: string;
  timer: ShareTimer | null;
  quiet: boolean;
  pause: boolean;
  cycle: string;
  notes: string;
}

type Add = Omit<Calls['agenda_item_add']['request'], 'meeting'>;
type Edit = Omit<Calls['agenda_item_edit']['request'], 'meeting' | 'item'>;

/** An item as the form shows it. */
export function valuesOf(item: Item): ItemValues {
  const { title, minutes, min_minutes, max_minutes, timer, quiet, pause } = item;
  const text = (value: string | null) => value ?? '';
  return {
    title,
    minutes,
    min_minutes,
    max_minutes,
    role: text(item.role),
    person: text(item.person),
    reading: text(item.reading),
    script: text(item.script),
    condition: text(item.condition),
    instead_of: text(item.instead_of),
    track: text(item.track),
    timer,
    quiet,
    pause,
    cycle: text(item.cycle),
    notes: text(item.notes),
  };
}

/** Of a new item: what was filled in. */
export function filled({ title, minutes, ...rest }: ItemValues): Add {
  return {
    title,
    minutes,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '' && value !== null && value !== false)),
  };
}

/**
 * Of an item that is there: only what was changed. What was left alone goes on following the
 * starter set, in whichever language is on screen.
 */
export function changed(values: ItemValues, item: Item): Edit {
  const before = valuesOf(item);
  const fields = Object.keys(values) as (keyof ItemValues)[];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const edit: Edit = Object.fromEntries(
    fields.filter((field) => !same(values[field], before[field])).map((field) => [field, values[field]]),
  );
  // An emptied field says that shares are not timed, whatever the program has.
  if (edit.timer === null) edit.timer = { minutes: 0, wrap_up: 0 };
  return edit;
}
