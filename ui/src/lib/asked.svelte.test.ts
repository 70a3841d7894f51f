import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { asked, type Asked } from './asked.svelte.ts';
import { tellChanged } from './changes.svelte.ts';

/** A question whose answers come when the test says so. */
function slow(): { ask: () => Promise<string>; answer: ((text: string) => void)[] } {
  const answer: ((text: string) => void)[] = [];
  return { ask: () => new Promise((done) => answer.push(done)), answer };
}

function onScreen<T>(make: () => Asked<T>): { shown: Asked<T>; gone: () => void } {
  let shown!: Asked<T>;
  const gone = $effect.root(() => {
    shown = make();
  });
  flushSync();
  return { shown, gone };
}

test('it asks again when one of its nouns changed, and not for others', async () => {
  let times = 0;
  const { shown, gone } = onScreen(() => asked(['group'], () => Promise.resolve((times += 1))));
  await vi.waitFor(() => expect(shown.value).toBe(1));
  tellChanged(['person', 'meeting']);
  tellChanged(['meeting', 'group']);
  await vi.waitFor(() => expect(shown.value).toBe(2));
  gone();
  tellChanged(['group']);
  expect(times).toBe(2);
});

test('a slower, older answer never replaces a newer one', async () => {
  const question = slow();
  const { shown, gone } = onScreen(() => asked([], question.ask));
  void shown.again();
  question.answer[1]?.('newer');
  await vi.waitFor(() => expect(shown.value).toBe('newer'));
  question.answer[0]?.('older');
  await Promise.resolve();
  expect(shown.value).toBe('newer');
  gone();
});

test('an answer that a change brought along wins over one still on its way', async () => {
  const question = slow();
  const { shown, gone } = onScreen(() => asked([], question.ask));
  shown.take('stored');
  question.answer[0]?.('asked before');
  await Promise.resolve();
  expect(shown.value).toBe('stored');
  gone();
});

test('a refusal keeps the last answer and goes away with the next one', async () => {
  let refuse = false;
  const { shown, gone } = onScreen(() =>
    asked([], () => (refuse ? Promise.reject({ code: 'io', message: 'Try again.' }) : Promise.resolve('there'))),
  );
  await vi.waitFor(() => expect(shown.value).toBe('there'));
  refuse = true;
  await shown.again();
  expect(shown.error?.message).toBe('Try again.');
  expect(shown.value).toBe('there');
  refuse = false;
  await shown.again();
  expect(shown.error).toBeUndefined();
  gone();
});
