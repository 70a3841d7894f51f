// Rules that hold for every file of the window.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { screens } from '../src/views/screens.ts';
import patterns from '../src/routes.json';

const src = join(import.meta.dirname, '..', 'src');
const files = readdirSync(src, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ name: relative(src, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

function having(pattern: RegExp, except: string[] = []): string[] {
  return files.filter(({ name, text }) => pattern.test(text) && !except.includes(name)).map(({ name }) => name);
}

test('one file alone talks to the core', () => {
  expect(having(/@tauri-apps/, ['lib/call.ts'])).toEqual([]);
});

test('nothing can reach a network', () => {
  expect(having(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(|new (WebSocket|EventSource)/)).toEqual([]);
  expect(having(/@import\s+url|url\(\s*['"]?https?:/)).toEqual([]);
});

test('nothing is left on the disk by the window itself', () => {
  expect(having(/localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\./)).toEqual([]);
});

// Svelte's `style:` directive sets the property from code, which the policy allows.
test('no style or script stands inline, as the content security policy would drop it', () => {
  expect(having(/\sstyle=|\{@html|\beval\(|new Function\(/)).toEqual([]);
});

test('no colour stands outside the tokens', () => {
  expect(having(/#[0-9a-f]{3,8}\b(?=[;\s,)])|\brgba?\(|\bhsla?\(/i, ['styles/tokens.css'])).toEqual([]);
});

test('every route has a screen', () => {
  const atTheDoor = ['welcome', 'unlock'];
  expect(Object.keys(screens).sort()).toEqual(Object.keys(patterns).filter((name) => !atTheDoor.includes(name)).sort());
});

test('the title of the window tells nothing', () => {
  expect(having(/document\.title|<svelte:head/)).toEqual([]);
  expect(readFileSync(join(src, '..', 'index.html'), 'utf8')).toContain('<title>Homegroup</title>');
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(src, '..', 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/(?!github\.com|opencollective\.com)[^"]*\.tgz/);
});
