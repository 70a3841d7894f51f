import { configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// jsdom cannot draw, and says so each time axe asks.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => {
  language.use('en');
  cover.turn(false);
});

afterEach(() => {
  location.hash = '';
});
