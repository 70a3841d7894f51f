// "2026-11-24T18:30" as a person reads it.
import { clock, fullDay } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';

export function momentText(at: string): string {
  const [day = '', time = '00:00'] = at.split('T');
  return t('backup-moment', { day: fullDay(day), time: clock(time) });
}
