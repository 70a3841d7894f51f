// When a term of service begins and ends, in words.
import { fullDay } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { ServiceTerm } from '../../lib/wire.ts';

export function spanText({ from, until, ended, ahead }: ServiceTerm): string {
  const last = ended ?? until;
  if (last !== null) return t('service-from-until', { from: fullDay(from), until: fullDay(last) });
  return t(ahead ? 'service-ahead-open' : 'service-from-open', { from: fullDay(from) });
}
