/** One braille cell: bit n-1 stands for dot n, so that 0 is an empty cell and 63 a full one. */
export type Cell = number

/** Languages whose grade 1 braille is known here. */
export type BrailleLang = 'kk' | 'ru'

/** The cell of raised dots named by their digits: `dots('145')`. */
export function dots(digits: string): Cell {
  return [...digits].reduce((cell, digit) => cell | (1 << (Number(digit) - 1)), 0)
}

function table(rows: string): ReadonlyMap<string, Cell> {
  const pairs = rows.trim().split(/\s+/)
  return new Map(pairs.map((pair) => [pair.slice(0, 1), dots(pair.slice(1))]))
}

/** The letters of the Russian alphabet; Kazakh writes those it shares with the same cells. */
const RUSSIAN = table(`
  а1 б12 в2456 г1245 д145 е15 ё16 ж245 з1356 и24 й12346 к13 л123 м134 н1345 о135 п1234 р1235 с234 т2345
  у136 ф124 х125 ц14 ч12345 ш156 щ1346 ъ12356 ы2346 ь23456 э246 ю1256 я1246`)

/** The nine letters that Kazakh has besides. */
const KAZAKH = table('ә345 ғ12456 қ1456 ң146 ө126 ұ346 ү34 һ1236 і13456')

const LATIN = table(`
  a1 b12 c14 d145 e15 f124 g1245 h125 i24 j245 k13 l123 m134 n1345 o135 p1234 q12345 r1235 s234 t2345
  u136 v1236 w2456 x1346 y13456 z1356`)

/** Digits are the first ten Latin letters after the number sign. */
const DIGITS = table('11 212 314 4145 515 6124 71245 8125 924 0245')

const SHARED_MARKS = table(',2 .256 ?26 !235 ;23 :25 -36 *35 «236 »356')
/** The Russian brackets are Kazakh letters: Kazakh writes both brackets with one cell of its own. */
const RUSSIAN_BRACKETS = table('(126 )345')
const KAZAKH_BRACKETS = table('(2356 )2356')

const LETTERS: Readonly<Record<BrailleLang, ReadonlyMap<string, Cell>>> = {
  kk: new Map([...RUSSIAN, ...KAZAKH]),
  // A Kazakh name in a Russian text keeps its letters.
  ru: new Map([...RUSSIAN, ...KAZAKH]),
}
const MARKS: Readonly<Record<BrailleLang, ReadonlyMap<string, Cell>>> = {
  kk: new Map([...SHARED_MARKS, ...KAZAKH_BRACKETS]),
  ru: new Map([...SHARED_MARKS, ...RUSSIAN_BRACKETS]),
}

/** Signs that stand before what they change. */
export const SIGNS = {
  capital: dots('45'),
  letter: dots('5'),
  number: dots('3456'),
  latin: dots('6'),
  latinCapital: dots('46'),
  hyphen: dots('36'),
  space: 0,
} as const

/** The cell of a small Cyrillic letter. */
export function letterCell(lang: BrailleLang, letter: string): Cell | undefined {
  return LETTERS[lang].get(letter)
}

export function latinCell(letter: string): Cell | undefined {
  return LATIN.get(letter)
}

export function digitCell(digit: string): Cell | undefined {
  return DIGITS.get(digit)
}

export function markCell(lang: BrailleLang, mark: string): Cell | undefined {
  return MARKS[lang].get(mark)
}

/** A letter that a reader would take for a digit right after a number. */
export function looksLikeDigit(cell: Cell): boolean {
  return [...DIGITS.values()].includes(cell)
}
