// Every word on screen comes from the Fluent catalogue, in the language on screen.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { language } from './language.svelte.ts';
import type { Language } from './wire.ts';

// Named one by one: the catalogue also holds files that only the core reads.
const sources = import.meta.glob<string>(
  '../../locales/*/{common,care,emergency,vault,keys,backup,history,settings,library,cycles,packs,today,groups,planner,rota,service,curriculum,handover,schedule,keeping,meeting,agenda,people}.ftl',
  { query: '?raw', import: 'default', eager: true },
);

function bundleFor(wanted: Language): FluentBundle {
  // Isolation marks would end up in copied text; see `isolated` for where they are needed.
  const bundle = new FluentBundle(wanted, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/${wanted}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { en: bundleFor('en'), es: bundleFor('es') };

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Keeps a right-to-left word from turning the sentence around it. */
function isolated(value: FluentVariable): FluentVariable {
  return typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

function missing(id: string, why: string): string {
  if (import.meta.env.MODE === 'test') throw new Error(`message "${id}" ${why}`);
  return id;
}

/** The message `id` in the language on screen. Read inside a component, it follows the language. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const bundle = bundles[language.current];
  const pattern = bundle.getMessage(id)?.value;
  if (!pattern) return missing(id, 'is not in the catalogue');
  const given = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, isolated(value)]));
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, given, errors);
  if (errors.length > 0) missing(id, `could not be filled in: ${errors.map(String).join('; ')}`);
  return text;
}
