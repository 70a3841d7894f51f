// What the form of a handout asks for, and what of it the core has to be told.
import { language } from '../../lib/language.svelte.ts';
import type { Calls, Handout, Language } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';

/** All as typed; sources are a line each. */
export interface HandoutValues {
  title: string;
  about: string;
  text: string;
  spoken: Language;
  /** "group:…", "program:…", "programs" for several that were given elsewhere, or empty: for all. */
  whose: string;
  large: boolean;
  sources: string;
  checked: string;
}

export interface Named {
  id: string;
  name: string;
}

export function empty(): HandoutValues {
  return {
    title: '',
    about: '',
    text: `# ${t('handout-first-line')}\n\n`,
    spoken: language.current,
    whose: '',
    large: false,
    sources: '',
    checked: '',
  };
}

export function valuesOf(handout: Handout): HandoutValues {
  const { group, programs } = handout;
  const [program] = programs;
  const whose = group ? `group:${group}` : programs.length > 1 ? 'programs' : program ? `program:${program}` : '';
  return {
    title: handout.title,
    about: handout.about ?? '',
    text: handout.text,
    spoken: handout.language,
    whose,
    large: handout.large,
    sources: handout.sources.join('\n'),
    checked: handout.checked ?? '',
  };
}

/** Whom it can be for: everybody, one of her groups, or the groups of a program. */
export function whoseOptions(
  groups: readonly Named[],
  programs: readonly Named[],
  several: readonly string[],
): { value: string; label: string }[] {
  return [
    { value: '', label: t('handout-for-all') },
    ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
    ...programs.map(({ id, name }) => ({ value: `program:${id}`, label: t('handout-for-program', { program: name }) })),
    ...(several.length > 1 ? [{ value: 'programs', label: several.join(', ') }] : []),
  ];
}

/** The group it is for, if it is for one. */
export function groupOf(whose: string): string | undefined {
  return whose.startsWith('group:') ? whose.slice('group:'.length) : undefined;
}

function programsOf(whose: string): string[] {
  return whose.startsWith('program:') ? [whose.slice('program:'.length)] : [];
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Of a new handout: what was filled in. */
export function filled(values: HandoutValues): Calls['handout_create']['request'] {
  const { title, about, text, spoken, whose, large, checked } = values;
  const sources = linesOf(values.sources);
  const group = groupOf(whose);
  const programs = programsOf(whose);
  return {
    text,
    language: spoken,
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(about.trim() === '' ? {} : { about: about.trim() }),
    ...(group === undefined ? {} : { group }),
    ...(programs.length === 0 ? {} : { programs }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(checked === '' ? {} : { checked }),
    ...(large ? { large } : {}),
  };
}

/** Of a handout that is there: only what was changed. */
export function changed(values: HandoutValues, handout: Handout): Omit<Calls['handout_edit']['request'], 'handout'> {
  const before = valuesOf(handout);
  return {
    ...(values.title === before.title ? {} : { title: values.title }),
    ...(values.about === before.about ? {} : { about: values.about }),
    ...(values.text === before.text ? {} : { text: values.text }),
    ...(values.spoken === before.spoken ? {} : { language: values.spoken }),
    ...(values.whose === before.whose
      ? {}
      : { group: groupOf(values.whose) ?? null, programs: programsOf(values.whose) }),
    ...(values.large === before.large ? {} : { large: values.large }),
    ...(values.sources === before.sources ? {} : { sources: linesOf(values.sources) }),
    ...(values.checked === before.checked ? {} : { checked: values.checked }),
  };
}
