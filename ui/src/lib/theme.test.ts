import { expect, test, vi } from 'vitest';
import { followSystemTheme, showTheme } from './theme.ts';

function computerPrefers(...wanted: string[]): Map<string, () => void> {
  const heard = new Map<string, () => void>();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: wanted.some((one) => query.includes(one)),
    addEventListener: (_: string, again: () => void) => heard.set(query, again),
  }));
  return heard;
}

const shown = (): string | undefined => document.documentElement.dataset.theme;

test('a chosen theme is shown whatever the computer prefers', () => {
  computerPrefers('dark', 'contrast');
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    showTheme(theme);
    expect(shown()).toBe(theme);
  }
});

test('"system" is what the computer prefers, also when it changes its mind', () => {
  computerPrefers('dark');
  showTheme('system');
  expect(shown()).toBe('dark');
  const heard = computerPrefers();
  followSystemTheme();
  expect(shown()).toBe('light');
  computerPrefers('contrast');
  heard.get('(prefers-contrast: more)')?.();
  expect(shown()).toBe('contrast');
  vi.unstubAllGlobals();
});
