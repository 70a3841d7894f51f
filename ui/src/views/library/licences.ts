// Under which terms a text can be added, in the order in which they are offered.
import type { Licence } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

export function licenceOptions(): { value: Licence; label: string; explanation: string }[] {
  return [
    { value: 'own', label: t('licence-own'), explanation: t('licence-own-text') },
    { value: 'restricted', label: t('licence-restricted'), explanation: t('licence-restricted-text') },
    { value: 'card', label: t('licence-card'), explanation: t('licence-card-text') },
    { value: 'public_domain', label: t('licence-public-domain'), explanation: t('licence-public-domain-text') },
    { value: 'cc_by_sa', label: t('licence-cc-by-sa'), explanation: t('licence-cc-by-sa-text') },
  ];
}
