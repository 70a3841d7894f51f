// Puts the chosen colours on the page. "system" follows the computer, also while the window is open.
import type { Theme } from './wire.ts';

let chosen: Theme = 'system';

function prefers(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

function apply(): void {
  let shown: string = chosen;
  if (chosen === 'system') {
    if (prefers('(prefers-contrast: more)')) shown = 'contrast';
    else shown = prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = shown;
}

export function showTheme(theme: Theme): void {
  chosen = theme;
  apply();
}

export function followSystemTheme(): void {
  apply();
  if (typeof matchMedia !== 'function') return;
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    matchMedia(query).addEventListener('change', apply);
  }
}
