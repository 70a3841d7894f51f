// What is half typed is kept, sealed, so that a locked door or a closed window takes nothing away. What is kept is
// only what differs from how the form began; saving or leaving the form throws it away.
import { SvelteSet } from 'svelte/reactivity';
import { call } from './call.ts';

/** A form's fields as text. */
export type Fields = Record<string, string>;

export interface Draft {
  /** What was begun earlier stands in the form again. */
  readonly again: boolean;
  /** Back to how the form began. */
  drop(): void;
  /** Saved, or left on purpose: what stands in the form now is no draft. */
  clear(): void;
  /** The form begins from here now, as when the record was changed elsewhere. */
  rebase(values: Fields): void;
}

/** Rest after the last key. */
const PAUSE = 400;

const open = new Set<() => Promise<void>>();

/** Keeps all that is half typed at once, as before locking. */
export async function keepDrafts(): Promise<void> {
  await Promise.all([...open].map((keep) => keep()));
}

/** The names of kept drafts that begin so, for a page that opens its form by itself. */
export async function begun(start: string): Promise<string[]> {
  try {
    const { drafts } = await call('draft_list', {});
    return drafts.map(({ name }) => name).filter((name) => name.startsWith(start));
  } catch {
    return [];
  }
}

/** Which of a page's forms are open, by the name of each one's draft. */
export interface OpenForms {
  has(name: string): boolean;
  put(name: string, open: boolean): void;
}

/** At first those are open in which something half typed waits, of the forms whose names begin so. */
export function openForms(start: string): OpenForms {
  const names = new SvelteSet<string>();
  void begun(start).then((found) => found.forEach((name) => names.add(name)));
  return {
    has: (name) => names.has(name),
    put: (name, open) => void (open ? names.add(name) : names.delete(name)),
  };
}

function differing(values: Fields, from: Fields): string | null {
  const fields = Object.entries(values).filter(([field, value]) => value !== from[field]);
  return fields.length > 0 ? JSON.stringify(Object.fromEntries(fields)) : null;
}

/** The fields of a kept draft that this form still has; of a text that is none, nothing. */
function read(text: string, form: Fields): Fields {
  try {
    const entries = Object.entries(JSON.parse(text) as object);
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => entry[0] in form && typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** The rows of a list that is kept as one field; those there are, of a text that holds none. */
export function rowsOf<Row>(text: string | undefined, there: Row[]): Row[] {
  try {
    const rows: unknown = JSON.parse(text ?? '');
    return Array.isArray(rows) ? (rows as Row[]) : there;
  } catch {
    return there;
  }
}

/**
 * To be called while a form is made. `name` is the form's own, such as "reading/new"; `now` reads its fields, `put`
 * fills them.
 */
export function draft(name: string, now: () => Fields, put: (values: Fields) => void): Draft {
  let again = $state(false);
  let from = { ...now() };
  /** What the core has; undefined until it was asked. */
  let kept: string | null | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Saved or thrown away just now: a form that goes in the same breath still reads what it held before. */
  let done = false;

  async function keep(): Promise<void> {
    clearTimeout(resting);
    const value = differing(now(), from);
    if (kept === undefined || value === kept) return;
    kept = value;
    try {
      await call('draft_keep', { name, value });
    } catch {
      // It still stands on the screen; there is nothing for her to do.
    }
  }

  async function look(): Promise<void> {
    let found: string | undefined;
    try {
      const { drafts } = await call('draft_list', {});
      found = drafts.find((one) => one.name === name)?.value;
    } catch {
      // Then there is nothing to bring back.
    }
    kept = found ?? null;
    const values = found === undefined ? {} : read(found, from);
    // Whoever has begun anew meanwhile is not disturbed.
    if (Object.keys(values).length > 0 && differing(now(), from) === null) {
      put({ ...from, ...values });
      again = true;
    }
  }

  $effect(() => {
    void look();
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void keep();
    };
    const left = (): void => void keep();
    open.add(keep);
    addEventListener('blur', left);
    addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      open.delete(keep);
      removeEventListener('blur', left);
      removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', hidden);
      if (!done) void keep();
    };
  });

  $effect(() => {
    JSON.stringify(now());
    done = false;
    resting = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(resting);
  });

  return {
    get again() {
      return again;
    },
    drop() {
      put({ ...from });
      again = false;
      void keep();
      done = true;
    },
    clear() {
      from = { ...now() };
      again = false;
      void keep();
      done = true;
    },
    rebase(values: Fields) {
      from = { ...values };
    },
  };
}
