// Words that come in the middle of a sentence, made ready to begin one.
import { locale } from './language.svelte.ts';

/** "martes, 24 de noviembre" -> "Martes, 24 de noviembre" */
export function sentence(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale()) + text.slice(first.length);
}
