import { afterEach, expect, test, vi } from 'vitest';
import patterns from '../routes.json';
import { go, link, match, path, route, startRouting, takeHeadingFocus, type RouteName } from './route.svelte.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('every route is found again by the path it makes', () => {
  for (const name of Object.keys(patterns) as RouteName[]) {
    const params = Object.fromEntries([...patterns[name].matchAll(/:(\w+)/g)].map(([, key]) => [key, 'abc 1/2']));
    expect(match(path(name, params))).toMatchObject({ name, params });
  }
});

test('a fixed word goes before an id', () => {
  expect(match('/groups/new').name).toBe('group-new');
  expect(match('/library/new').name).toBe('reading-new');
});

test('an address that nothing matches has no name', () => {
  for (const odd of ['/nowhere', '/groups/a/b/c', '/meetings/x', '/groups/%zz/edit/more']) {
    expect(match(odd).name).toBeUndefined();
  }
});

test('an address that cannot be decoded is taken as it stands', () => {
  expect(match('/groups/%zz')).toMatchObject({ name: 'group', params: { group: '%zz' } });
});

test('going somewhere changes the route and asks for the heading once', async () => {
  const stop = startRouting();
  takeHeadingFocus();
  go(link('library'));
  await vi.waitFor(() => expect(route.name).toBe('library'));
  expect(takeHeadingFocus()).toBe(true);
  expect(takeHeadingFocus()).toBe(false);
  go('/', { replace: true });
  expect(route.name).toBe('today');
  stop();
});
