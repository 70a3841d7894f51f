// Which screen the address asks for. The patterns are in routes.json; this file knows no screen.
import patterns from '../routes.json';

export type RouteName = keyof typeof patterns;
export type Params = Record<string, string>;
export interface Route {
  /** Undefined for an address that no pattern matches. */
  name: RouteName | undefined;
  params: Params;
  path: string;
}

const table = (Object.entries(patterns) as [RouteName, string][])
  .map(([name, pattern]) => ({ name, parts: pieces(pattern) }))
  // A fixed word goes before a parameter: "/groups/new" is no group.
  .sort((a, b) => fixed(b.parts) - fixed(a.parts));

function pieces(path: string): string[] {
  return path.split('/').filter((piece) => piece !== '');
}

function fixed(parts: string[]): number {
  return parts.filter((part) => !part.startsWith(':')).length;
}

function decoded(piece: string): string {
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

export function match(path: string): Route {
  const given = pieces(path);
  for (const { name, parts } of table) {
    if (parts.length !== given.length) continue;
    const params: Params = {};
    const fits = parts.every((part, at) => {
      if (!part.startsWith(':')) return part === given[at];
      params[part.slice(1)] = decoded(given[at] ?? '');
      return true;
    });
    if (fits) return { name, params, path };
  }
  return { name: undefined, params: {}, path };
}

function pathInAddress(): string {
  return location.hash.replace(/^#/, '') || '/';
}

let current = $state<Route>(match(pathInAddress()));
let headingWaits = false;

export const route = {
  get name(): RouteName | undefined {
    return current.name;
  },
  get params(): Params {
    return current.params;
  },
  get path(): string {
    return current.path;
  },
};

/** The path of a screen: path('group', { group: id }) is "/groups/…". */
export function path(name: RouteName, params: Params = {}): string {
  return patterns[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
}

/** The same for an href: "#/groups/…". */
export function link(name: RouteName, params: Params = {}): string {
  return `#${path(name, params)}`;
}

/** Goes to a path ("/groups") or an href ("#/groups"). `replace` leaves no way back to this screen. */
export function go(to: string, { replace = false } = {}): void {
  const next = to.replace(/^#/, '');
  if (next === current.path) return;
  if (replace) {
    history.replaceState(null, '', `#${next}`);
    arrive();
  } else {
    location.hash = next;
  }
}

function arrive(): void {
  const next = match(pathInAddress());
  if (next.path === current.path) return;
  current = next;
  headingWaits = true;
}

/** True once after each arrival: the new page's heading then takes the focus. */
export function takeHeadingFocus(): boolean {
  const waits = headingWaits;
  headingWaits = false;
  return waits;
}

/** Asks for the heading's focus without a change of address, as when one step of a page follows another. */
export function expectHeadingFocus(): void {
  headingWaits = true;
}

export function startRouting(): () => void {
  arrive();
  addEventListener('hashchange', arrive);
  return () => removeEventListener('hashchange', arrive);
}
