import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { language } from './language.svelte.ts';
import { t } from './words.ts';

test('a message follows the language while it is on screen', () => {
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(t('nav-today'));
    });
  });
  flushSync();
  flushSync(() => language.use('es'));
  expect(seen).toEqual(['Today', 'Hoy']);
  expect(document.documentElement.lang).toBe('es');
  stop();
});

test('plurals follow the language', () => {
  expect(t('minutes-to-read', { minutes: 1 })).toBe('About one minute');
  expect(t('minutes-to-read', { minutes: 3 })).toBe('About 3 minutes');
});

test('a word written from right to left is kept apart from the sentence around it', () => {
  expect(t('about-version', { version: 'نسخة' })).toMatch(/^Version \p{Cf}نسخة\p{Cf}$/u);
  expect(t('about-version', { version: '0.1.0' })).toBe('Version 0.1.0');
});

test('a message that is not there fails here, and shows as its id elsewhere', () => {
  expect(() => t('no-such-message-anywhere')).toThrow(/not in the catalogue/);
});

test('a blank that is not filled in fails', () => {
  expect(() => t('about-version')).toThrow(/filled in/);
});
