// What the form of a reading asks for, and what of it the core has to be told.
import { language } from '../../lib/language.svelte.ts';
import type { Calls, Language, Licence, Reading } from '../../lib/wire.ts';

/** All as typed; tags are parted by commas. */
export interface ReadingValues {
  title: string;
  licence: Licence;
  text: string;
  minutes: string;
  source: string;
  spoken: Language;
  tags: string;
}

export function empty(): ReadingValues {
  return { title: '', licence: 'own', text: '', minutes: '', source: '', spoken: language.current, tags: '' };
}

/** A reading as the form shows it. A length that the words give is left to them. */
export function valuesOf(reading: Reading): ReadingValues {
  return {
    title: reading.title,
    licence: reading.licence,
    text: reading.text ?? '',
    minutes: String(reading.minutes),
    source: reading.source ?? '',
    spoken: reading.language === 'es' ? 'es' : 'en',
    tags: reading.tags.join(', '),
  };
}

function tagsOf(typed: string): string[] {
  return typed
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Of a new reading: what was filled in. A card has no text, whatever was typed before. */
export function filled(values: ReadingValues): Calls['reading_add']['request'] {
  const { title, licence, text, minutes, source, spoken } = values;
  const tags = tagsOf(values.tags);
  return {
    title: title.trim(),
    licence,
    language: spoken,
    ...(licence !== 'card' && text.trim() !== '' ? { text } : {}),
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(minutes.trim() === '' ? {} : { minutes: Number(minutes) }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}

/** Of a reading that is there: only what was changed. */
export function changed(values: ReadingValues, reading: Reading): Omit<Calls['reading_edit']['request'], 'reading'> {
  const before = valuesOf(reading);
  const card = values.licence === 'card';
  const text = card ? '' : values.text;
  return {
    ...(values.title === before.title ? {} : { title: values.title }),
    ...(values.licence === before.licence ? {} : { licence: values.licence }),
    ...(text === before.text ? {} : { text }),
    ...(values.minutes.trim() === before.minutes
      ? {}
      : { minutes: values.minutes.trim() === '' ? null : Number(values.minutes) }),
    ...(values.source === before.source ? {} : { source: values.source }),
    ...(values.spoken === before.spoken ? {} : { language: values.spoken }),
    ...(values.tags === before.tags ? {} : { tags: tagsOf(values.tags) }),
  };
}
