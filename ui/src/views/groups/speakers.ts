// How an evening of a speaker stands, in a word.
import { t } from '../../lib/words.ts';
import type { SpeakerEvening } from '../../lib/wire.ts';

export function standingText({ meeting, confirmed }: SpeakerEvening): string {
  if (meeting.status === 'cancelled') return t('speaker-cancelled');
  return t(confirmed ? 'speaker-confirmed' : 'speaker-asked');
}
