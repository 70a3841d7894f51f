// Under which terms a text can be added, in the order in which they are offered.
import { listed } from '../../lib/dates.ts';
import { language } from '../../lib/language.svelte.ts';
import type { Licence } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

export function licenceOptions(): { value: Licence; label: string; explanation: string }[] {
  return [
    { value: 'own', label: t('reading-terms-own'), explanation: t('reading-terms-own-text') },
    { value: 'restricted', label: t('reading-terms-restricted'), explanation: t('reading-terms-restricted-text') },
    { value: 'card', label: t('reading-terms-card'), explanation: t('reading-terms-card-text') },
    { value: 'public_domain', label: t('reading-terms-public-domain'), explanation: t('reading-terms-public-domain-text') },
    { value: 'cc_by_sa', label: t('reading-terms-cc-by-sa'), explanation: t('reading-terms-cc-by-sa-text') },
  ];
}

/** The countries a text is free in, by name. */
export function territoryText(codes: readonly string[]): string {
  const names = new Intl.DisplayNames([language.current], { type: 'region' });
  return listed(codes.map((code) => names.of(code) ?? code));
}
