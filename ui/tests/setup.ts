import { afterEach, beforeEach } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';

beforeEach(() => {
  language.use('en');
  cover.turn(false);
});

afterEach(() => {
  location.hash = '';
});
