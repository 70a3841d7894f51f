// What the form of a reading cycle asks for, and the ways a cycle can go, in words.
import type { Calls, Cycle, CycleBy, OnCancel } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

export function byOptions(): { value: CycleBy; label: string; explanation: string }[] {
  return [
    { value: 'meeting', label: t('cycle-by-meeting'), explanation: t('cycle-by-meeting-text') },
    { value: 'month', label: t('cycle-by-month'), explanation: t('cycle-by-month-text') },
    { value: 'week_of_month', label: t('cycle-by-week'), explanation: t('cycle-by-week-text') },
  ];
}

export function onCancelOptions(): { value: OnCancel; label: string }[] {
  return [
    { value: 'hold', label: t('cycle-hold') },
    { value: 'advance', label: t('cycle-advance') },
  ];
}

export function byText({ by }: Cycle): string {
  return byOptions().find(({ value }) => value === by)?.label ?? by;
}

type Turn = Calls['cycle_add']['request']['turns'][number];

/** One turn of the form; `key` tells rows apart while they are moved. */
export interface TurnRow {
  key: number;
  id?: string;
  title: string;
  /** Empty: nothing is read. */
  reading: string;
}

/** The rows that say something, as the core takes them. */
export function turnsOf(rows: readonly TurnRow[]): Turn[] {
  return rows
    .filter(({ title, reading }) => title.trim() !== '' || reading !== '')
    .map(({ id, title, reading }) => ({
      ...(id === undefined ? {} : { id }),
      title: title.trim(),
      ...(reading === '' ? {} : { reading }),
    }));
}
