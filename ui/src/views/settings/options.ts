// What can be chosen in the settings. A language is always written in itself, so that whoever reads it finds it.
import type { Language, Page, Theme } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

export const languageOptions: readonly { value: Language; label: string; lang: string }[] = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'es', label: 'Español', lang: 'es' },
];

export function themeOptions(): { value: Theme; label: string }[] {
  return [
    { value: 'system', label: t('theme-system') },
    { value: 'light', label: t('theme-light') },
    { value: 'dark', label: t('theme-dark') },
    { value: 'contrast', label: t('theme-contrast') },
  ];
}

export function pageOptions(): { value: Page; label: string }[] {
  return [
    { value: 'letter', label: t('page-letter') },
    { value: 'a4', label: t('page-a4') },
  ];
}
