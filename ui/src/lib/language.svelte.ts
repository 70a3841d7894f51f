// The language on screen, and the region the computer prefers for it.
import type { Language } from './wire.ts';

export const languages: readonly Language[] = ['en', 'es'];

let current = $state<Language>('en');

export const language = {
  get current(): Language {
    return current;
  },
  use(next: Language): void {
    current = next;
    document.documentElement.lang = next;
  },
};

/** The locale for dates, times and numbers: the computer's own region if it speaks the language on screen. */
export function locale(): string {
  const own = navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${current}-`));
  return own ?? (current === 'es' ? 'es-US' : 'en-US');
}

/** A language's name in the language on screen. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([current], { type: 'language' }).of(tag) ?? tag;
}
