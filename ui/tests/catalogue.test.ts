// The catalogue is complete, sound and used: every language says the same things with the same blanks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, Visitor, type Entry, type Message, type VariableReference } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { languages } from '../src/lib/language.svelte.ts';

const root = join(import.meta.dirname, '..');
/** Read by the window; the others are the core's. */
const ours = ['common', 'care', 'emergency', 'vault', 'keys', 'backup', 'history', 'keeping', 'settings', 'library', 'cycles', 'packs', 'today', 'groups', 'planner', 'rota', 'service', 'curriculum', 'handover', 'schedule', 'meeting', 'agenda', 'people'];

function entries(language: string, file: string): Entry[] {
  return parse(readFileSync(join(root, 'locales', language, file), 'utf8'), {}).body;
}

class Blanks extends Visitor {
  readonly names = new Set<string>();
  override visitVariableReference(node: VariableReference): void {
    this.names.add(node.id.name);
  }
}

/** Message id -> the names of its blanks. */
function messages(language: string, file: string): Map<string, string[]> {
  const found = entries(language, file).filter((entry): entry is Message => entry.type === 'Message');
  return new Map(
    found.map((message) => {
      const blanks = new Blanks();
      blanks.visit(message);
      return [message.id.name, [...blanks.names].sort()];
    }),
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const source = filesUnder(join(root, 'src'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const files = readdirSync(join(root, 'locales', 'en')).sort();

describe.each(files)('%s', (file) => {
  test.each(languages)('has no line that cannot be read (%s)', (language) => {
    const junk = entries(language, file).filter((entry) => entry.type === 'Junk');
    expect(junk.map((entry) => entry.content)).toEqual([]);
  });

  test('says the same things with the same blanks in every language', () => {
    for (const language of languages) {
      expect(Object.fromEntries(messages(language, file)), language).toEqual(Object.fromEntries(messages('en', file)));
    }
  });
});

test('every language has the same files', () => {
  for (const language of languages) expect(readdirSync(join(root, 'locales', language)).sort()).toEqual(files);
});

test('no id is given twice among the files the window reads', () => {
  const ids = ours.flatMap((name) => [...messages('en', `${name}.ftl`).keys()]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('every message the window asks for exists', () => {
  const known = new Set(ours.flatMap((name) => [...messages('en', `${name}.ftl`).keys()]));
  const asked = [...source.matchAll(/\bt\(\s*(['"`])([\w-]+)\1/g)].map((found) => found[2] ?? '');
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((id) => !known.has(id))).toEqual([]);
});

test('every message is used somewhere in the window', () => {
  const quoted = new Set([...source.matchAll(/(['"`])([a-z][\w-]*)\1/g)].map((found) => found[2]));
  const ids = ours.flatMap((name) => [...messages('en', `${name}.ftl`).keys()]);
  expect(ids.filter((id) => !quoted.has(id))).toEqual([]);
});
