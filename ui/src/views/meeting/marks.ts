// The words for a mark, and which marks say that somebody was in the room.
import { shortClock } from '../../lib/dates.ts';
import { sentence } from '../../lib/sentence.ts';
import { t } from '../../lib/words.ts';
import type { Mark, Row } from '../../lib/wire.ts';

export function isHere(mark: Mark | null): boolean {
  return mark === 'here' || mark === 'late' || mark === 'left_early';
}

/** As it stands beside a name: "late, 7:12". `excused` is the program's own word. */
export function markNote({ mark, at }: Row, excused: string): string {
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
