import { afterEach, beforeEach } from 'vitest';
import { cover } from '../src/lib/cover.svelte.ts';
import { language } from '../src/lib/language.svelte.ts';

// jsdom cannot draw, and says so each time axe asks.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => {
  language.use('en');
  cover.turn(false);
});

afterEach(() => {
  location.hash = '';
});
