// The words of a reminder: what was asked for, and when it is wanted. A name is never in them.
import { fullDay } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { CareReminder } from '../../lib/wire.ts';

/** "asked to be called after 3 meetings away" */
export function whyText(one: CareReminder): string {
  if (one.kind === 'welcome') return t('care-why-welcome', { days: one.after_days ?? 0 });
  if (one.kind === 'away') return t('care-why-away', { meetings: one.meetings ?? 0 });
  if (one.kind === 'once') return t('care-why-once');
  return '';
}

/** "put off to 3 December 2026", or nothing where it is wanted now. */
export function whenText(one: CareReminder): string {
  if (one.snoozed !== null) return t('care-put-off-to', { day: fullDay(one.snoozed) });
  if (one.day === null || one.standing === 'due') return '';
  return t(one.standing === 'done' ? 'care-was-done' : 'care-on-day', { day: fullDay(one.day) });
}
