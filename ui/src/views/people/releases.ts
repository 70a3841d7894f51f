// Words about a release that the person's page and the page of releases share.
import { fullDay } from '../../lib/dates.ts';
import { t } from '../../lib/words.ts';
import type { ReleaseInfo } from '../../lib/wire.ts';

/** The sentence the law gives for what is handed out: 42 CFR 2.32(a), statement 2. It stays as it is in every language. */
export const statement = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

export function recipientOf({ recipient }: Pick<ReleaseInfo, 'recipient'>): string {
  return recipient ?? t('release-to-nobody');
}

/** How a release stands, with the day of it. */
export function standingOf({ state, since }: Pick<ReleaseInfo, 'state' | 'since'>): string {
  const day = since === null ? '' : fullDay(since);
  switch (state) {
    case 'unsigned':
      return t('release-unsigned');
    case 'in_force':
      return t('release-in-force', { day });
    case 'expired':
      return t('release-expired', { day });
    case 'revoked':
      return t('release-revoked', { day });
  }
}
