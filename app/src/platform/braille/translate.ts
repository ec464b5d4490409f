import {
  type BrailleLang,
  type Cell,
  digitCell,
  latinCell,
  letterCell,
  looksLikeDigit,
  markCell,
  SIGNS,
} from './cells.ts'

/** Signs that print has and braille says with others, or in words. */
const SAID: Readonly<Record<BrailleLang, readonly (readonly [RegExp, string])[]>> = {
  kk: [
    [/№\s*/g, 'нөмір '],
    [/%/g, ' пайыз'],
  ],
  ru: [
    [/№\s*/g, 'номер '],
    [/%/g, ' процентов'],
  ],
}
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[–—−‑]/g, '-'],
  [/[“„]/g, '«'],
  [/[”]/g, '»'],
  [/"([^"]*)"/g, '«$1»'],
  [/[’ʼ'`]/g, ''],
  [/…/g, '...'],
  [/[·•/|]/g, ', '],
  [/\s+,/g, ','],
  [/\s+/g, ' '],
]

function prepared(lang: BrailleLang, text: string): string {
  return [...SAID[lang], ...ALIKE].reduce((now, [from, to]) => now.replaceAll(from, to), text).trim()
}

type Run = { readonly kind: 'number' | 'cyrillic' | 'latin' | 'other'; readonly text: string }

const RUNS = /(?<number>\d+(?:[.,]\d+)*)|(?<cyrillic>\p{Script=Cyrillic}+)|(?<latin>[A-Za-z]+)|(?<other>.)/gsu

function runsOf(text: string): readonly Run[] {
  return [...text.matchAll(RUNS)].map(({ groups = {} }) => {
    const [kind = 'other', found = ''] = Object.entries(groups).find(([, value]) => value !== undefined) ?? []
    return { kind: kind as Run['kind'], text: found }
  })
}

const isCapital = (letter: string) => letter !== letter.toLowerCase()

/** One sign before one capital, two before a word of capitals. */
function capitalSigns(word: string, sign: Cell): readonly Cell[] {
  const letters = [...word]
  const isWhole = letters.length > 1 && letters.every(isCapital)
  if (isWhole) return [sign, sign]
  return isCapital(letters[0] ?? '') ? [sign] : []
}

function cyrillicCells(lang: BrailleLang, word: string, before: Run | undefined): readonly Cell[] {
  const signs = capitalSigns(word, SIGNS.capital)
  const isWhole = signs.length === 2
  const cells = [...word].flatMap((letter, index) => {
    const cell = letterCell(lang, letter.toLowerCase())
    if (cell === undefined) return []
    return index > 0 && !isWhole && isCapital(letter) ? [SIGNS.capital, cell] : [cell]
  })
  const needsSign = before?.kind === 'number' && signs.length === 0 && looksLikeDigit(cells[0] ?? 0)
  return [...(needsSign ? [SIGNS.letter] : signs), ...cells]
}

function latinCells(word: string): readonly Cell[] {
  const capitals = capitalSigns(word, SIGNS.latinCapital)
  const signs = capitals.length > 0 ? capitals : [SIGNS.latin]
  return [...signs, ...[...word].flatMap((letter) => latinCell(letter.toLowerCase()) ?? [])]
}

/** A number keeps its sign over a point or comma between digits. */
function numberCells(lang: BrailleLang, number: string): readonly Cell[] {
  const cells = [...number].flatMap((sign) => digitCell(sign) ?? markCell(lang, sign) ?? [])
  return [SIGNS.number, ...cells]
}

/**
 * Text in uncontracted (grade 1) braille of its language, cell by cell; a space is an empty cell. What braille has no
 * cell for is left out.
 */
export function toCells(lang: BrailleLang, text: string): readonly Cell[] {
  const runs = runsOf(prepared(lang, text))
  return runs.flatMap((run, index) => {
    if (run.kind === 'number') return numberCells(lang, run.text)
    if (run.kind === 'cyrillic') return cyrillicCells(lang, run.text, runs[index - 1])
    if (run.kind === 'latin') return latinCells(run.text)
    return run.text === ' ' ? [SIGNS.space] : (markCell(lang, run.text) ?? [])
  })
}
