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

function ofComputer(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}

/** The first of our languages that the computer asks for. */
export function detected(): Language | undefined {
  for (const tag of ofComputer()) {
    const found = languages.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (found) return found;
  }
  return undefined;
}

/** The locale for dates, times and numbers: the computer's own region if it speaks the language on screen. */
export function locale(): string {
  const own = ofComputer().find((tag) => tag.toLowerCase().startsWith(`${current}-`));
  return own ?? (current === 'es' ? 'es-US' : 'en-US');
}
