// What somebody celebrates and when, in a few words.
import { dayName, dayOfWeek } from '../../lib/dates.ts';
import { shiftDay } from '../../lib/typed.ts';
import { t } from '../../lib/words.ts';
import type { Celebration, Day } from '../../lib/wire.ts';

/** "90 days tonight", "1 year on Friday" */
export function whatAndWhen({ title, on }: Celebration, today: Day, evening: boolean): string {
  if (on === today) return t(evening ? 'milestones-tonight' : 'milestones-today', { what: title });
  // Within a week either way the day of the week is enough.
  const near = shiftDay(today, -7) < on && on < shiftDay(today, 7);
  const words = { what: title, day: near ? dayOfWeek(on) : dayName(on) };
  return on < today ? t('milestones-since', words) : t('milestones-on', words);
}
