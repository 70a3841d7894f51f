// Which component shows which route. A route without one is a mistake that the checker finds.
import type { Component } from 'svelte';
import type { RouteName } from '../lib/route.svelte.ts';
import Library from './library/Library.svelte';
import Reading from './library/Reading.svelte';
import ReadingNew from './library/ReadingNew.svelte';
import Settings from './settings/Settings.svelte';

/** Before the records are open there is no navigation: App.svelte shows these two itself. */
export type Screen = Exclude<RouteName, 'welcome' | 'unlock'>;

// A screen takes what its route's pattern names: "/groups/:group" gives { group }.
export const screens: Partial<Record<Screen, Component<any>>> = {
  library: Library,
  'reading-new': ReadingNew,
  reading: Reading,
  settings: Settings,
};
