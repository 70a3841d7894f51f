/**
 * Finding a person by the first letters of any of her names.
 *
 * Accents, case and the forms one letter can take (final sigma, alef with or without its hamza,
 * d with stroke) make no difference, so that a name can be typed on whatever keyboard is there.
 * Knows strings only: not who the people are, nor what happens to the one found.
 */

/** Letters Unicode does not take apart into a base and a mark, though people type the base. */
const PLAIN: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
};

/** Marks, the Arabic stretching stroke, apostrophes and invisible characters: never typed to find somebody. */
const SILENT = /[\p{M}\p{Cf}ـ'’ʼ`]/gu;

/** Where one word of a name ends: spaces, hyphens, full stops. Emoji stay, as a name may be one. */
const BETWEEN = /[\s\p{P}]/u;

/** The text as it is compared: lower case, without marks. May be longer or shorter than `text`. */
export function fold(text: string): string {
  let plain = '';
  for (const letter of text.normalize('NFKD').toLowerCase().replace(SILENT, '')) {
    plain += PLAIN[letter] ?? letter;
  }
  return plain;
}

interface Word {
  /** folded */
  text: string;
  /** for each unit of `text`, where its letter begins in the original */
  from: number[];
  /** ... and where it ends */
  to: number[];
}

/** The folded words of a text, each knowing where it came from. */
function words(text: string): Word[] {
  const found: Word[] = [];
  let word: Word | null = null;
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const plain = fold(letter);
    if (plain !== '' && BETWEEN.test(plain)) {
      word = null;
    } else if (plain === '') {
      // A mark belongs to the letter before it.
      if (word && word.to.length > 0) word.to[word.to.length - 1] = end;
    } else {
      if (!word) {
        word = { text: '', from: [], to: [] };
        found.push(word);
      }
      word.text += plain;
      for (let i = 0; i < plain.length; i += 1) {
        word.from.push(at);
        word.to.push(end);
      }
    }
    at = end;
  }
  return found;
}

/** Which word of the name each typed word begins, in the order typed; null when one begins none. */
function fit(typed: Word[], name: Word[]): number[] | null {
  const taken: number[] = [];
  for (const piece of typed) {
    const place = name.findIndex((word, index) => !taken.includes(index) && word.text.startsWith(piece.text));
    if (place < 0) return null;
    taken.push(place);
  }
  return taken;
}

/** How far from the beginning of the name the typed words sit: 0 is the very beginning. */
function distance(places: number[]): number {
  return places.reduce((sum, place, index) => sum + Math.abs(place - index), 0);
}

/**
 * The items whose name the typed letters begin, best first: names that begin that way before those
 * in which a later word does, then by the alphabet. Nothing typed finds nobody.
 */
export function find<T>(typed: string, items: readonly T[], nameOf: (item: T) => string): T[] {
  const pieces = words(typed);
  if (pieces.length === 0) return [];
  const order = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const found: { item: T; name: string; away: number }[] = [];
  for (const item of items) {
    const name = nameOf(item);
    const places = fit(pieces, words(name));
    if (places) found.push({ item, name, away: distance(places) });
  }
  found.sort((a, b) => a.away - b.away || order.compare(a.name, b.name));
  return found.map((one) => one.item);
}

/** All that somebody is found by: the name as it is shown, then the one behind it if she prefers another. */
export function findable({ name, also }: { name: string; also?: string | null }): string {
  return also ? `${name} ${also}` : name;
}

/** Whether two names are the same but for accents, case and punctuation. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    words(name)
      .map((word) => word.text)
      .join(' ');
  return plain(one) === plain(other);
}

/** A name in pieces; `hit` says the piece is what was typed, to be set in bold. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** The name cut where the typed letters begin and end. One piece when they are not in it. */
export function pieces(typed: string, name: string): Piece[] {
  const typedWords = words(typed);
  const nameWords = words(name);
  const places = typedWords.length > 0 ? fit(typedWords, nameWords) : null;
  if (!places) return name === '' ? [] : [{ text: name, hit: false }];
  const ranges = places
    .map((place, index) => {
      const word = nameWords[place] as Word;
      const length = (typedWords[index] as Word).text.length;
      return [word.from[0] as number, word.to[length - 1] as number] as const;
    })
    .sort((a, b) => a[0] - b[0]);
  const cut: Piece[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) cut.push({ text: name.slice(at, from), hit: false });
    cut.push({ text: name.slice(from, to), hit: true });
    at = to;
  }
  if (at < name.length) cut.push({ text: name.slice(at), hit: false });
  return cut;
}
