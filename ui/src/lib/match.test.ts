import { describe, expect, it } from 'vitest';
import { find, fold, pieces, sameName } from './match.ts';

const PEOPLE = [
  'Ana',
  'Dana R.',
  'Joe B.',
  'Luis M.',
  'Priya K.',
  'Sam T.',
  'Trần Đức A.',
  'Nguyễn Thị Hoa N.',
  'Ελένη Π.',
  'Γιώργος Σ.',
  'أحمد ك.',
  'فاطمة ز.',
  'José Á.',
  'Łukasz Ś.',
  'Anne-Marie P.',
  'Siobhán O’B.',
  '🦊',
];
const names = (typed: string) => find(typed, PEOPLE, (name) => name);

describe('finding a name by its first letters', () => {
  it('finds by two letters whatever the case', () => {
    expect(names('PR')).toEqual(['Priya K.']);
    expect(names('pr')).toEqual(['Priya K.']);
  });

  it('puts names that begin with the letters before those where a later word does', () => {
    expect(names('a')[0]).toBe('Ana');
    expect(names('p')).toEqual(['Priya K.', 'Anne-Marie P.']);
  });

  it('never matches inside a word', () => {
    expect(names('iya')).toEqual([]);
    expect(names('na')).toEqual([]);
  });

  it('nothing typed finds nobody', () => {
    expect(names('')).toEqual([]);
    expect(names('  . ')).toEqual([]);
  });

  it('reads Vietnamese typed without its marks, and with them', () => {
    expect(names('tran')).toEqual(['Trần Đức A.']);
    expect(names('duc')).toEqual(['Trần Đức A.']);
    expect(names('Trầ')).toEqual(['Trần Đức A.']);
    expect(names('ng')).toEqual(['Nguyễn Thị Hoa N.']);
  });

  it('reads Greek without its accents and with either sigma', () => {
    expect(names('ελε')).toEqual(['Ελένη Π.']);
    expect(names('γιωργος')).toEqual(['Γιώργος Σ.']);
    expect(names('γιωργοσ')).toEqual(['Γιώργος Σ.']);
  });

  it('reads Arabic with or without the hamza and the vowel marks', () => {
    expect(names('اح')).toEqual(['أحمد ك.']);
    expect(names('أَح')).toEqual(['أحمد ك.']);
    expect(names('فاطمه')).toEqual(['فاطمة ز.']);
  });

  it('reads letters with a stroke by their base letter', () => {
    expect(names('luk')).toEqual(['Łukasz Ś.']);
  });

  it('takes several words in any order, each beginning another word of the name', () => {
    expect(names('mar ann')).toEqual(['Anne-Marie P.']);
    expect(names('dana r')).toEqual(['Dana R.']);
    expect(names('dana d')).toEqual([]);
  });

  it('finds an emoji by itself', () => {
    expect(names('🦊')).toEqual(['🦊']);
  });
});

describe('the same name', () => {
  it('looks past accents, case, apostrophes and full stops', () => {
    expect(sameName('jose a', 'José Á.')).toBe(true);
    expect(sameName('Siobhan OB', 'Siobhán O’B.')).toBe(true);
  });

  it('tells two initials apart', () => {
    expect(sameName('Sam T.', 'Sam R.')).toBe(false);
  });
});

describe('cutting a name where the letters are', () => {
  it('gives back every letter of the name', () => {
    for (const name of PEOPLE) {
      for (const typed of ['', 'a', 'tran d', 'أح', 'ελ']) {
        const text = pieces(typed, name)
          .map((piece) => piece.text)
          .join('');
        expect(text).toBe(name);
      }
    }
  });

  it('keeps a letter and its marks together', () => {
    const decomposed = 'Trần Đức'.normalize('NFD');
    expect(pieces('tra', decomposed)[0]).toEqual({
      text: 'Trầ'.normalize('NFD'),
      hit: true,
    });
  });

  it('marks each word that was typed', () => {
    expect(pieces('da r', 'Dana R.')).toEqual([
      { text: 'Da', hit: true },
      { text: 'na ', hit: false },
      { text: 'R', hit: true },
      { text: '.', hit: false },
    ]);
  });
});

describe('folding', () => {
  it('is stable: folding twice changes nothing', () => {
    for (const name of PEOPLE) expect(fold(fold(name))).toBe(fold(name));
  });
});
